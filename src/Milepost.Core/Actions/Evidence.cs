using Milepost.Identity;
using Milepost.Plans;
using Milepost.Privacy;

namespace Milepost.Actions;

/// <summary>What an item of evidence is made of.</summary>
public enum EvidenceForm
{
    /// <summary>Words alone, as a plan's cell has them.</summary>
    Note,
    File,
    Link,
    Minutes,

    /// <summary>One reading of a measure.</summary>
    MeasurePoint,
}

/// <summary>What evidence shows: that work was done, or that children are better off.</summary>
public enum EvidenceOf
{
    Activity,
    Impact,
}

/// <summary>Something that is said to show that the work was done, or that it made a difference.</summary>
public sealed class EvidenceItem(
    Id<EvidenceItem> id, Id<Plan> planId, Id<PlanAction> actionId, Id<Step>? stepId, string text, DateOnly on, string by)
{
    public Id<EvidenceItem> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; private set; } = actionId;
    public Id<Step>? StepId { get; } = stepId;
    public string Text { get; } = text;
    public DateOnly On { get; } = on;
    public string By { get; } = by;

    /// <summary>What it is called, where the words are more than a name.</summary>
    public string? Title { get; private set; }

    public EvidenceForm Form { get; private set; }

    /// <summary>Where it is to be found, for a link.</summary>
    public string? Address { get; private set; }

    /// <summary>The reading of a measure that it points at; null for all other forms, and for a figure that is only said in words.</summary>
    public Id<Reading>? ReadingId { get; private set; }

    /// <summary>Activity or impact; null while nobody has said.</summary>
    public EvidenceOf? Of { get; private set; }

    /// <summary>How strong it is, 0 (a claim) to 3 (seen independently); null while nobody has said.</summary>
    public int? Grade { get; private set; }

    /// <summary>The time that it speaks of, as people say it: "April to June 2026".</summary>
    public string? Period { get; private set; }

    /// <summary>The post or person who keeps it.</summary>
    public string? Owner { get; private set; }

    /// <summary>The last day on which it still shows anything.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>The day it was retired; it stays to be seen.</summary>
    public DateOnly? RetiredOn { get; private set; }

    public string? RetiredBecause { get; private set; }

    /// <summary>The kinds and places of identifiers of children in the version of its file that stands, or why it could not be searched; null where there are none.</summary>
    public string? FoundInFile { get; private set; }

    /// <summary>Why it may be shared although something was found in it; null while nobody has said.</summary>
    public string? SharedBecause { get; private set; }

    public DateOnly? SharedOn { get; private set; }
    public string? SharedBy { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>
    /// Everything by which a child might be known in it, by kind and place; null where nothing was found. What is in its own words is
    /// worked out, so that the words of an imported plan are looked through too.
    /// </summary>
    public string? Found => string.Join("; ", new[] { foundInWords ??= FoundInWords(), FoundInFile ?? "" }.Where(said => said.Length > 0)) is { Length: > 0 } said ? said : null;

    /// <summary>It may be seen outside the people who work with the plan: nothing was found, or somebody said why it may.</summary>
    public bool MayBeShared => SharedBecause is not null || Found is null;

    private string? foundInWords;

    public void Describe(string? title, EvidenceForm form, string? address, string? period, string? owner, DateOnly? expiresOn)
    {
        // Why it may be shared was said of the words that stood then.
        if (title != Title || address != Address) HasFile(FoundInFile);
        (Title, Form, Address, Period, Owner, ExpiresOn, foundInWords) = (title, form, address, period, owner, expiresOn, null);
    }

    /// <summary>Its file has a new version. What somebody said of the one before is no longer about what stands.</summary>
    public void HasFile(string? found) => (FoundInFile, SharedBecause, SharedOn, SharedBy) = (found, null, null, null);

    /// <summary>The same of an earlier day, kept back for what was found since.</summary>
    public EvidenceItem KeptBack(string found)
    {
        var same = new EvidenceItem(Id, PlanId, ActionId, StepId, Text, On, By) { Version = Version };
        same.Describe(Title, Form, Address, Period, Owner, ExpiresOn);
        same.PointAt(ReadingId);
        same.Weigh(Of, Grade);
        same.Retire(RetiredOn, RetiredBecause);
        same.HasFile(found);
        return same;
    }

    /// <summary>Says why it may be shared; null takes that back.</summary>
    public void Share(string? because, DateOnly on, string by) =>
        (SharedBecause, SharedOn, SharedBy) = (because, because is null ? null : on, because is null ? null : by);

    /// <summary>Says which reading of a measure it is.</summary>
    public void PointAt(Id<Reading>? reading) => ReadingId = reading;

    public void Weigh(EvidenceOf? of, int? grade) => (Of, Grade) = (of, grade);

    public void Retire(DateOnly? on, string? because) => (RetiredOn, RetiredBecause) = (on, because);

    /// <summary>Follows its step to another action.</summary>
    public void MoveTo(Id<PlanAction> actionId) => ActionId = actionId;

    private string FoundInWords() => Identifiers.Said(
        [.. Identifiers.In(Title, "the title", On), .. Identifiers.In(Text, "the words", On), .. Identifiers.In(Address, "the address", On)]) ?? "";
}

/// <summary>One more action or step that an item of evidence serves, beside the one it was first given for.</summary>
public sealed record EvidenceUse(Id<EvidenceUse> Id, Id<Plan> PlanId, Id<EvidenceItem> EvidenceItemId, Id<PlanAction> ActionId, Id<Step>? StepId, DateOnly On, string By);

/// <summary>Evidence that was agreed at the start to be what will show that an action worked.</summary>
public sealed class ExpectedEvidence(Id<ExpectedEvidence> id, Id<Plan> planId, Id<PlanAction> actionId, string text, EvidenceOf of, DateOnly on, string by) : IWithdrawable
{
    public Id<ExpectedEvidence> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; private set; } = actionId;
    public string Text { get; private set; } = text;
    public EvidenceOf Of { get; private set; } = of;
    public DateOnly On { get; } = on;
    public string By { get; } = by;

    /// <summary>The item that met it; null while it is a gap.</summary>
    public Id<EvidenceItem>? MetById { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Reword(string text, EvidenceOf of) => (Text, Of) = (text, of);

    public void Meet(Id<EvidenceItem>? item) => MetById = item;

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);

    /// <summary>Makes it expected of another action.</summary>
    public void MoveTo(Id<PlanAction> actionId) => ActionId = actionId;
}
