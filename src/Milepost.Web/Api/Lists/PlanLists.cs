using Milepost.Assessing;
using Milepost.Covering;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>Plans, their priorities, what they should answer, and the ratings that they give.</summary>
internal static class PlanLists
{
    private sealed record PriorityRow(ReadPlan In, PriorityAssessment Standing, Priority Priority);

    private sealed record AskedFor(ReadPlan In, RecommendationCoverage Standing);

    private sealed record Level(ReadPlan In, string Kind, int Version, DateOnly? From, int Place, RatingLevel? Rating, RatingState? State)
    {
        public string Key => Rating?.Key ?? State!.Key;
    }

    private static PlanRows<ReadPlan> Plans { get; } = new(
        "plans", "Plans", "Every plan that the token reaches, with where it stands.", Permission.SeePlan, plan => [plan], plan => plan.Facts.Plan.Id.ToString())
    {
        Shown = new ColumnsOf<ReadPlan>()
            .Id("plan", plan => plan.Facts.Plan.Id.Value)
            .Text("name", "The short name, by which filters and addresses know the plan.", "wexcombe", plan => plan.Name)
            .Text("title", "Its title.", "Children’s services improvement plan", plan => plan.Facts.Plan.Title)
            .Text("authority", "The council.", "Wexcombe Borough Council", plan => plan.Facts.Plan.Authority)
            .Day("asAt", "The day that the rest of the row speaks of.", "2026-11-21", plan => plan.Assessment.AsAt)
            .Number("snapshot", "The number of the snapshot that it was read through.", 3, plan => plan.Snapshot?.Number)
            .Number("actions", "How many actions it has.", 42, plan => plan.Assessment.Actions.Count())
            .Number("complete", "How many of them are complete.", 9, plan => plan.Assessment.Actions.Count(action => action.Complete))
            .Number("overdue", "How many of them are overdue.", 5, plan => plan.Assessment.Actions.Count(action => action.Due.OverdueBy is not null))
            .Number("unrated", "How many of them nobody has rated.", 2, plan => plan.Assessment.Actions.Count(action => action.Shown is null))
            .Number("recommendations", "How many recommendations it should answer.", 11, plan => plan.Assessment.Coverage.Recommendations.Count)
            .Number("unanswered", "How many of them nothing answers.", 1, plan => plan.Assessment.Coverage.Unanswered.Count())
            .Number("openQuestions", "How many questions of the record are open.", 6, plan => plan.Judged.Questions.Open.Count())
            .Day("likelyDone", "The day by which the whole plan is as likely as not to be done.", "2027-03-14", plan => plan.Judged.Forecast.Whole.Likely)
            .Day("safelyDone", "The day by which it is done in 85 of 100 runs.", "2027-06-30", plan => plan.Judged.Forecast.Whole.Safe)
            .Text("forecast", "The same in words, or why nothing can be said.", "As likely as not done by 14 March 2027, and in 85 of 100 runs by 30 June 2027.", plan => plan.Judged.Forecast.Whole.Words)
            .Text("address", "Its page.", "https://milepost.wexcombe.example/plans/wexcombe", plan => plan.Link(PlanLinks.Overview(plan.Name))),
    };

    private static PlanRows<PriorityRow> Priorities { get; } = new(
        "priorities", "Priorities", "The priorities of each plan, with where each stands.", Permission.SeePlan,
        plan => plan.Assessment.Priorities.Where(one => one.Priority is not null).Select(one => new PriorityRow(plan, one, one.Priority!)), row => row.Priority.Id.ToString())
    {
        Shown = new ColumnsOf<PriorityRow>()
            .Id("priority", row => row.Priority.Id.Value).Plan(row => row.In)
            .Text("reference", "Its number.", "1", row => row.Priority.Reference)
            .Text("title", "Its title.", "Practice that keeps children safe", row => row.Priority.Title)
            .Number("position", "Its place in the plan, from 0.", 0, row => row.Priority.Position)
            .Texts("sponsors", "Who answers for it.", ["Assistant director, social care"], row => row.Priority.Leads)
            .Number("actions", "How many actions it has.", 9, row => row.Standing.Actions.Count)
            .Number("complete", "How many of them are complete.", 3, row => row.Standing.Actions.Count(action => action.Complete))
            .Number("overdue", "How many of them are overdue.", 2, row => row.Standing.Actions.Count(action => action.Due.OverdueBy is not null))
            .Text("standing", "Where it stands, in a sentence.", "9 actions, 3 complete, 2 overdue; next due 30 November 2026", row => row.Standing.Because)
            .Day("likelyDone", "The day by which it is as likely as not to be done.", "2027-02-01", row => row.In.Judged.Forecast.Find(row.Priority.Id)?.Likely)
            .Day("safelyDone", "The day by which it is done in 85 of 100 runs.", "2027-05-20", row => row.In.Judged.Forecast.Find(row.Priority.Id)?.Safe),
        MadeOf = row => [row.Priority.Id.Value, .. row.Standing.Actions.SelectMany(action => Records(action.Facts))],
    };

