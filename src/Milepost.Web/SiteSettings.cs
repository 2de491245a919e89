using System.Globalization;
using Milepost.Store.Mailing;
using Milepost.Web.Access.SignOn;

namespace Milepost.Web;

/// <summary>What the site is told before it starts.</summary>
public sealed record SiteSettings
{
    /// <summary>The folder of the SQLite file and the keys.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>A PostgreSQL connection string; SQLite in the data folder where there is none.</summary>
    public string? Database { get; init; }

    /// <summary>The folder in which scorecards are found: in it a folder for each plan, called as the plan is in its address. None is looked at where it is not said.</summary>
    public string? Drop { get; init; }

    /// <summary>Where the virus scanner clamd listens; none where it is not said.</summary>
    public string? Clamd { get; init; }

    /// <summary>Where the site listens; several addresses are parted by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>What people type to come to the site, such as https://milepost.wexcombe.example, for links that leave it; where it listens when absent.</summary>
    public string? Address { get; init; }

    /// <summary>The addresses of the proxies in front of the site, parted by commas. What anybody else says of the browser's address is not believed.</summary>
    public string? Proxies { get; init; }

    /// <summary>Whether programs outside may be told when something happens, and where they may be: "on" for the internet, "private" for the council's own network too. Nothing is told where it is not said.</summary>
    public string? Webhooks { get; init; }

    /// <summary>People sign in by picking one of the invented people. Refused unless every address is on this machine alone.</summary>
    public bool Demo { get; init; }

    /// <summary>Where mail goes. Its links lead where all others do, also where the command line said another address to listen at.</summary>
    public MailSettings Mail { get => field.At(SiteAddress.Of(Address, Urls)); init; } = MailSettings.FromEnvironment(_ => null);

    /// <summary>Where people sign on with the account that they have with the council; null where they do not.</summary>
    public SignOnSettings? SignOn { get; init; }

    /// <summary>The clock; a stopped one in tests.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The clock as the environment gives it, for whoever needs nothing else.</summary>
    public static TimeProvider Clock => StoppedClock() ?? TimeProvider.System;

    /// <summary>Settings as the environment gives them.</summary>
    public static SiteSettings FromEnvironment()
    {
        var usual = new SiteSettings();
        return usual with
        {
            DataFolder = Read("MILEPOST_DATA") ?? usual.DataFolder,
            Database = Read("MILEPOST_DATABASE"),
            Clamd = Read("MILEPOST_CLAMD"),
            Drop = Read("MILEPOST_DROP"),
            Urls = Read("MILEPOST_URLS") ?? usual.Urls,
            Address = Read("MILEPOST_ADDRESS"),
            Proxies = Read("MILEPOST_PROXY"),
            Webhooks = Read("MILEPOST_WEBHOOKS"),
            Demo = Read("MILEPOST_DEMO") is "1" or "true",
            Mail = MailSettings.FromEnvironment(Read),
            SignOn = SignOnSettings.FromEnvironment(Read),
            Time = Clock,
        };
    }

    /// <summary>The whole address of a page, as it is printed or sent. Never made from what a browser said the site is called.</summary>
    public string Link(string path) => Mail.Link(path);

    /// <summary>The same as somebody sees it in their own browser: on a site of this machine alone, for which nobody said an address, as they typed it.</summary>
    internal string LinkSeen(HttpRequest request, string path) => Address is null && IsPlain ? $"{request.Scheme}://{request.Host}{path}" : Link(path);

    /// <summary>Whoever starts the site has brought the store up to date already, so that it is not done twice.</summary>
    internal bool StoreIsReady { get; init; }

    /// <summary>Whether people sign on with an account of the council. In a demonstration they are picked.</summary>
    internal bool HasSignOn => SignOn is { Refusal: null } && !Demo;

    /// <summary>A test listens on this machine, and goes the rounds itself.</summary>
    internal bool WebhooksInTest { get; init; }

    /// <summary>Served over plain http to this machine alone, with nothing in front of it: a demonstration, or a first look. Everything else is behind https.</summary>
    internal bool IsPlain => Demo || (OnThisMachineOnly && Proxies is null && Address?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) != true
        && !Urls.Contains("https:", StringComparison.OrdinalIgnoreCase));

    internal bool OnThisMachineOnly => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback);

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static StoppedTime? StoppedClock() =>
        Read("ASPNETCORE_ENVIRONMENT") == "Test" && DateTimeOffset.TryParse(
            Read("MILEPOST_NOW"), CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var now)
            ? new StoppedTime(now)
            : null;

    private sealed class StoppedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
