using Microsoft.Extensions.DependencyInjection;
using Milepost.Store.Migrating;

namespace Milepost.Store.Opening;

/// <summary>Makes the store ready for whoever opens it, a site or a command: brought up to date, and opened safely.</summary>
public static class StoreReady
{
    /// <param name="scope">The services of the scope that will use the store.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Null when it is ready; otherwise why it may not be used, in words.</returns>
    public static async Task<string?> RefusalAsync(IServiceProvider scope, CancellationToken stop = default)
    {
        var outcome = await scope.GetRequiredService<Migrator>().MigrateAsync(stop);
        return outcome.Refusal ?? await scope.GetRequiredService<StoreCheck>().RefusalAsync(stop);
    }

    /// <summary>The same for a store that no services stand for yet.</summary>
    public static async Task<string?> RefusalAsync(StoreSettings settings, CancellationToken stop = default)
    {
        await using var services = new ServiceCollection().AddMilepostStore(settings).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await RefusalAsync(scope.ServiceProvider, stop);
    }
}
