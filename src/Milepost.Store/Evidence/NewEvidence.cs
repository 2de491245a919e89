using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Store.Evidence;

/// <summary>A file that was looked over and may become evidence.</summary>
/// <param name="Received">Its bytes.</param>
/// <param name="Name">The name that it was given with, made plain.</param>
/// <param name="Kind">What it is by what it holds.</param>
/// <param name="Scan">What the virus scanner said.</param>
/// <param name="Found">Kinds and places of identifiers of children, or why it could not be searched; null where it is clean.</param>
/// <param name="TakenOut">What was taken out of it.</param>
public sealed record CheckedFile(ReceivedFile Received, string Name, EvidenceFileKind Kind, ScanResult Scan, string? Found, string? TakenOut = null) : IDisposable
{
    /// <summary>Its words, so that it can be found by them; null where there are none to read.</summary>
    public string? Words { get; init; }

    public void Dispose() => Received.Dispose();
}

/// <summary>Evidence as somebody gives it.</summary>
/// <param name="ActionId">The action that it is for.</param>
/// <param name="StepId">The step of it, where it is for one.</param>
/// <param name="Form">What it is made of.</param>
/// <param name="Text">What it shows, in words.</param>
/// <param name="On">The day it is of.</param>
public sealed record NewEvidence(Id<PlanAction> ActionId, Id<Step>? StepId, EvidenceForm Form, string Text, DateOnly On)
{
    public string? Title { get; init; }
    public string? Address { get; init; }
    public string? Period { get; init; }
    public string? Owner { get; init; }
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>What whoever gives it says that it shows; how strong it is, somebody else says.</summary>
    public EvidenceOf? Of { get; init; }

    /// <summary>The reading of a measure that it is; null for every other form.</summary>
    public Id<Reading>? ReadingId { get; init; }

    /// <summary>What was expected and is met by it.</summary>
    public Id<ExpectedEvidence>? Meets { get; init; }
}

/// <summary>What came of an act upon evidence: the item, or why it was refused, in words.</summary>
public sealed record EvidenceOutcome(Id<EvidenceItem>? Item, string? Refusal)
{
    internal static EvidenceOutcome Done(EvidenceItem item) => new(item.Id, null);

    internal static EvidenceOutcome Refused(string words) => new(null, words);
}
