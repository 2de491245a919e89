namespace Milepost.Store.Opening;

/// <summary>One site at a time on a SQLite file: two would each keep a queue of writers that the other knows nothing of.</summary>
public static class HostLock
{
    /// <summary>Takes the lock for as long as the site runs; null where another site has it. Commands such as import need none.</summary>
    public static async Task<IAsyncDisposable?> TakeAsync(StoreSettings settings, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!settings.IsSqlite) return new Nothing();
        Directory.CreateDirectory(settings.DataFolder);
        return await HeldFile.TakeAsync(settings.SqliteFile + ".serving", TimeSpan.FromSeconds(3), stop);
    }

    /// <summary>What to tell whoever started the second one.</summary>
    public static string Refusal(StoreSettings settings) =>
        $"Another Milepost is already serving {Path.GetFullPath(settings.SqliteFile)}. Stop it first, or set MILEPOST_DATA to another folder.";

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
