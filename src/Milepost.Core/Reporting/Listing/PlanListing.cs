using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;

namespace Milepost.Reporting.Listing;

/// <summary>A plan's actions as a table of chosen columns.</summary>
public sealed class PlanListing
{
    private readonly PlanAssessment plan;
    private readonly Dictionary<Id<PlanAction>, string> doubts;
    private readonly Dictionary<Id<Plans.Recommendation>, string> numbers;
    private readonly ILookup<Id<Plans.Priority>, Id<Plans.Recommendation>> quoted;
    private readonly ILookup<Id<PlanAction>, ActionAnswer> said;

    private PlanListing(PlanAssessment plan)
    {
        this.plan = plan;
        doubts = plan.Attention.Where(item => item is { Kind: AttentionKind.RatingDoubted, Action: not null })
            .DistinctBy(item => item.Action!.Id).ToDictionary(item => item.Action!.Id, item => item.Headline);
        numbers = plan.Facts.Recommendations.OrderBy(one => one.Position)
            .Select((one, i) => (one.Id, Number: one.Number ?? $"the {Wording.Say.Ordinal(i + 1)}")).ToDictionary(one => one.Id, one => one.Number);
        quoted = plan.Facts.Answers.ToLookup(answer => answer.PriorityId, answer => answer.RecommendationId);
        said = plan.Facts.ActionAnswers.Where(answer => answer.On <= plan.AsAt).ToLookup(answer => answer.ActionId);
    }

    public static PlanListing Of(PlanAssessment plan) => new(plan);

    /// <summary>One cell, for a page that draws it in its own way.</summary>
    public Cell Cell(PlanColumn column, PriorityAssessment priority, ActionAssessment action) => column.Cell(new ListedAction(this, priority, action));

    /// <summary>The rows in one table, as a file has them; the priority, a heading on the page, is a column of it.</summary>
    public DataTable Table(IReadOnlyList<PriorityAssessment> rows, IReadOnlyList<PlanColumn> shown, string caption, string description)
    {
        var nouns = plan.Facts.Plan.Nouns;
        var columns = PlanColumns.InFile(PlanColumns.Of([PlanColumns.Priority, .. shown.Select(column => column.Key)]));
        return new DataTable(
            caption, description, [.. columns.Select(column => column.Headed(nouns))],
            [.. rows.SelectMany(priority => priority.Actions.Select(action => new ListedAction(this, priority, action)))
                .Select(row => (IReadOnlyList<Cell>)[.. columns.Select(column => column.Cell(row))])]);
    }

    internal static string Heading(PriorityAssessment priority) => priority.Priority is null ? "" : ProgressSection.Titled(priority.Priority);

    internal RatingCell Rating(GivenRating? given) => new(given is null ? null : plan.Facts.Plan.Scheme[given.Key]);

    internal string? DoubtOf(ActionAssessment action) => doubts.GetValueOrDefault(action.Facts.Action.Id);

    /// <summary>The numbers of the recommendations that it answers: by what somebody said of it, or because its priority quotes them.</summary>
    internal IReadOnlyList<string> AnsweredBy(PriorityAssessment priority, ActionAssessment action)
    {
        var judged = said[action.Facts.Action.Id].ToDictionary(answer => answer.RecommendationId);
        var through = priority.Priority is { } known ? quoted[known.Id] : [];
        return
        [
            .. numbers.Where(each => judged.TryGetValue(each.Key, out var answer) ? answer.Verdict != AnswerVerdict.DoesNotAnswer : through.Contains(each.Key))
                .Select(each => judged.TryGetValue(each.Key, out var answer) && answer.Verdict == AnswerVerdict.AnswersInPart ? $"{each.Value} (in part)" : each.Value),
        ];
    }
}
