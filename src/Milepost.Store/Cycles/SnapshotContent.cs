using Milepost.Cycles;
using Milepost.Identity;

namespace Milepost.Store.Cycles;

/// <summary>The content of a snapshot, compressed, exactly as it was hashed; kept apart so that a list of snapshots stays light.</summary>
/// <param name="Id">Which one.</param>
/// <param name="SnapshotId">Of which snapshot.</param>
/// <param name="Bytes">The facts, in the form that its hash speaks of, compressed.</param>
public sealed record SnapshotContent(Id<SnapshotContent> Id, Id<Snapshot> SnapshotId, byte[] Bytes);
