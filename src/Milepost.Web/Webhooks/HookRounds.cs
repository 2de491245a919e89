using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Milepost.Web.Webhooks;

/// <summary>Goes the rounds of the webhooks while they are on: every few seconds what happened and what is due, every hour what is long past.</summary>
public sealed partial class HookRounds(IServiceScopeFactory scopes, HookNetwork network, SiteSettings settings, TimeProvider time, ILogger<HookRounds> log) : BackgroundService
{
    private const int RoundsToForget = 360;
    private static readonly TimeSpan often = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!network.IsOn || settings.WebhooksInTest) return;
        using var rounds = new PeriodicTimer(often, time);
        for (var round = 1; await rounds.WaitForNextTickAsync(stoppingToken); round++) await TurnAsync(round % RoundsToForget == 1, stoppingToken);
    }

    private async Task TurnAsync(bool forget, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var round = scope.ServiceProvider.GetRequiredService<HookRound>();
            await round.ReadOnAsync(stop);
            await round.SendDueAsync(stop);
            if (forget) await round.ForgetAsync(stop);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or IOException)
        {
            // The database was away; the next round goes on where this one was.
            Failed(log, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhooks could not be told and are tried again in a moment: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
