using System.Net;
using System.Net.Sockets;
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
using Milepost.Web.Access.SignOn;
using Milepost.Web.Pages.Account;

namespace Milepost.Journeys.Host;

/// <summary>A site that is no demonstration: empty, with nobody in it until somebody is asked in.</summary>
internal sealed class RealSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("milepost-real-");
    private readonly WebApplication app;

    private RealSite(SignOnSettings? signOn) => app = MilepostSite.Build(
        new SiteSettings { DataFolder = folder.FullName, Urls = signOn is null ? "http://127.0.0.1:0" : FreePort(), SignOn = signOn },
        ["--environment", "Test"], builder => builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.Error));

    public Uri Address => new(app.Urls.Single());

    public static async Task<RealSite> StartAsync(SignOnSettings? signOn = null)
    {
        var site = new RealSite(signOn);
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

    /// <summary>An address that is known before the site starts, since it tells the provider of it.</summary>
    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
