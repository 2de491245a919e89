using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.History;

namespace Milepost.Web.Timers;

/// <summary>Looks every minute into the folder in which scorecards are found, where one is set.</summary>
public sealed partial class DropRounds(IServiceScopeFactory scopes, SiteSettings settings, TimeProvider time, ILogger<DropRounds> log) : BackgroundService
{
    private static readonly TimeSpan often = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Drop is null) return;
        using var timer = new PeriodicTimer(often, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await RoundAsync(settings.Drop, stoppingToken);
    }

    /// <summary>One round over the folders of all plans; a folder that is no plan's is left alone.</summary>
    internal async Task<int> RoundAsync(string drop, CancellationToken stop)
    {
        var count = 0;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MilepostDb>();
            foreach (var plan in await db.Plans.AsNoTracking().ToListAsync(stop))
            {
                await using var own = scopes.CreateAsyncScope();
                own.ServiceProvider.GetRequiredService<MilepostDb>().Author = new Author(DropFolder.Author);
                count += await own.ServiceProvider.GetRequiredService<DropFolder>().TakeAsync(plan, new DirectoryInfo(Path.Combine(drop, plan.Name)), time.GetUtcNow().UtcDateTime, stop);
            }
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            // The folder or the database was away; the next round goes on, and a file that was moved already is taken up again.
            Failed(log, fault.GetType().Name);
        }

        return count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder of scorecards could not be looked through and is tried again in a minute: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
