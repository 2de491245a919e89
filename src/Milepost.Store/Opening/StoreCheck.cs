using Microsoft.EntityFrameworkCore;

namespace Milepost.Store.Opening;

/// <summary>Asks the database at start whether it keeps what it acknowledges, so that nobody tunes that away unnoticed.</summary>
public sealed class StoreCheck(MilepostDb db)
{
    /// <summary>Null when the settings are safe; otherwise a sentence that names each one that is not.</summary>
    public async Task<string?> RefusalAsync(CancellationToken stop = default)
    {
        var unsafeOnes = new List<string>();
        foreach (var (setting, ask, wanted) in db.Database.IsNpgsql() ? Postgres : Sqlite)
        {
            var value = await db.TextAsync(ask, stop);
            if (!wanted.Contains(value)) unsafeOnes.Add($"{setting} is {value} and must be {string.Join(" or ", wanted)}");
        }

        return unsafeOnes.Count == 0 ? null : $"The database could lose what it has acknowledged: {string.Join("; ", unsafeOnes)}.";
    }

    private static readonly (string Setting, string Ask, string[] Wanted)[] Sqlite =
    [
        ("journal_mode", "PRAGMA journal_mode", ["wal"]),
        ("synchronous", "PRAGMA synchronous", ["2", "3"]),
        ("secure_delete", "PRAGMA secure_delete", ["1"]),
        ("foreign_keys", "PRAGMA foreign_keys", ["1"]),
    ];

    private static readonly (string Setting, string Ask, string[] Wanted)[] Postgres =
    [
        ("fsync", "SHOW fsync", ["on"]),
        ("full_page_writes", "SHOW full_page_writes", ["on"]),
        ("synchronous_commit", "SHOW synchronous_commit", ["on", "local", "remote_write", "remote_apply"]),
    ];
}
