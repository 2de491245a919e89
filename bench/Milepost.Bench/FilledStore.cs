using Milepost.Store;
using Milepost.Store.Migrating;
using Milepost.Store.Volume;

namespace Milepost.Bench;

/// <summary>A store with one invented plan of so many actions in its first year, which is eight cycles.</summary>
internal static class FilledStore
{
    private const int ChangesOfAnAction = 60;

    public static async Task<int> FillAsync(string database, int actions)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database))!);
        await using var db = new SqliteDb(StoreOptions.Sqlite(database, TimeProvider.System));
        var settings = StoreSettings.FromEnvironment(name => name == "MILEPOST_DATA" ? Path.GetDirectoryName(Path.GetFullPath(database)) : null);
        var refusal = (await new Migrator(db, settings).MigrateAsync()).Refusal
            ?? await new VolumeYears(db).FillAsync(new VolumeProfile(1, actions, 1, actions * ChangesOfAnAction), seed: 7, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        if (refusal is not null) await Console.Error.WriteLineAsync(refusal);
        return refusal is null ? 0 : 1;
    }
}
