using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.Evidence;
using Milepost.Store.Writing;

namespace Milepost.Web.Evidence;

/// <summary>Goes round what was given: every minute the files that wait for the virus scanner, every hour files that never became part of a plan, and what programs were told of what they gave more than a day ago.</summary>
internal sealed partial class EvidenceRounds(IServiceScopeFactory scopes, Clamd clamd, EvidenceTaking taking, TimeProvider time, ILogger<EvidenceRounds> log) : BackgroundService
{
    private static readonly TimeSpan each = TimeSpan.FromMinutes(1);
    private const int RoundsToSweep = 60;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(each, time);
        for (var round = 1; await rounds.WaitForNextTickAsync(stoppingToken); round++) await TurnAsync(round % RoundsToSweep == 1, stoppingToken);
    }

    private async Task TurnAsync(bool sweep, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var care = scope.ServiceProvider.GetRequiredService<EvidenceCare>();
            if (clamd.Address is not null) await care.ScanWaitingAsync(taking.WordsAsync, stop);
            if (!sweep) return;
            await care.SweepAsync(stop);
            await Once.ForgetAsync(scope.ServiceProvider.GetRequiredService<MilepostDb>(), time.GetUtcNow().UtcDateTime, stop);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or IOException)
        {
            // The database or the folder was away; the next round goes on where this one was.
            Failed(log, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was given could not be looked after and is tried again in a minute: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
