using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Searching;

namespace Milepost.Store.Searching;

/// <summary>How far something may be found: whole plans, and of others what belongs to some actions.</summary>
/// <param name="Plans">The whole plans; null among them is every plan.</param>
/// <param name="Actions">The actions of other plans.</param>
public sealed record SearchedPart(IReadOnlyList<Id<Plan>?> Plans, IReadOnlyList<Id<PlanAction>> Actions)
{
    public bool IsEmpty => Plans.Count + Actions.Count == 0;
}

/// <summary>What somebody may find, as the pages let them see it: nothing else is looked at, so that not even the number of it can be told.</summary>
/// <param name="Plans">The plans that they may see, of which a part is enough; null among them is every plan.</param>
/// <param name="Withheld">Where they may see evidence that could name a child.</param>
/// <param name="Notes">Where they may see what is said among those who work on an action.</param>
/// <param name="Comments">Where they may see what people write to one another.</param>
public sealed record SearchRights(IReadOnlyList<Id<Plan>?> Plans, SearchedPart Withheld, SearchedPart Notes, SearchedPart Comments);

/// <summary>What is looked for, where, and which part of it is shown.</summary>
/// <param name="Query">The words.</param>
/// <param name="Rights">What may be found.</param>
public sealed record SearchRequest(SearchQuery Query, SearchRights Rights)
{
    /// <summary>Only in this plan; null for every plan.</summary>
    public Id<Plan>? Plan { get; init; }

    public SearchKind? Kind { get; init; }

    /// <summary>Only what belongs to this priority.</summary>
    public Id<Priority>? Priority { get; init; }

    /// <summary>Only what belongs to actions of this lead, as the plan writes it.</summary>
    public string? Lead { get; init; }

    /// <summary>Only what was said on this day or later.</summary>
    public DateOnly? Since { get; init; }

    public int Skip { get; init; }
    public int Take { get; init; } = 20;
}

/// <summary>One thing that was found.</summary>
public sealed record FoundEntry(
    SearchKind Kind, Guid Plan, Guid Record, Guid? Action, string Title, string Text, DateOnly? Day, bool Withdrawn)
{
    /// <summary>What it belongs to: the number and the title of the action; null where it belongs to none, or is one.</summary>
    public FoundAction? Of { get; init; }

    /// <summary>The post that somebody holds or held; null for everything but a holder.</summary>
    public FoundPost? Held { get; init; }

    /// <summary>The measure that it was said of; null for everything but a reading or a step change.</summary>
    public FoundMeasure? Read { get; init; }
}

/// <summary>The post that somebody who was found holds or held.</summary>
public sealed record FoundPost(Guid Id, bool Withdrawn);

/// <summary>The measure that something was said of.</summary>
public sealed record FoundMeasure(Guid Id, string Title);

/// <summary>The action that something was found in.</summary>
public sealed record FoundAction(Guid Id, string? Reference, string Title, bool Withdrawn);

/// <summary>What was found: how much in all, and the part that is shown.</summary>
public sealed record SearchFound(int All, IReadOnlyList<FoundEntry> Entries)
{
    public static SearchFound Nothing { get; } = new(0, []);
}
