using Milepost.Assessing;
using Milepost.Questioning;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>The paper that an improvement board meets over: what changed, where it stands, what it is asked to do.</summary>
public static class BoardReport
{
    public static Report From(PlanAssessment now, PlanAssessment? before, ReportDetails details)
    {
        var plan = now.Facts.Plan;
        var questions = PlanQuestions.Of(now);
        var sections = new Func<string, Section>[]
        {
            _ => Purpose(now),
            _ => Summary(now, before),
            number => DatesSection.Of(now, before?.AsAt, number),
            number => ProgressSection.Of(now, number),
            number => EvidenceSection.Under(AttentionSection.Of(now, number), now),
            number => QuestionsSection.Of(questions, before?.AsAt, number),
            number => PaceSection.Of(now, number),
            number => AttentionSection.ActionRequired(now, questions, details, number),
            number => OfficersSection.Of(now, number),
        };
        var report = new Report
        {
            Kind = "board",
            Title = $"{details.Subject ?? plan.Title}: progress report",
            Authority = plan.Authority,
            TitleBlock = TitleBlock.Of(now, details),
            Foot = $"{plan.Title}, as at {Say.Date(now.AsAt)}{details.HistoryWords}",
            Sections = [.. sections.Select((section, i) => section($"{i + 1}. ")), FullPlan(now, "Appendix A: ")],
        };

        return Appendix.WithKey(report, now, "Appendix B: ");
    }

    /// <summary>The whole plan in the table that the council knows, one for each priority.</summary>
    internal static Section FullPlan(PlanAssessment now, string number) => new($"{number}The full plan", [])
    {
        Wide = true,
        Sections = [.. now.Priorities.Where(priority => priority.Actions.Count > 0).Select(priority =>
            new Section(ProgressSection.Name(now, priority), [Tables.Full(now, $"The plan: {ProgressSection.Name(now, priority)}", priority.Actions)]))],
    };

    private static Section Purpose(PlanAssessment now) => new("1. Purpose of report",
    [
        new Paragraph(
            $"This report tells the Board where {Quoted(now.Facts.Plan.Title)} stands on {Say.Date(now.AsAt)}: what changed, "
            + "how far each action is from done, what needs attention, and what the Board is asked to do."),
        new Paragraph(
            "Ratings are those that officers gave. Where the dates and the steps of an action say something else, the report says so beside them."),
    ]);

    private static Section Summary(PlanAssessment now, PlanAssessment? before)
    {
        var heading = before is null ? "2. Summary" : $"2. Summary of what changed since {Say.Date(before.AsAt)}";
        var standing = new Paragraph(Standing(now));
        if (before is null)
        {
            return new Section(heading, [standing, new Paragraph("There is no earlier report to compare this one with.")]);
        }

        var difference = PlanDifference.Between(before, now);
        var items = ChangeWords.Of(difference, now.Scheme);
        return new Section(heading,
        [
            standing,
            new Paragraph($"Since {Say.Date(before.AsAt)}: {Lower(ChangeWords.Counts(difference, now.Scheme))}"),
            .. items.Count > 0 ? new Block[] { new BulletList(items) } : [],
        ]);
    }

    private static string Standing(PlanAssessment now)
    {
        var actions = now.Actions.ToList();
        var scheme = now.Scheme;
        var counts = actions.CountBy(action => action.Shown?.Key ?? "").OrderBy(count => count.Key.Length == 0 ? int.MaxValue : scheme.Rank(count.Key));
        var ratings = Say.List([.. counts.Select(count => $"{count.Value} {(count.Key.Length == 0 ? "not rated" : scheme[count.Key].Word)}")]);
        var late = actions.Count(action => action.Due.OverdueBy is not null);
        var impact = actions.Count(action => action.Impact is not null);

        var rated = actions.Any(action => action.Shown is not null) ? ": " + ratings : actions.Count > 0 ? ", none of them rated" : "";
        return $"The plan has {Say.Count(actions.Count, "action")}{rated}. "
            + (late == 0 ? "None is overdue. " : $"{late} {(late == 1 ? "is" : "are")} overdue. ")
            + (impact == 0 ? "No action has been rated for its impact on children." : $"{impact} {(impact == 1 ? "has" : "have")} been rated for impact on children.");
    }

    private static string Quoted(string title) => $"“{title}”";

    private static string Lower(string sentence) => sentence.Length == 0 ? "" : char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
