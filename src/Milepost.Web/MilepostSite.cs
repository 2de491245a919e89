using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Milepost.Store;
using Milepost.Store.History;
using Milepost.Store.History.Rebuilding;
using Milepost.Store.Mailing;
using Milepost.Web.Access;
using Milepost.Web.Access.SignOn;
using Milepost.Web.Api;
using Milepost.Web.Components;
using Milepost.Web.Demo;
using Milepost.Web.Evidence;
using Milepost.Web.Hosting;
using Milepost.Web.Pages;
using Milepost.Web.Pages.Account;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.ByLink;
using Milepost.Web.Pages.Commenting;
using Milepost.Web.Pages.Evidence;
using Milepost.Web.Pages.Feeds;
using Milepost.Web.Pages.Imports;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Measures;
using Milepost.Web.Pages.Scorecards;
using Milepost.Web.Pages.Searching;
using Milepost.Web.Pages.Sheets;
using Milepost.Web.Pages.Structure;
using Milepost.Web.Pages.Undoing;
using Milepost.Web.Pages.Updating;
using Milepost.Web.Pages.Watching;
using Milepost.Web.Pages.Workbooks;
using Milepost.Web.Timers;
using Milepost.Web.Webhooks;
using Milepost.Web.Working;

namespace Milepost.Web;

/// <summary>The whole site, whoever hosts it: its own program, the command line, or a test.</summary>
public static class MilepostSite
{
    /// <param name="settings">What the site is told.</param>
    /// <param name="args">The command line, for what the platform itself understands.</param>
    /// <param name="adjust">A host's own last word before the site is built.</param>
    public static WebApplication Build(SiteSettings settings, string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        if (settings is { Demo: true, OnThisMachineOnly: false })
        {
            throw new InvalidOperationException(
                "The demonstration lets anybody sign in as anybody, so it only listens on this machine: use an address such as http://localhost:5080.");
        }

        // Settings are read once, at the start, so no file of them is watched.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"],
            ApplicationName = typeof(MilepostSite).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(settings.Urls).UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.File + (1024 * 1024);
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            // That the keys are protected by the folder's own rights is decided, and written down for whoever runs the site.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (settings.Demo) builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        AddServices(builder.Services, settings);
        adjust?.Invoke(builder);

        var app = builder.Build();
        Answer(app);
        return app;
    }

    /// <summary>Every address that the site answers and what it asks for.</summary>
    public static async Task<IReadOnlyList<SiteEndpoint>> Endpoints()
    {
        var nowhere = Directory.CreateTempSubdirectory("milepost-routes-");
        try
        {
            await using var app = Build(new SiteSettings { Demo = true, DataFolder = nowhere.FullName }, []);
            return await EndpointList.ReadAsync(app);
        }
        finally
        {
            nowhere.Delete(recursive: true);
        }
    }

    private static void AddServices(IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Time);
        services.AddSingleton<UkClock>();
        services.AddSingleton<Assets>();
        services.AddSingleton<PageTags>();
        services.AddSingleton<RememberedColumns>();
        if (!settings.StoreIsReady) services.AddHostedService<StoreStart>();
        if (settings.Demo) services.AddHostedService<DemoStart>();
        services.AddScoped<OpenPlan>();
        services.AddScoped<TeamCaseloads>();
        services.AddScoped<TeamsOfMeasures>();
        services.AddScoped<WordsOfDay>();
        services.AddScoped<OpenAction>();
        services.AddScoped<ImportSteps>();
        services.AddScoped<StructureForms>();
        services.AddScoped<UpdateDesk>();
        services.AddSingleton<WorkbookSeal>();
        services.AddScoped<WorkbookDesk>();
        services.AddScoped<LinkVisit>();
        services.AddScoped<OpenEvidence>();
        services.AddScoped<CommentReach>();
        services.AddScoped<SearchReach>();
        services.AddScoped<WatchedNews>();
        services.AddScoped<SheetDesk>();
        services.AddSingleton<EvidenceTaking>();
        services.AddHostedService<EvidenceRounds>();
        services.AddSingleton<ReadFiles>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<CountingDesk>();
        services.AddSingleton<WaitingSubmissions>();
        services.AddHostedService(provider => provider.GetRequiredService<Backlog>());
        services.AddSingleton<HistoryStanding>();
        services.AddHostedService<DailyAnchor>();
        services.AddSingleton<TokenClock>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenClock>());
        services.AddScoped<DropFolder>();
        services.AddSingleton<DropRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<DropRounds>());
        services.AddHttpContextAccessor();
        services.AddScoped(scope => new Author(scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.Person()?.Author ?? "Milepost"));
        services.AddMilepostStore(new StoreSettings(settings.DataFolder, settings.Database) { Clamd = settings.Clamd });
        services.AddMilepostMail(settings.Mail);
        services.AddHostedService<DailyReminders>();
        services.AddSingleton(Markup.Encoder);
        services.AddMilepostAccess(settings);
        services.AddMilepostApi();
        services.AddSingleton<HookNetwork>();
        services.AddSingleton<HookSender>();
        services.AddScoped<HookRound>();
        services.AddHostedService<HookRounds>();
        services.AddMilepostLimits();
        services.AddRazorPages(PageSetup.Conventions).AddMvcOptions(pages =>
        {
            pages.Filters.Add<UnsentAnswers>();
            pages.Filters.Add<OfferUndo>();
        });
        PageParts.Use(services);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        // What a form of somebody whose session has ended holds is read too, and a file in it may be of children: none of it goes to a disk.
        services.Configure<FormOptions>(form => (form.MultipartBodyLengthLimit, form.MemoryBufferThreshold) = (Limits.File + (64 * 1024), UnsentForms.Longest));
        services.AddDataProtection().SetApplicationName("Milepost").PersistKeysToFileSystem(KeyFolder.Of(settings.DataFolder));
    }

    private static void Answer(WebApplication app)
    {
        app.UseTrustedProxies(app.Services.GetRequiredService<SiteSettings>());
        app.UseSafeHeaders();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/refused/{0}");
        app.UseResponseCompression();
        app.UseRouting();
        app.UseOriginCheck();
        app.UseAuthentication();
        app.UseOwedFactor();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Services.GetRequiredService<Assets>().Map(app);
        app.MapGet(AccountLinks.Session, _ => Task.FromResult(Results.NoContent()));
        app.MapSignOn();
        app.MapMilepostApi();
        app.MapFeeds();
        app.MapRazorPages();
    }
}
