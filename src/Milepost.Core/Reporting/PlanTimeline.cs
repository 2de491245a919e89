using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Charting;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>The actions of a plan along time, each as it is drawn and as it is said.</summary>
/// <param name="Picture">The axis and the bars.</param>
/// <param name="Priorities">The same rows, under their priorities.</param>
public sealed record PlanTimeline(Timeline Picture, IReadOnlyList<TimelinePriority> Priorities)
{
    /// <summary>How many actions have no date to draw.</summary>
    public int Undated => Picture.Rows.Count(row => row.Undated);

    public static PlanTimeline Of(IReadOnlyList<PriorityAssessment> priorities, DateOnly asAt)
    {
        var actions = priorities.SelectMany(priority => priority.Actions).ToList();
        var picture = Timeline.Of([.. actions.Select(action => Entry(action, asAt))], asAt);
        var next = 0;
        return new PlanTimeline(picture, [.. priorities.Select(priority =>
            new TimelinePriority(priority, [.. priority.Actions.Select(action => Line(action, picture.Rows[next++], asAt))]))]);
    }

    private static TimelineEntry Entry(ActionAssessment action, DateOnly asAt)
    {
        var before = Before(action, asAt);
        return new TimelineEntry
        {
            Start = Start(action),
            Due = Span(action.Due.Now),
            FirstAgreed = Span(action.Due.FirstAgreed),
            AgreedBefore = Span(before),
            Done = action.Complete,
            Steps = [.. action.Steps.Where(step => step.Due.Now?.LastDay is not null).Select(step => (step.Due.Now!.LastDay!.Value, step.Done))],
        };
    }

    private static TimelineLine Line(ActionAssessment action, TimelineRow drawn, DateOnly asAt) => new(
        action, drawn, StartSaid(action), action.Due.FirstAgreed?.Said ?? "", Before(action, asAt)?.Said ?? "", action.Due.Now?.Said ?? "",
        Moved(action.Due), State(action, asAt));

    private static DateOnly? Start(ActionAssessment action) =>
        action.Facts.Action.Start.Select(date => date.Date).OfType<DateOnly>().Order().Select(day => (DateOnly?)day).FirstOrDefault() ?? action.Facts.AddedOn;

    private static string StartSaid(ActionAssessment action) =>
        action.Facts.Action.Start.FirstOrDefault(date => date.Date is not null) is { } written ? written.Said
        : action.Facts.AddedOn is { } added ? $"added {Say.Date(added)}"
        : action.Facts.Action.Start is [var words, ..] ? words.Text
        : "";

    /// <summary>The date that stood before the last move; with a single move it is the first agreed one, which is said already.</summary>
    internal static WrittenDate? Before(ActionAssessment action, DateOnly asAt) =>
        action.Due.Moves > 1 ? InForce.Last(InForce.Moves(action.Facts.Moves, asAt).Last().Before) : null;

    private static DaySpan? Span(WrittenDate? date) => date is { Date: { } first, LastDay: { } last } ? new DaySpan(first, last) : null;

    private static string Moved(DueStanding due) => due.DaysLater switch
    {
        > 0 and var later => $"{Say.Days(later)} later",
        < 0 and var sooner => $"{Say.Days(-sooner)} sooner",
        _ => due.Moves > 0 ? Say.Times(due.Moves) : "",
    };

    internal static string State(ActionAssessment action, DateOnly asAt) =>
        action.Complete ? "complete"
        : action.Due.OverdueBy is { } days ? $"{Say.Days(days)} late"
        : action.Due.Now?.LastDay is { } due ? $"due {Say.When(due.DayNumber - asAt.DayNumber)}"
        : action.Due.Now is null ? "no date" : "no day to draw";
}

/// <summary>The lines of a timeline under one priority.</summary>
public sealed record TimelinePriority(PriorityAssessment Priority, IReadOnlyList<TimelineLine> Lines);

/// <summary>One action along time, in words beside its bar.</summary>
/// <param name="Action">The action.</param>
/// <param name="Drawn">Its bar and its ghosts.</param>
/// <param name="Start">When it begins, or the day it came into the plan.</param>
/// <param name="FirstAgreed">When it was first agreed to be done, where that has moved.</param>
/// <param name="AgreedBefore">When it was agreed to be done before the last move, where it moved more than once.</param>
/// <param name="Due">When it is due now.</param>
/// <param name="Moved">How far from the first date.</param>
/// <param name="State">How it stands: "12 days late".</param>
public sealed record TimelineLine(
    ActionAssessment Action, TimelineRow Drawn, string Start, string FirstAgreed, string AgreedBefore, string Due, string Moved, string State);
