using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Playwright;
using Milepost.Journeys.Host;
using Milepost.Web;
using Milepost.Web.Demo;

[assembly: AssemblyFixture(typeof(OpenSite))]

namespace Milepost.Journeys.Host;

/// <summary>The real site on a port of its own, holding the invented council, and one browser: for every journey together.</summary>
public sealed class OpenSite : IAsyncLifetime
{
    private const string NoBrowser = "No browser of the Chromium family was found on this machine: install Chromium, or name one in CHROME.";

    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("milepost-journeys-");
    private WebApplication? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address => new(app?.Urls.Single() ?? "http://localhost");

    public async ValueTask InitializeAsync()
    {
        if (FoundBrowser.Path() is not { } path) return;

        var settings = new SiteSettings
        {
            DataFolder = folder.FullName,
            Demo = true,
            Urls = "http://127.0.0.1:0",
            Time = new StoppedClock(new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero)),
        };
        app = MilepostSite.Build(settings, ["--environment", "Test"], builder => builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.Error));
        await app.StartAsync();
        await DemoCouncil.LoadAsync(app.Services, CancellationToken.None);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = [.. Switches()] });
    }

    /// <summary>Somebody at a browser of their own, with nobody signed in. Skips the test where the machine has no browser.</summary>
    public Task<Visitor> OpenAsync(bool script = true) => OpenAsync(Address, script);

    /// <summary>Somebody at another site than the shared one.</summary>
    public async Task<Visitor> OpenAsync(Uri site, bool script = true)
    {
        Assert.SkipUnless(browser is not null, NoBrowser);
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            JavaScriptEnabled = script,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = Visitor.Wide,
        });
        context.SetDefaultTimeout(15_000);
        return new Visitor(await context.NewPageAsync(), site);
    }

    public async Task<Visitor> SignInAsync(string person = "Priya Nair", string first = "/")
    {
        var visitor = await OpenAsync();
        await visitor.GoAsync(first);
        await visitor.PressAsync($"Sign in as {person}");
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static IEnumerable<string> Switches()
    {
        yield return "--disable-gpu";
        yield return "--no-first-run";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return "--disable-dev-shm-usage";

        // Its sandbox cannot be set up by root; as anybody else it stays on.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess) yield return "--no-sandbox";
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
