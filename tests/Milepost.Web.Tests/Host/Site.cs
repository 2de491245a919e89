using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Milepost.Store;
using Milepost.Store.History;
using Milepost.Store.Mailing;
using Milepost.Web.Access.SignOn;

namespace Milepost.Web.Tests.Host;

/// <summary>The whole site in memory, on a fresh database file, at nine in the morning of 21 November 2026.</summary>
public sealed partial class Site : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>A header by which a test that only counts answers does without drawing: refusals, or every page.</summary>
    public const string Undrawn = "Test-Undrawn";
    public const string EveryPage = "pages";

    /// <summary>A header by which a test has everything done that is asked for, save that nothing of it is kept.</summary>
    public const string Unkept = "Test-Unkept";

    private readonly DirectoryInfo folder;
    private readonly SiteSettings settings;
    private readonly List<string> log = [];
    private WebApplication app = null!;
    private int addresses;

    private Site(DirectoryInfo folder, SiteSettings settings) => (this.folder, this.settings) = (folder, settings);

    /// <summary>Everything that the site wrote to its log.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (log) return [.. log];
        }
    }

    public MovedClock Clock => (MovedClock)app.Services.GetRequiredService<TimeProvider>();

    public IServiceProvider Services => app.Services;

    /// <summary>Where it keeps what it keeps.</summary>
    public string Folder => folder.FullName;

    public static async Task<Site> StartAsync(bool demo = true, string? database = null, bool mail = false, SignOnSettings? signOn = null, bool webhooks = false, bool ticks = false)
    {
        var folder = Directory.CreateTempSubdirectory("milepost-site-");
        var site = new Site(folder, new SiteSettings
        {
            DataFolder = folder.FullName,
            Database = database,
            Demo = demo,
            Address = demo ? null : "https://localhost",
            Mail = MailSettings.FromEnvironment(name => mail && name == "MILEPOST_MAIL" ? Path.Combine(folder.FullName, "mail") : null),
            SignOn = signOn,
            Webhooks = webhooks ? "on" : null,
            WebhooksInTest = webhooks,
            Time = new MovedClock(new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero), ticks),
        });
        await site.BeginAsync();
        return site;
    }

    /// <summary>Stops the site and starts it again on what it kept.</summary>
    public async Task RestartAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await BeginAsync();
    }

    private async Task BeginAsync()
    {
        app = MilepostSite.Build(settings, ["--environment", "Test"], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().AddProvider(new Told(log));
            builder.Services.AddSingleton<IStartupFilter, FromAddress>();
            // Before the store's own, which then find nothing to tell history of.
            builder.Services.Insert(0, ServiceDescriptor.Singleton<IDbContextOptionsConfiguration<SqliteDb>>(new NotKeptOptions()));
            builder.Services.Configure<MvcOptions>(pages => pages.Filters.Add(new LeaveUndrawn()));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A browser of its own, with nobody signed in.</summary>
    public Browser Open() => new(Http());

    public HttpClient Http() => Http(Interlocked.Increment(ref addresses));

    /// <summary>A browser at the address of that number; the same number is the same address.</summary>
    public HttpClient Http(int address)
    {
        var http = new HttpClient(new Cookies(app.GetTestServer().CreateHandler())) { BaseAddress = Base };
        http.DefaultRequestHeaders.Add(FromAddress.Header, $"10.{address >> 16}.{(address >> 8) & 255}.{address & 255}");
        return http;
    }

    private Uri Base => new(settings.Demo ? "http://localhost" : "https://localhost");

    /// <summary>Without cookies of its own.</summary>
    public HttpClient Plain() => new(app.GetTestServer().CreateHandler()) { BaseAddress = Base };

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

    /// <summary>Gives each request the address that the test says; in memory there is none.</summary>
    private sealed class FromAddress : IStartupFilter
    {
        public const string Header = "Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, onwards) =>
            {
                // A refusal that has a kind of content already is not drawn as a page of its own.
                if (context.Request.Headers.ContainsKey(Site.Undrawn)) context.Response.ContentType = "text/plain";
                if (context.Request.Headers.ContainsKey(Unkept)) NotKept.Begin();
                if (context.Request.Headers[Header].ToString() is { Length: > 0 } from && !context.RequestServices.GetRequiredService<SiteSettings>().Demo) context.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(from);
                return onwards(context);
            });
            next(app);
        };
    }

    private sealed class LeaveUndrawn : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context)
        {
            if (context.Result is PageResult && context.HttpContext.Request.Headers[Undrawn] == EveryPage) context.Result = new EmptyResult();
        }

        public void OnResultExecuted(ResultExecutedContext context)
        {
        }
    }

    private sealed class Told(List<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log) log.Add(formatter(state, exception) + exception);
        }

        public void Dispose()
        {
        }
    }

    private sealed partial class Cookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly System.Net.CookieContainer jar = new();

        [GeneratedRegex("; expires=[^;]*", RegexOptions.IgnoreCase)]
        private static partial Regex Day();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (jar.GetCookieHeader(request.RequestUri!) is { Length: > 0 } held) request.Headers.Add("Cookie", held);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var given))
            {
                // An age counts before a day and an hour, as in every browser: the site's clock is not ours.
                foreach (var cookie in given) jar.SetCookies(request.RequestUri!, cookie.Contains("max-age", StringComparison.OrdinalIgnoreCase) ? Day().Replace(cookie, "") : cookie);
            }

            return response;
        }
    }
}
