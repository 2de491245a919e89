using Microsoft.Extensions.DependencyInjection;
using Milepost.Store;
using Milepost.Store.History;
using Milepost.Store.Mailing;
using Milepost.Store.Opening;
using Milepost.Web;

namespace Milepost.Cli;

/// <summary>The store as a command uses it: brought up to date, checked, and with the person at the terminal as the author.</summary>
internal static class StoreScope
{
    /// <summary>Does the work in the store, or says why the store cannot be used.</summary>
    public static async Task<int> UseAsync(Func<IServiceProvider, Task<int>> work, CancellationToken stop)
    {
        var services = new ServiceCollection();
        services.AddMilepostStore(StoreSettings.FromEnvironment(Environment.GetEnvironmentVariable));
        services.AddMilepostMail(SiteSettings.FromEnvironment().Mail);
        services.AddScoped(_ => new Author($"{Environment.UserName}, on the command line"));
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await using var scope = provider.CreateAsyncScope();
        if (await StoreReady.RefusalAsync(scope.ServiceProvider, stop) is { } refusal) return Terminal.Refuse(refusal);

        return await work(scope.ServiceProvider);
    }
}
