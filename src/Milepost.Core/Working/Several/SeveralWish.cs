using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Editing.Forms;
using Milepost.Facts;

namespace Milepost.Working.Several;

/// <summary>What is to become of the leads of several actions.</summary>
public enum LeadsWish
{
    Stay,
    Replace,
    Add,
}

/// <summary>What somebody asks to be changed in several actions at once. What is null or empty stays as it is.</summary>
public sealed record SeveralWish
{
    public LeadsWish LeadsAre { get; init; }
    public string? Leads { get; init; }
    public string? Due { get; init; }
    public string? MoveReason { get; init; }
    public string? MoveBecause { get; init; }
    public string? AgreedBy { get; init; }

    /// <summary>The id of the priority that they are to stand under.</summary>
    public string? Priority { get; init; }

    public string? AddTag { get; init; }
    public string? RemoveTag { get; init; }

    /// <summary>The key of a state; <see cref="NoState"/> to take them out of theirs.</summary>
    public string? State { get; init; }

    public string? StateBecause { get; init; }

    public const string NoState = "none";

    private static FormField DueField { get; } = new(nameof(Due), "Due", FieldKind.Dates);

    public IReadOnlyList<string> LeadNames => TypedText.Lines(Leads);

    public IReadOnlyList<WrittenDate> DueDates => TypedText.Dates(DueField.Clean(Due), []);

    public MoveReason? Reason => Enum.TryParse<MoveReason>(MoveReason, out var reason) && MoveReasons.All.Contains(reason) ? reason : null;

    public string Because => TypedText.Whole(MoveBecause);

    private bool Dates => DueField.Clean(Due).Length > 0;
    private bool Asks => LeadsAre is not LeadsWish.Stay || Dates || new[] { Priority, TypedText.OneLine(AddTag), TypedText.OneLine(RemoveTag), State }.Any(text => !string.IsNullOrEmpty(text));

    /// <summary>Everything that is wrong with it, each beside its field.</summary>
    public IEnumerable<FieldFault> Faults(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!Asks) yield return new(nameof(LeadsAre), "Say what is to change: the leads, the due date, the priority, a tag or the state");
        if (LeadsAre is not LeadsWish.Stay && LeadNames.Count == 0) yield return new(nameof(Leads), "Enter the leads, each on a line of its own");
        if (Dates && DueField.Fault(DueField.Clean(Due), "") is { } wrong) yield return new(nameof(Due), wrong);
        if (Dates && Reason is null) yield return new(nameof(MoveReason), "Choose why the due date moves");
        if (Dates && Because.Length == 0) yield return new(nameof(MoveBecause), "Say in your words why the due date moves, such as: the board agreed to one date for all of them");
        if (!string.IsNullOrEmpty(Priority) && facts.Priorities.All(one => one.Id.ToString() != Priority)) yield return new(nameof(Priority), "Choose a priority that stands");
        if (!string.IsNullOrEmpty(State) && State != NoState && facts.Plan.Scheme.States.All(one => one.Key != State)) yield return new(nameof(State), "Choose a state of the plan’s scheme");
        if (!string.IsNullOrEmpty(State) && TypedText.Whole(StateBecause).Length == 0) yield return new(nameof(StateBecause), "Say why they are put in that state");
    }
}
