namespace Milepost.Store;

/// <summary>Where the store is.</summary>
/// <param name="DataFolder">The folder of the SQLite file, and of whatever else a site keeps beside it.</param>
/// <param name="PostgresConnection">A PostgreSQL connection string; null for SQLite.</param>
public sealed record StoreSettings(string DataFolder, string? PostgresConnection = null)
{
    /// <summary>Where the virus scanner clamd listens, "127.0.0.1:3310" or the path of its socket; null where there is none.</summary>
    public string? Clamd { get; init; }

    public string SqliteFile => Path.Combine(DataFolder, "milepost.db");

    public bool IsSqlite => PostgresConnection is null;

    /// <summary>MILEPOST_DATA, by default ./data, MILEPOST_DATABASE and MILEPOST_CLAMD.</summary>
    public static StoreSettings FromEnvironment(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return new(Given(variable("MILEPOST_DATA")) ?? "data", Given(variable("MILEPOST_DATABASE"))) { Clamd = Given(variable("MILEPOST_CLAMD")) };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
