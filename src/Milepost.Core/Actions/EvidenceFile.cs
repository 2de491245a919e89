using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Actions;

/// <summary>The kinds of file that are taken as evidence.</summary>
public enum EvidenceFileKind
{
    Pdf,
    Word,
    Excel,
    PowerPoint,
    Csv,
    Text,
    Png,
    Jpeg,
}

/// <summary>What a virus scanner said of a file.</summary>
public enum ScanResult
{
    /// <summary>There was no scanner to ask.</summary>
    NotAsked,
    Clean,

    /// <summary>The scanner could not be reached; the file waits for it and is given to nobody.</summary>
    Waiting,

    /// <summary>The scanner found something harmful; the file is given to nobody.</summary>
    Harmful,
}

/// <summary>One version of the file of an evidence item. Its bytes lie in the evidence folder under their hash; versions are kept, never replaced.</summary>
public sealed class EvidenceFile(
    Id<EvidenceFile> id, Id<Plan> planId, Id<EvidenceItem> evidenceItemId, int number, string name, EvidenceFileKind kind, int size, string sha256, DateTime at, string by)
{
    public Id<EvidenceFile> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<EvidenceItem> EvidenceItemId { get; } = evidenceItemId;

    /// <summary>1 for the first version.</summary>
    public int Number { get; } = number;

    /// <summary>The name that it was given with, without what a file name cannot hold.</summary>
    public string Name { get; } = name;

    /// <summary>What it is by what it holds.</summary>
    public EvidenceFileKind Kind { get; } = kind;

    public int Size { get; } = size;

    /// <summary>The lower-case hexadecimal SHA-256 of the bytes that are kept.</summary>
    public string Sha256 { get; } = sha256;

    public DateTime At { get; } = at;
    public string By { get; } = by;

    /// <summary>What was taken out of it before it was kept: where a picture was made, and with what.</summary>
    public string? TakenOut { get; init; }

    /// <summary>The kinds and places of identifiers of children that were found in it, or why it could not be searched; null where it is clean.</summary>
    public string? Found { get; init; }

    public ScanResult Scan { get; private set; }
    public Guid Version { get; private set; }

    public bool MayBeTaken => Scan is ScanResult.NotAsked or ScanResult.Clean;

    public void Scanned(ScanResult result) => Scan = result;
}
