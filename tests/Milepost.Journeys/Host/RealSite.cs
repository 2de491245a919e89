using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Store.History;
using Milepost.Web;
using Milepost.Web.Pages.Account;

namespace Milepost.Journeys.Host;

/// <summary>A site that is no demonstration: empty, with nobody in it until somebody is asked in.</summary>
internal sealed class RealSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("milepost-real-");
    private readonly WebApplication app;

    private RealSite() => app = MilepostSite.Build(
        new SiteSettings { DataFolder = folder.FullName, Urls = "http://127.0.0.1:0" },
        ["--environment", "Test"], builder => builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.Error));

    public Uri Address => new(app.Urls.Single());

    public static async Task<RealSite> StartAsync()
    {
        var site = new RealSite();
        await site.app.StartAsync();
        return site;
    }

    /// <summary>Asks somebody in; gives the path of their link.</summary>
    public async Task<string> InviteAsync(string name, string mail, Role role)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<MilepostDb>().Author = new Author("A journey");
        var outcome = await scope.ServiceProvider.GetRequiredService<PeopleRegister>()
            .InviteAsync(new(name, mail, "performance analyst", null, [role]), app.Services.GetRequiredService<UkClock>().Today, CancellationToken.None);
        return AccountLinks.SetPassword(outcome.Token!);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
