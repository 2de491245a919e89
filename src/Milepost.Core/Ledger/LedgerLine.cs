using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Wording;

namespace Milepost.Ledger;

/// <summary>One date that was agreed and moved, with every move of it.</summary>
/// <param name="Priority">Where its action stands.</param>
/// <param name="Action">The action whose date it is, or whose step's.</param>
/// <param name="Step">The step whose date it is; null for the action's own.</param>
/// <param name="FirstAgreed">The date as it was first agreed.</param>
/// <param name="Now">The date that stands.</param>
/// <param name="Moves">Every move of it, oldest first.</param>
/// <param name="TotalDays">How many days later than first agreed it now is; negative for sooner; null where it cannot be said.</param>
public sealed record LedgerLine(
    PriorityAssessment Priority, ActionAssessment Action, StepFacts? Step,
    WrittenDate? FirstAgreed, WrittenDate? Now, IReadOnlyList<LedgerMove> Moves, int? TotalDays)
{
    public string Name => Step is { } step
        ? $"{Spoken.Name(Action)}, step {step.Step.Reference ?? $"“{Say.Shorten(step.Step.Title, 40)}”"}"
        : Spoken.Name(Action);

    /// <summary>What was promised by then.</summary>
    public string Title => Step?.Step.Title ?? Action.Facts.Action.Title;

    /// <summary>Who leads it: the step's own leads, or the action's.</summary>
    public IReadOnlyList<string> Leads => [.. (Step is { Leads: [_, ..] own } ? own : Action.Facts.Leads).Select(lead => lead.Name)];

    public bool Done => Step is { } step ? Action.Steps.Any(one => one.Facts.Step.Id == step.Step.Id && one.Done) : Action.Complete;
}

/// <summary>One move of one date: from when to when, why, and who agreed.</summary>
/// <param name="On">The day it was moved.</param>
/// <param name="From">The date that stood.</param>
/// <param name="To">The date that took its place.</param>
/// <param name="Days">How many days later; negative for sooner; null where it cannot be said.</param>
/// <param name="Reason">Which of the listed reasons.</param>
/// <param name="Because">The reason in words.</param>
/// <param name="AgreedBy">Who agreed to it; null where nobody was asked.</param>
/// <param name="By">Who moved it.</param>
public sealed record LedgerMove(
    DateOnly On, WrittenDate? From, WrittenDate? To, int? Days, MoveReason? Reason, string? Because, string? AgreedBy, string By)
{
    /// <summary>"Posts could not be filled: the second advert had no answer", or that nobody gave a reason.</summary>
    public string Why => (Reason, string.IsNullOrWhiteSpace(Because)) switch
    {
        (null, true) => "No reason was given",
        (null, _) => Because!.Trim(),
        ({ } listed, true) => MoveReasons.Said(listed),
        ({ } listed, _) => $"{MoveReasons.Said(listed)}: {Because!.Trim()}",
    };

    internal static LedgerMove Of(DateMove move)
    {
        var (from, to) = (InForce.Last(move.Before), InForce.Last(move.After));
        return new(move.On, from, to, to?.LastDay?.DayNumber - from?.LastDay?.DayNumber, move.Reason, move.Because, move.AgreedBy, move.By);
    }
}

/// <summary>How many dates of one lead, one priority or one reason moved, and how far.</summary>
/// <param name="Name">Whose they are.</param>
/// <param name="Dates">How many dates.</param>
/// <param name="Moves">How often they moved.</param>
/// <param name="Days">How many days later in all; what moved sooner takes nothing off.</param>
public sealed record LedgerTotal(string Name, int Dates, int Moves, int Days);
