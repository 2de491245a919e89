using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Milepost.Chaining;
using Milepost.Store.History.Chain;
using Milepost.Store.Mailing;
using Milepost.Web;
using Milepost.Web.Demo;

namespace Milepost.Journeys.Host;

/// <summary>An invented council of its own, whose days may pass without the other journeys growing older.</summary>
internal sealed class CouncilSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("milepost-council-");
    private readonly PassingClock clock = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
    private readonly OpenSite browsers;
    private readonly WebApplication app;

    private CouncilSite(OpenSite browsers)
    {
        this.browsers = browsers;
        app = MilepostSite.Build(
            new SiteSettings
            {
                DataFolder = folder.FullName,
                Demo = true,
                Urls = "http://127.0.0.1:0",
                Time = clock,
                Mail = MailSettings.FromEnvironment(name => name == "MILEPOST_MAIL" ? Path.Combine(folder.FullName, "mail") : null),
            },
            ["--environment", "Test"], builder => builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.Error));
    }

    public static async Task<CouncilSite> StartAsync(OpenSite browsers)
    {
        var site = new CouncilSite(browsers);
        await site.app.StartAsync();
        await DemoCouncil.LoadAsync(site.app.Services, CancellationToken.None);
        return site;
    }

    public Task<Visitor> OpenAsync() => browsers.OpenAsync(new Uri(app.Urls.Single()));

    public async Task<Visitor> SignInAsync(string person, string first)
    {
        var visitor = await OpenAsync();
        await visitor.GoAsync(first);
        await visitor.PressAsync($"Sign in as {person}");
        return visitor;
    }

    /// <summary>It is nine in the morning of that day.</summary>
    public void Comes(DateOnly day) => clock.Now = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero);

    /// <summary>That day comes, and with it what the clock does each morning: questions are put, and whoever they wait for is written to.</summary>
    public async Task MorningAsync(DateOnly day)
    {
        Comes(day);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Reminders>().SendAsync(day);
    }

    /// <summary>What going through the whole history finds.</summary>
    public async Task<ChainVerdict> VerifyAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChainReader>().VerifyAsync(scope.ServiceProvider.GetRequiredService<AnchorFolder>().All(), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private sealed class PassingClock(DateTimeOffset start) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
