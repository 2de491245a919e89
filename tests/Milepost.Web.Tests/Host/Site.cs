using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Milepost.Store;
using Milepost.Store.History;

namespace Milepost.Web.Tests.Host;

/// <summary>The whole site in memory, on a fresh database file, at nine in the morning of 21 November 2026.</summary>
public sealed class Site : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private readonly DirectoryInfo folder;
    private readonly WebApplication app;

    private Site(DirectoryInfo folder, WebApplication app) => (this.folder, this.app) = (folder, app);

    public MovedClock Clock => (MovedClock)app.Services.GetRequiredService<TimeProvider>();

    public IServiceProvider Services => app.Services;

    public static async Task<Site> StartAsync(bool demo = true, ILoggerProvider? logs = null)
    {
        var folder = Directory.CreateTempSubdirectory("milepost-site-");
        var settings = new SiteSettings
        {
            DataFolder = folder.FullName,
            Demo = demo,
            Time = new MovedClock(new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero)),
        };
        var app = MilepostSite.Build(settings, ["--environment", "Test"], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            if (logs is not null) builder.Logging.AddProvider(logs);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Site(folder, app);
    }

    /// <summary>A browser of its own, with nobody signed in.</summary>
    public Browser Open() => new(Http());

    public HttpClient Http() => new(new Cookies(app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost") };

    /// <summary>Without cookies of its own.</summary>
    public HttpClient Plain() => new(app.GetTestServer().CreateHandler()) { BaseAddress = new Uri("http://localhost") };

    public async Task<Browser> SignInAsync(string person = "Priya Nair")
    {
        var browser = await Open().OpenAsync("/sign-in");
        return await browser.PressAsync($"Sign in as {person}");
    }

    public async Task<T> InStoreAsync<T>(Func<MilepostDb, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MilepostDb>();
        db.Author = new Author("A test");
        return await work(db);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private sealed class Cookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly System.Net.CookieContainer jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (jar.GetCookieHeader(request.RequestUri!) is { Length: > 0 } held) request.Headers.Add("Cookie", held);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var given))
            {
                foreach (var cookie in given) jar.SetCookies(request.RequestUri!, cookie);
            }

            return response;
        }
    }
}

/// <summary>A clock that moves when it is told to.</summary>
public sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
