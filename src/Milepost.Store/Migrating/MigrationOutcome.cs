namespace Milepost.Store.Migrating;

/// <summary>What came of bringing the database up to date.</summary>
/// <param name="Applied">The migrations that were applied, in order; empty where it was up to date.</param>
/// <param name="Copy">The copy of the SQLite file that was made first; null where there was nothing to copy.</param>
/// <param name="Refusal">Why nothing was done, in words; null when it went well.</param>
public sealed record MigrationOutcome(IReadOnlyList<string> Applied, string? Copy = null, string? Refusal = null);