    private static PlanRows<AskedFor> Recommendations { get; } = new(
        "recommendations", "Recommendations", "What each plan should answer, word for word, and what answers it.", Permission.SeePlan,
        plan => plan.Assessment.Coverage.Recommendations.Select(one => new AskedFor(plan, one)), row => row.Standing.Recommendation.Id.ToString())
    {
        Shown = new ColumnsOf<AskedFor>()
            .Id("recommendation", row => row.Standing.Recommendation.Id.Value).Plan(row => row.In)
            .Text("source", "The document that it is from.", "Inspection of Wexcombe, March 2026", row => row.Standing.Source.Title)
            .Text("sourceKind", "What sort of document that is.", "inspection", row => Word(row.Standing.Source.Kind))
            .Day("published", "The day that was published.", "2026-05-11", row => row.Standing.Source.Published)
            .Text("number", "Its number in the document.", "3", row => row.Standing.Recommendation.Number)
            .Text("text", "Word for word.", "The timeliness of assessments", row => row.Standing.Recommendation.Text)
            .Text("heading", "The heading that it stands under.", "What needs to improve", row => row.Standing.Recommendation.Heading)
            .Text("standing", "answered, proposed (something is like it and nobody has confirmed it) or nothing.", "answered", row => Word(row.Standing.State))
            .Texts("answeredBy", "The references of the actions that answer it.", ["1.1", "1.4"], row => References(row.Standing.Answers.Select(answer => answer.Action.Action)))
            .Texts("because", "Why each of them is counted.", ["Priority 1 quotes it"], row => row.Standing.Answers.Select(answer => answer.Because).Distinct())
            .Texts("proposed", "The references of actions that may answer it, likest first.", ["2.3"], row => References(row.Standing.Proposals.Select(one => one.Action.Action))),
        Narrowings = [new(ApiFilter.Standing with { Example = "nothing" }, (row, said) => Word(row.Standing.State) == said)],
    };

    private static PlanRows<Level> Schemes { get; } = new(
        "schemes", "Rating schemes", "Every rating and state that a plan gives or gave, and what it means there.", Permission.SeePlan, Levels,
        row => FormattableString.Invariant($"{row.In.Name}/{row.Version:0000}/{row.Kind}/{row.Place:00}"))
    {
        Shown = new ColumnsOf<Level>()
            .Text("key", "The key that ratings have in other lists.", "amber", row => row.Key).Plan(row => row.In)
            .Text("kind", "rating or state.", "rating", row => row.Kind)
            .Number("version", "The version of the scheme, from 1.", 1, row => row.Version)
            .Day("from", "The first day of that version, where more than one was kept.", "2026-01-06", row => row.From)
            .Number("position", "Its place among its kind, best first, from 0.", 2, row => row.Place)
            .Text("letter", "What a cell shows.", "A", row => row.Rating?.Letter)
            .Text("word", "What a sentence says.", "behind", row => row.Rating?.Word ?? row.State!.Word)
            .Text("colour", "blue, green, amber, red or grey.", "amber", row => row.Rating?.Colour)
            .Text("shape", "What stands beside the colour.", "triangle", row => Word(row.Rating?.Shape))
            .Text("meaning", "The council’s own words for it.", "Some risk to the date, and a way back", row => row.Rating?.Meaning ?? row.State?.Meaning)
            .Text("actionMeaning", "What it means of the work, where that is told apart.", "Late, with a way back", row => row.Rating?.ActionMeaning)
            .Text("impactMeaning", "What it means of the difference to children, where that is told apart.", "Some children are better off", row => row.Rating?.ImpactMeaning),
    };

    public static IReadOnlyList<ApiList> All { get; } = [Plans, Priorities, Recommendations, Schemes];

    private static IEnumerable<Level> Levels(ReadPlan plan)
    {
        IEnumerable<(int Number, DateOnly? From, RatingScheme Scheme)> versions = plan.Facts.Schemes is []
            ? [(1, null, plan.Facts.Plan.Scheme)]
            : plan.Facts.Schemes.Select(version => (version.Number, (DateOnly?)version.From, version.Scheme));
        foreach (var (number, from, scheme) in versions)
        {
            foreach (var (place, level) in scheme.Levels.Index()) yield return new(plan, "rating", number, from, place, level, null);
            foreach (var (place, state) in scheme.States.Index()) yield return new(plan, "state", number, from, place, null, state);
        }
    }
}
