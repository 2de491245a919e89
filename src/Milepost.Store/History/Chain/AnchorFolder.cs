using System.Globalization;
using Milepost.Chaining;

namespace Milepost.Store.History.Chain;

/// <summary>
/// The anchors of a site, one file for each day, beside its database. They are worth most where they are copied to a place that
/// whoever looks after the database cannot write to.
/// </summary>
public sealed class AnchorFolder(StoreSettings settings)
{
    public string Path { get; } = System.IO.Path.Combine(settings.DataFolder, "anchors");

    /// <summary>The anchor of a day; null where none was kept, or it cannot be read.</summary>
    public Anchor? Of(DateOnly day) => Read(File(day));

    /// <summary>Every anchor that there is, oldest first; a file that is no anchor is passed over.</summary>
    public IReadOnlyList<Anchor> All() => !Directory.Exists(Path) ? []
        : [.. Directory.GetFiles(Path, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<Anchor>()];

    /// <summary>The newest anchor; null where there is none.</summary>
    public Anchor? Newest() => !Directory.Exists(Path) ? null
        : Directory.GetFiles(Path, "*.json").OrderDescending(StringComparer.Ordinal).Select(Read).OfType<Anchor>().FirstOrDefault();

    /// <summary>Keeps the anchor of a day, whole or not at all. What a day has already is left as it is.</summary>
    public async Task KeepAsync(DateOnly day, Anchor anchor, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        Directory.CreateDirectory(Path);
        var half = System.IO.Path.Combine(Path, $"{Guid.CreateVersion7():N}.part");
        await System.IO.File.WriteAllTextAsync(half, anchor.Written, stop);
        if (System.IO.File.Exists(File(day))) System.IO.File.Delete(half);
        else System.IO.File.Move(half, File(day));
    }

    private string File(DateOnly day) => System.IO.Path.Combine(Path, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".json");

    private static Anchor? Read(string file) =>
        System.IO.File.Exists(file) && Anchor.TryRead(System.IO.File.ReadAllText(file), out var anchor) ? anchor : null;
}
