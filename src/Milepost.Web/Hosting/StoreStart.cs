using Milepost.Store.Migrating;

namespace Milepost.Web.Hosting;

/// <summary>Brings the store up to date before the first page is served.</summary>
internal sealed class StoreStart(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        if (outcome.Refusal is { } refusal) throw new InvalidOperationException(refusal);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
