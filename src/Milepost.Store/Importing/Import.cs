using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Files;

namespace Milepost.Store.Importing;

/// <summary>A file that somebody agreed should become part of a plan, on a day.</summary>
public sealed class Import(Id<Import> id, Id<Plan> planId, Id<StoredFile> fileId, DateOnly asAt, DateTime appliedAt, string appliedBy)
{
    public Id<Import> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<StoredFile> FileId { get; } = fileId;

    /// <summary>The file's name when it was sent this time; the same bytes may come under another.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The day that the file speaks of.</summary>
    public DateOnly AsAt { get; } = asAt;

    public DateTime AppliedAt { get; } = appliedAt;
    public string AppliedBy { get; } = appliedBy;

    /// <summary>How many records were new, changed and gone.</summary>
    public int New { get; init; }

    public int Changed { get; init; }
    public int Gone { get; init; }

    /// <summary>The plan's stamp when it was done.</summary>
    public Guid StampAfter { get; private set; }

    public DateTime? UndoneAt { get; private set; }
    public string? UndoneBy { get; private set; }
    public Guid Version { get; private set; }

    internal void Stamped(Guid stamp) => StampAfter = stamp;

    internal void Undo(DateTime at, string by) => (UndoneAt, UndoneBy) = (at, by);
}
