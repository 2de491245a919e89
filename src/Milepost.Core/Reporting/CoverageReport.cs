using Milepost.Assessing;
using Milepost.Covering;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>The proof for whoever inspected: every recommendation, word for word, beside the actions that answer it.</summary>
public static class CoverageReport
{
    public static Report From(PlanAssessment now, ReportDetails details) => From(now, now.Coverage, details);

    /// <param name="now">Where the plan stands.</param>
    /// <param name="coverage">The recommendations to show: all of them, or those of one source.</param>
    /// <param name="details">Who it goes to.</param>
    public static Report From(PlanAssessment now, Coverage coverage, ReportDetails details)
    {
        var plan = now.Facts.Plan;
        var report = new Report
        {
            Kind = ReportKinds.Coverage,
            Title = $"{details.Subject ?? plan.Title}: what answers each recommendation",
            Authority = plan.Authority,
            TitleBlock =
            [
                new TitleLine("As at", Say.Date(now.AsAt)),
                new TitleLine("Asked by", Say.List([.. coverage.Recommendations.Select(one => SourceName(one.Source)).Distinct()])),
                new TitleLine("In short", Counts(coverage)),
            ],
            Foot = $"{plan.Title}, as at {Say.Date(now.AsAt)}{details.HistoryWords}",
            Sections = [.. Sections(now, coverage)],
        };
        return Appendix.WithKey(report, now, "");
    }

    /// <summary>"Ofsted inspection, published 3 September 2014".</summary>
    public static string SourceName(Source source) =>
        source.Title + (source.Published is { } day ? $", published {Say.Date(day)}" : "");

    /// <summary>"24 recommendations: 20 answered, 1 with actions proposed, 3 with nothing."</summary>
    public static string Counts(Coverage coverage)
    {
        var parts = new List<string>();
        Add(CoverageState.Answered, "answered");
        Add(CoverageState.Proposed, "with actions proposed and not yet confirmed");
        Add(CoverageState.Nothing, "that nothing answers");
        return Say.Count(coverage.Recommendations.Count, "recommendation") + (parts.Count == 0 ? "." : $": {Say.List(parts)}.");

        void Add(CoverageState state, string words)
        {
            if (coverage.In(state).Count() is > 0 and var count) parts.Add($"{count} {words}");
        }
    }

    private static IEnumerable<Section> Sections(PlanAssessment now, Coverage coverage)
    {
        var open = coverage.Unanswered.ToList();
        if (open.Count > 0)
        {
            yield return new Section("What nothing answers", [new BulletList([.. open.Select(one =>
                new Paragraph(one.Recommendation.Text, one.Recommendation.Number, Verbatim: true))])]);
        }

        yield return new Section("Every recommendation and what answers it",
            [.. coverage.Recommendations.GroupBy(one => one.Source.Id).Select(source => Matrix(now, [.. source]))])
        { Wide = true };
        if (coverage.AnsweringNothing is [_, ..] idle)
        {
            yield return new Section("Actions that answer no recommendation", [new BulletList([.. idle.Select(action =>
                new Paragraph(Say.Shorten(action.Action.Title, 200), action.Action.Reference))])]);
        }
    }

    private static DataTable Matrix(PlanAssessment now, IReadOnlyList<RecommendationCoverage> asked) => new(
        SourceName(asked[0].Source),
        "Each recommendation with the actions that answer it, why they are counted, who leads them and when they are due.",
        [new("No.", 5, NamesRow: true), new("Recommendation", 37), new("Answer", 11), new($"{now.Facts.Plan.Nouns.Action}s", 30), new("Lead", 17), new("Asked before", 14)],
        [.. asked.Select(one => (IReadOnlyList<Cell>)
        [
            one.Recommendation.Number ?? "–",
            new TextCell(one.Recommendation.Text.Split('\n')),
            Word(one.State),
            new TextCell([.. one.AnswerGroups.Select(group => $"{Say.List([.. group.Answers.Select(answer => Name(answer.Action))])} ({group.Because}{(group.Answers.All(answer => answer.InPart) ? "; in part" : "")})")
                .DefaultIfEmpty(one.Proposals.Count > 0 ? "Proposed: " + Say.List([.. one.Proposals.Select(proposal => Name(proposal.Action))]) : "None")]),
            new TextCell([.. Leads(one)]),
            new TextCell([.. one.Recurring.Select(before => $"{before.Source.Published?.Year}: {before.Recommendation.Number}")]),
        ])]);

    /// <summary>"Answered", "To confirm", "Nothing".</summary>
    public static string Word(CoverageState state) => state switch
    {
        CoverageState.Answered => "Answered",
        CoverageState.Proposed => "To confirm",
        _ => "Nothing",
    };

    private static IEnumerable<string> Leads(RecommendationCoverage one) =>
        one.Answers.SelectMany(answer => answer.Action.Leads.Select(lead => lead.Name)).Distinct();

    private static string Name(ActionFacts action) => action.Action.Reference ?? $"“{Say.Shorten(action.Action.Title, 50)}”";
}
