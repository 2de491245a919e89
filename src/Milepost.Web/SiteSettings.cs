using System.Globalization;
using Milepost.Store.Mailing;

namespace Milepost.Web;

/// <summary>What the site is told before it starts.</summary>
public sealed record SiteSettings
{
    /// <summary>The folder of the SQLite file and the keys.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>A PostgreSQL connection string; SQLite in the data folder where there is none.</summary>
    public string? Database { get; init; }

    /// <summary>Where the site listens; several addresses are parted by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>People sign in by picking one of the invented people. Refused unless every address is on this machine alone.</summary>
    public bool Demo { get; init; }

    /// <summary>Where mail goes, and the address that its links lead to.</summary>
    public MailSettings Mail { get; init; } = MailSettings.FromEnvironment(_ => null);

    /// <summary>The clock; a stopped one in tests.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Settings as the environment gives them.</summary>
    public static SiteSettings FromEnvironment()
    {
        var usual = new SiteSettings();
        return usual with
        {
            DataFolder = Read("MILEPOST_DATA") ?? usual.DataFolder,
            Database = Read("MILEPOST_DATABASE"),
            Urls = Read("MILEPOST_URLS") ?? usual.Urls,
            Demo = Read("MILEPOST_DEMO") is "1" or "true",
            Mail = MailSettings.FromEnvironment(Read),
            Time = StoppedClock() ?? usual.Time,
        };
    }

    /// <summary>Whoever starts the site has brought the store up to date already, so that it is not done twice.</summary>
    internal bool StoreIsReady { get; init; }

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
