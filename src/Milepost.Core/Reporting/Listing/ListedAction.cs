using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Wording;

namespace Milepost.Reporting.Listing;

/// <summary>One row of a listing: an action where it stands, with what the rest of the plan says of it.</summary>
/// <param name="Listing">The listing it is a row of.</param>
/// <param name="Priority">The priority it stands under.</param>
/// <param name="Action">The action.</param>
public sealed record ListedAction(PlanListing Listing, PriorityAssessment Priority, ActionAssessment Action)
{
    internal string? NextStep => Next is { } step
        ? $"{(step.Facts.Step.Reference is { Length: > 0 } letter ? letter + ") " : "")}{step.Due.Now!.Said}"
        : null;

    internal WrittenDate? NextStepDue => Next?.Due.Now;

    internal string Moved => Action.Due is { Moves: > 0 } due
        ? Say.Times(due.Moves) + due.DaysLater switch
        {
            > 0 and var later => $", {Say.Days(later)} later",
            < 0 and var sooner => $", {Say.Days(-sooner)} sooner",
            _ => "",
        }
        : "";

    /// <summary>The first open step by its date, whether that is still ahead or past.</summary>
    private StepAssessment? Next => Action.Steps
        .Where(step => !step.Done && step.Due.Now?.LastDay is not null)
        .MinBy(step => step.Due.Now!.LastDay);
}
