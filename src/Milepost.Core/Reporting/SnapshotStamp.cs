using Milepost.Cycles;

namespace Milepost.Reporting;

/// <summary>Prints in a paper which snapshot it was made from, so that anybody can hold it against the record.</summary>
public static class SnapshotStamp
{
    /// <summary>Said beside the hash where a text of the snapshot was erased by right since.</summary>
    public const string ErasedSince = "What was erased by right since is shown as [erased]; the hash is of what was signed off";

    /// <summary>"snapshot 7, SHA-256 8f3a…" with the whole hash.</summary>
    public static string Words(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return $"snapshot {snapshot.Number}, SHA-256 {snapshot.Sha256}";
    }

    /// <summary>The paper with the snapshot's number and whole hash in its title block, and enough of both at the foot of each page.</summary>
    public static Report On(Report report, Snapshot? snapshot, bool erased)
    {
        ArgumentNullException.ThrowIfNull(report);
        return snapshot is null ? report : report with
        {
            TitleBlock = [.. report.TitleBlock, new TitleLine("Made from", $"{Words(snapshot)}, signed off by {snapshot.By}{(erased ? $". {ErasedSince}" : "")}")],
            Foot = $"{report.Foot}, snapshot {snapshot.Number}, {snapshot.ShortHash}",
        };
    }
}
