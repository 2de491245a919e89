using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Milepost.Web.Working;

/// <summary>Does pieces of work one after another, so that large files do not slow the pages of everybody else.</summary>
public sealed class Backlog(IServiceScopeFactory scopes) : BackgroundService
{
    /// <summary>Files wait in memory, so only so many may wait.</summary>
    private const int Room = 12;

    private readonly ConcurrentDictionary<Guid, Work> known = new();
    private readonly Channel<(Work Work, Func<IServiceProvider, Work, CancellationToken, Task<WorkResult>> Doing)> waiting =
        Channel.CreateBounded<(Work, Func<IServiceProvider, Work, CancellationToken, Task<WorkResult>>)>(Room);

    /// <summary>Takes a piece of work; null when too much is waiting already.</summary>
    public Work? Add(string? session, string what, string back, Func<IServiceProvider, Work, CancellationToken, Task<WorkResult>> doing)
    {
        Forget();
        var work = new Work(Guid.CreateVersion7(), session, what, back);
        if (!waiting.Writer.TryWrite((work, doing)))
        {
            work.Dispose();
            return null;
        }

        known[work.Id] = work;
        return work;
    }

    public Work? Find(Guid id, string? session) => known.TryGetValue(id, out var work) && work.Session == session ? work : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (work, doing) in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            work.Said = "Begun";
            await work.DoAsync((one, stop) => doing(scope.ServiceProvider, one, stop), stoppingToken);
        }
    }

    /// <summary>Work that was done is kept a while, for a browser that comes back late.</summary>
    private void Forget()
    {
        foreach (var old in known.Values.Where(work => work.Done.IsCompleted).OrderByDescending(work => work.Id).Skip(Room * 4))
        {
            if (known.TryRemove(old.Id, out var gone)) gone.Dispose();
        }
    }
}
