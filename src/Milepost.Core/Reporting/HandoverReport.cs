using Milepost.Assessing;
using Milepost.Assessing.Handing;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>One page for whoever takes over a post: its work, what was promised and what was asked.</summary>
public static class HandoverReport
{
    public static Report From(PlanAssessment plan, Handover handover, ReportDetails details)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(handover);
        ArgumentNullException.ThrowIfNull(details);
        var report = new Report
        {
            Kind = "handover",
            Title = $"Handover: {handover.Post.Title}",
            Authority = plan.Facts.Plan.Authority,
            TitleBlock = [new TitleLine("As at", Say.Date(handover.AsAt)), .. handover.Holders.Select(holder => new TitleLine("Held by", Held(holder)))],
            Foot = $"{plan.Facts.Plan.Title}, handover of {handover.Post.Title}, as at {Say.Date(handover.AsAt)}{details.HistoryWords}",
            Sections = [Open(plan, handover), Done(handover)],
        };
        return Appendix.WithKey(report, plan, "");
    }

    /// <summary>"Dana Whitlock, from 1 April 2026, interim".</summary>
    public static string Held(Plans.Holder holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        var span = (holder.From, holder.Until) switch
        {
            ({ } from, { } until) => $", {Say.Range(from, until)}",
            ({ } from, null) => $", from {Say.Date(from)}",
            (null, { } until) => $", until {Say.Date(until)}",
            _ => "",
        };
        return holder.Name + span + (holder.IsInterim ? ", interim" : "");
    }

    private static Section Open(PlanAssessment plan, Handover handover) => handover.Actions.Count == 0
        ? new Section("Open work", [new Paragraph("Nothing of the plan is open in this post.")])
        : new Section("Open work",
        [
            new DataTable(
                $"Open work of {handover.Post.Title}",
                "Each action with where it stands, what is promised, and what was said and asked last.",
                [new(plan.Facts.Plan.Nouns.Action, 24, NamesRow: true), new("Rated", 11), new("Where it stands", 17), new("Promised and not done", 28), new("Said last, and asked", 20)],
                [.. handover.Actions.Select(one => (IReadOnlyList<Cell>)
                [
                    new TextCell([.. Named(one)]),
                    Tables.Rating(plan, one.Action.Shown?.Key),
                    new TextCell([Say.Sentence(one.Action.Distance), .. one.Moved is { } moved ? new[] { moved } : []]),
                    new TextCell([.. one.Promises]),
                    new TextCell([one.Said ?? "Nothing was said yet.", .. one.Questions.Select(question => "Asked: " + question)]),
                ])]),
        ])
        { Wide = true };

    private static IEnumerable<string> Named(HandedAction one)
    {
        yield return $"{one.Action.Facts.Action.Reference} {Say.Shorten(one.Action.Facts.Action.Title, 160)}".Trim();
        if (one.Part.Count > 0) yield return $"Only {Say.Count(one.Part.Count, "step")} of it";
    }

    private static Section Done(Handover handover) => new("Completed work",
    [
        handover.Done.Count == 0
            ? new Paragraph("Nothing was completed yet.")
            : new BulletList([.. handover.Done.Select(one => new Paragraph(Say.Shorten(one.Facts.Action.Title, 160), one.Facts.Action.Reference))]),
    ]);
}
