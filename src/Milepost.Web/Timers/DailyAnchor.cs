using System.Data.Common;
using Milepost.Store.History.Chain;

namespace Milepost.Web.Timers;

/// <summary>Verifies the history once a day and keeps an anchor of it; what is found wrong is said in the log and on the pages of the history.</summary>
public sealed partial class DailyAnchor(
    IServiceScopeFactory scopes, AnchorFolder anchors, HistoryStanding standing, UkClock clock, TimeProvider time, ILogger<DailyAnchor> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A site that has only just started has people waiting for it.
        await Task.Delay(TimeSpan.FromMinutes(2), time, stoppingToken);
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            if (anchors.Of(clock.Today) is null) await OnceAsync(stoppingToken);
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }

    private async Task OnceAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await standing.VerifyAsync(scope.ServiceProvider.GetRequiredService<ChainReader>(), stop);
            if (standing.Fault is { } fault) NotAsWritten(fault.Words);
        }
        catch (Exception cut) when (cut is DbException or IOException or UnauthorizedAccessException)
        {
            NotDone(cut.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The history is not as it was written. {Fault}")]
    private partial void NotAsWritten(string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The history could not be verified, and is tried again in an hour: {Reason}")]
    private partial void NotDone(string reason);
}
