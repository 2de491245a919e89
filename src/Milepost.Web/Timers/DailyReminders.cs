using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Milepost.Store.Mailing;

namespace Milepost.Web.Timers;

/// <summary>
/// Reminds everybody once a day from seven in the morning in London, and sends what waits. Which days were done stands in
/// the database, so that a host that was off, a second host, and the night on which the clocks change miss and repeat nothing.
/// </summary>
public sealed partial class DailyReminders(IServiceScopeFactory scopes, MailSettings settings, UkClock clock, TimeProvider time, ILogger<DailyReminders> log) : BackgroundService
{
    private static readonly TimeOnly from = new(7, 0);
    private static readonly TimeSpan often = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsSet) return;
        using var timer = new PeriodicTimer(often, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await TurnAsync(stoppingToken);
    }

    private async Task TurnAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var now = TimeOnly.FromDateTime(UkClock.InLondon(clock.Now));
            if (now >= from) await scope.ServiceProvider.GetRequiredService<Reminders>().SendAsync(clock.Today, stop);
            else await scope.ServiceProvider.GetRequiredService<MailRound>().SendDueAsync(clock.Today, stop);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or IOException)
        {
            // The database was away; the next minute tries again, and nothing was half done.
            Failed(log, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminders could not be sent and are tried again in a minute: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
