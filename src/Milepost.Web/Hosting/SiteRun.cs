using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Opening;
using Milepost.Web.Demo;

namespace Milepost.Web.Hosting;

/// <summary>Runs the site until it is told to stop, whether its own program or the command line starts it.</summary>
public static class SiteRun
{
    /// <returns>Null when the site ran and was stopped; otherwise why it could not start, in words.</returns>
    public static async Task<string?> RunAsync(SiteSettings settings, string[] args)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings is { Demo: true, OnThisMachineOnly: false })
        {
            return "the demonstration lets anybody sign in as anybody, so it only listens on this machine: use an address such as http://localhost:5080";
        }

        if (settings is { Demo: false, SignOn.Refusal: { } half }) return half;
        var store = new StoreSettings(settings.DataFolder, settings.Database);
        await using var mine = await HostLock.TakeAsync(store);
        if (mine is null) return HostLock.Refusal(store);

        // The store is made ready while the site is put together: each takes half a second, and neither needs the other.
        var ready = Task.Run(() => StoreReady.RefusalAsync(store));
        await using var app = MilepostSite.Build(settings with { StoreIsReady = true }, args);
        if (await ready is { } refusal) return refusal;

        await app.StartAsync();
        if (settings.Demo) await DemoCouncil.LoadAsync(app.Services, app.Lifetime.ApplicationStopping);
        foreach (var address in Addresses(app)) Console.Out.WriteLine($"Milepost is at {address}{(settings.Demo ? " (invented people; this machine only)" : "")}");
        if (!settings.Demo && !await IsStaffedAsync(app.Services)) Console.Out.WriteLine("Nobody can sign in yet. Make the first administrator with: milepost user first \"NAME\" MAIL");
        await app.WaitForShutdownAsync();
        return null;
    }

    private static async Task<bool> IsStaffedAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MilepostDb>().Grants.AnyAsync(grant => grant.Role == Role.Administrator);
    }

    private static ICollection<string> Addresses(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}
