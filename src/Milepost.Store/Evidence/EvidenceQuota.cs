using Milepost.Actions;

namespace Milepost.Store.Evidence;

/// <summary>How much evidence a plan may hold, and how much one person may add to it. Every version counts, since every version is kept.</summary>
public sealed record EvidenceQuota
{
    public static EvidenceQuota Usual { get; } = new();

    /// <summary>The largest file: 50 MB.</summary>
    public long File { get; init; } = 50L * 1024 * 1024;

    /// <summary>All files of one plan: 10 GB.</summary>
    public long Plan { get; init; } = 10L * 1024 * 1024 * 1024;

    /// <summary>All files that one person added to a plan: 2 GB.</summary>
    public long Person { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Why one more file of that size may not be added; null where it may.</summary>
    public string? Refusal(IReadOnlyList<EvidenceFile> files, string by, int size)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Sum(file => (long)file.Size) + size > Plan) return $"The plan holds as much evidence as it may ({Megabytes(Plan)} MB). Give a link to the file instead, or ask your administrator";
        return files.Where(file => file.By == by).Sum(file => (long)file.Size) + size > Person
            ? $"You have added as much evidence to this plan as one person may ({Megabytes(Person)} MB). Give a link to the file instead, or ask your administrator"
            : null;
    }

    private static long Megabytes(long bytes) => bytes / 1024 / 1024;
}
