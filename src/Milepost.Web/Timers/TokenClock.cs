using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Milepost.Store.Following;

namespace Milepost.Web.Timers;

/// <summary>Deletes the tokens of children that are older than their council decided, each hour, so that none waits for the next Annex A to go.</summary>
public sealed partial class TokenClock(IServiceScopeFactory scopes, TimeProvider time, ILogger<TokenClock> log) : BackgroundService
{
    private static readonly TimeSpan often = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(often, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await RoundAsync(stoppingToken);
    }

    internal async Task<int> RoundAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<FollowedLists>().ExpireAsync(stop);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            // The database or the folder was away; the next hour tries again.
            Failed(log, fault.GetType().Name);
            return 0;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old tokens could not be deleted and are tried again in an hour: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
