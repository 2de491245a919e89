using Milepost.Identity;
using Milepost.Plans;
using Milepost.Scorecards;
using Milepost.Store.Files;

namespace Milepost.Store.Scorecards;

/// <summary>What became of a sheet that was given.</summary>
public enum SheetStanding
{
    /// <summary>Nobody has agreed to it yet.</summary>
    Waiting,

    /// <summary>Its figures are readings.</summary>
    Taken,

    /// <summary>It was not read at all.</summary>
    Refused,

    /// <summary>Somebody put it aside.</summary>
    Aside,
}

/// <summary>A council's sheet as it was given, on a page or in the folder, and what became of it.</summary>
public sealed class GivenSheet(Id<GivenSheet> id, Id<Plan> planId, string fileName, DateTime at, string by, bool dropped)
{
    public Id<GivenSheet> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>The file; null where it was refused before it was kept.</summary>
    public Id<StoredFile>? FileId { get; init; }

    public string FileName { get; } = fileName;
    public DateTime At { get; } = at;
    public string By { get; } = by;

    /// <summary>It was found in the folder, and not given on a page.</summary>
    public bool Dropped { get; } = dropped;

    public SheetStanding Standing { get; private set; }

    /// <summary>Why it waits, or was refused.</summary>
    public string? Why { get; private set; }

    /// <summary>What it was read by.</summary>
    public Id<SheetMapping>? MappingId { get; private set; }

    /// <summary>How many readings it brought.</summary>
    public int Readings { get; private set; }

    public DateOnly? TakenOn { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>The folder took it in by itself, so that nobody else can undo it where they did it.</summary>
    public bool IsUndoable() => Dropped && Standing is SheetStanding.Taken;

    public void Wait(string why) => (Standing, Why) = (SheetStanding.Waiting, why);

    public void Refuse(string why) => (Standing, Why) = (SheetStanding.Refused, why);

    public void PutAside() => (Standing, Why) = (SheetStanding.Aside, null);

    public void Take(Id<SheetMapping> mapping, int readings, DateOnly on) => (Standing, Why, MappingId, Readings, TakenOn) = (SheetStanding.Taken, null, mapping, readings, on);
}
