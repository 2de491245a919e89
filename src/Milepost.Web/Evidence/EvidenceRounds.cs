using Milepost.Store.Evidence;

namespace Milepost.Web.Evidence;

/// <summary>Goes round the evidence folder: every minute what waits for the virus scanner, every hour what never became part of a plan.</summary>
internal sealed class EvidenceRounds(IServiceScopeFactory scopes, Clamd clamd, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan each = TimeSpan.FromMinutes(1);
    private const int RoundsToSweep = 60;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(each, time);
        for (var round = 1; await rounds.WaitForNextTickAsync(stoppingToken); round++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var care = scope.ServiceProvider.GetRequiredService<EvidenceCare>();
            if (clamd.Address is not null) await care.ScanWaitingAsync(stoppingToken);
            if (round % RoundsToSweep == 1) await care.SweepAsync(stoppingToken);
        }
    }
}
