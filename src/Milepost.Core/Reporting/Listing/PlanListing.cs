using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.Suggesting;

namespace Milepost.Reporting.Listing;

/// <summary>A plan's actions as a table of chosen columns.</summary>
public sealed class PlanListing
{
    private readonly PlanAssessment plan;
    private readonly Dictionary<Id<PlanAction>, string> doubts;

    private PlanListing(PlanAssessment plan)
    {
        this.plan = plan;
        Suggestions = PlanSuggestions.Of(plan);
        doubts = plan.Attention.Where(item => item is { Kind: AttentionKind.RatingDoubted, Action: not null })
            .DistinctBy(item => item.Action!.Id).ToDictionary(item => item.Action!.Id, item => item.Headline);
    }

    public static PlanListing Of(PlanAssessment plan) => new(plan);

    /// <summary>What the facts suggest of each row.</summary>
    public PlanSuggestions Suggestions { get; }

    internal DateOnly AsAt => plan.AsAt;

    /// <summary>One cell, for a page that draws it in its own way.</summary>
    public Cell Cell(PlanColumn column, PriorityAssessment priority, ActionAssessment action) => column.Cell(new ListedAction(this, priority, action));

    /// <summary>The rows in one table, as a file has them; the priority, a heading on the page, is a column of it.</summary>
    public DataTable Table(IReadOnlyList<PriorityAssessment> rows, IReadOnlyList<PlanColumn> shown, string caption, string description)
    {
        var nouns = plan.Facts.Plan.Nouns;
        var columns = PlanColumns.InFile(PlanColumns.WithPriority(shown));
        return new DataTable(
            caption, description, [.. columns.Select(column => column.Headed(nouns))],
            [.. rows.SelectMany(priority => priority.Actions.Select(action => new ListedAction(this, priority, action)))
                .Select(row => (IReadOnlyList<Cell>)[.. columns.Select(column => column.Cell(row))])]);
    }

    internal static string Heading(PriorityAssessment priority) => priority.Priority is null ? "" : ProgressSection.Titled(priority.Priority);

    internal RatingCell Rating(GivenRating? given) => new(given is null ? null : plan.Scheme[given.Key]);

    internal RatingCell Suggested(ActionAssessment action) => new(Suggestions.Find(action.Facts.Action.Id)?.OfAction.Rating);

    internal string? WhySuggested(ActionAssessment action) => Suggestions.Find(action.Facts.Action.Id)?.OfAction.Because;

    /// <summary>Null for what rests or was not in the plan.</summary>
    internal string? ImpactDistance(ActionAssessment action) => Suggestions.Find(action.Facts.Action.Id) is { ImpactDistance: { Length: > 0 } far } ? Wording.Say.Sentence(far) : null;

    internal string? DoubtOf(ActionAssessment action) => doubts.GetValueOrDefault(action.Facts.Action.Id);

    /// <summary>The numbers of the recommendations that it answers.</summary>
    internal IEnumerable<string> AnsweredBy(ActionAssessment action) =>
        from each in plan.Coverage.AnsweredBy(action.Facts.Action)
        select Number(each.Recommendation) + (each.Answer.InPart ? " (in part)" : "");

    /// <summary>The recommendations that it answers, in their own words and with the reason that each is counted.</summary>
    internal IEnumerable<string> Answers(ActionAssessment action) =>
        from each in plan.Coverage.AnsweredBy(action.Facts.Action)
        select $"{Number(each.Recommendation)}. {each.Recommendation.Recommendation.Text.Trim()} ({each.Answer.Because}{(each.Answer.InPart ? ", in part" : "")})";

    /// <summary>The recommendations that nobody has yet said it answers, and whose words are like its own.</summary>
    internal IEnumerable<string> MayAnswer(ActionAssessment action) =>
        from each in plan.Coverage.Recommendations
        from proposal in each.Proposals
        where proposal.Action.Action.Id == action.Facts.Action.Id
        select $"{Number(each)}. {each.Recommendation.Text.Trim()} ({proposal.Because})";

    private static string Number(Covering.RecommendationCoverage each) => each.Recommendation.Number ?? "–";
}
