using System.Globalization;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Privacy;
using Milepost.Submitting;
using Milepost.Web.Pages.AnnexA;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>The Annex As that were kept, what was counted in them, and what the rules found.</summary>
internal static class SubmissionLists
{
    private const string All = "all";

    private sealed record SubmissionRow(Submission What, string Plan, string Address);

    private sealed record ResultRow(Submission In, string Plan, MeasureCount What, string By, SharedCount Shown, string Address);

    private sealed record FindingRow(Submission In, string Plan, RuleDefinition Rule, int? List, string Team, SharedCount Shown, string Address);

    public static ApiFilter Number { get; } = new("submission", FilterType.Number, "Only the submission of that number in its plan.", "3");
    private static readonly ApiFilter measure = new("measure", FilterType.Text, "Only that measure, by its short name in the catalogue.", "AS01");
    private static readonly ApiFilter by = new("by", FilterType.Text, "The rows of a split in place of the whole: month, team, ethnicity, age, gender, disability or locality.", "team");
    private static readonly ApiFilter rule = new("rule", FilterType.Text, "Only that rule, by its number.", "L4-02");
    private static readonly ApiFilter list = new("list", FilterType.Number, "Only that list of Annex A.", "4");

    public static IReadOnlyList<ApiList> Lists { get; } =
    [
        new SubmissionList<SubmissionRow>(
            "submissions", "Annex As", "The Annex As of each plan that somebody agreed to keep, those that were replaced or withdrawn too. Nothing is kept but counts. Told to those who may load Annex As, of their plans.",
            async (asked, stop) => (await asked.Shelf.OfPlansAsync(asked.Plans, stop)).Where(one => asked.Number is null || one.Number == asked.Number)
                .Select(one => new SubmissionRow(one, asked.Names[one.PlanId], asked.Link(AnnexALinks.Kept(asked.Names[one.PlanId], one.Number)))),
            row => row.What.Id.ToString(),
            new ColumnsOf<SubmissionRow>().Id("submission", row => row.What.Id.Value)
                .Text("plan", "The short name of the plan.", "wexcombe", row => row.Plan)
                .Number("number", "Its place among the submissions of the plan, from 1.", 3, row => row.What.Number)
                .Day("listDate", "The day that its lists speak of.", "2026-10-31", row => row.What.AsAt)
                .Text("edition", "Which edition of Annex A it is.", "2024", row => row.What.Edition)
                .Text("definitions", "By which version of the definitions it was counted.", "3f9a01c2be77", row => row.What.Definitions)
                .Texts("rows", "How many rows each list had; “c” stands for few.", ["4: 604", "10: c"], row => row.What.Lists.Select(one => $"{one.Number.ToString(CultureInfo.InvariantCulture)}: {SharedCount.Of(new SmallCount("", one.Rows, null, null)).Numerator}"))
                .Text("standing", "stands, replaced or withdrawn.", "stands", row => row.What.WithdrawnOn is not null ? "withdrawn" : row.What.ReplacedOn is not null ? "replaced" : "stands")
                .Day("on", "The day on which somebody agreed to keep it.", "2026-11-06", row => row.What.On)
                .Text("by", "Who did.", "Tomasz Zieliński, performance analyst", row => row.What.By)
                .Text("address", "Its page.", "https://milepost.wexcombe.example/plans/wexcombe/annex-a/3", row => row.Address)),
        new SubmissionList<ResultRow>(
            "submission-measures", "What was counted in Annex As", "What each measure came to in each Annex A that stands; with “by” the rows of one of its splits. Numbers that would tell of a few children are left out, and “hidden” says so. Told to those who may load Annex As, of their plans.",
            ResultsAsync, row => $"{row.In.Id}:{row.What.Id}:{row.By}:{row.Shown.Label}",
            new ColumnsOf<ResultRow>()
                .Text("submissionId", "The id of the submission.", OtherId, row => row.In.Id.ToString())
                .Text("plan", "The short name of the plan.", "wexcombe", row => row.Plan)
                .Number("submission", "The number of the submission.", 3, row => row.In.Number)
                .Day("listDate", "The day that its lists speak of.", "2026-10-31", row => row.In.AsAt)
                .Text("measure", "The short name of the measure in the catalogue.", "AS01", row => row.What.Id)
                .Text("by", "What it is split by; all for the whole.", "team", row => row.By)
                .Text("of", "Which row of the split; all for the whole.", "Assessment North", row => row.Shown.Label)
                .Number("numerator", "How many were counted.", 149, row => Whole(row.Shown.Numerator))
                .Number("denominator", "Out of how many.", 173, row => Whole(row.Shown.Denominator))
                .Fraction("value", "What it comes to.", 86.1, row => Figure(row.Shown.Value))
                .Text("unit", "What the value is in.", "percentage", row => MeasureCatalogue.Known.Find(row.What.Id) is { } known ? CountedReading.UnitOf(known) : null)
                .Truth("hidden", "Whether the numbers are left out because they are of few children.", false, row => SharedSplits.IsHidden(row.Shown))
                .Text("trust", "How far it can be trusted: high, fair or low; empty for a row of a split.", "fair", row => row.By == All && row.What.Trust is { } trust ? ReadingTrust.Said(trust.Trust) : null)
                .Text("note", "Why there is no value, or what to know of it.", "The upload has no list 10.", row => row.By == All ? row.What.Note : null)
                .Text("address", "Its page.", "https://milepost.wexcombe.example/plans/wexcombe/annex-a/measures/as01", row => row.Address),
            measure, by),
        new SubmissionList<FindingRow>(
            "submission-findings", "Findings of data quality", "How often each rule of data quality found something in each Annex A that stands, by list and team. Numbers that would tell of a few children are left out, and “hidden” says so. Told to those who may load Annex As, of their plans.",
            FindingsAsync, row => $"{row.In.Id}:{row.Rule.Id}:{row.List:00}:{row.Team}",
            new ColumnsOf<FindingRow>()
                .Text("submissionId", "The id of the submission.", OtherId, row => row.In.Id.ToString())
                .Text("plan", "The short name of the plan.", "wexcombe", row => row.Plan)
                .Number("submission", "The number of the submission.", 3, row => row.In.Number)
                .Day("listDate", "The day that its lists speak of.", "2026-10-31", row => row.In.AsAt)
                .Text("rule", "The number of the rule.", "L4-02", row => row.Rule.Id)
                .Text("finds", "What it finds.", "authorisation before start", row => row.Rule.Words)
                .Text("severity", "How much it matters: info, warning, error or critical.", "error", row => Word(row.Rule.Severity))
                .Number("list", "In which list; empty for the file as a whole.", 4, row => row.List)
                .Text("team", "The team as the list names it; all for the list.", "Assessment North", row => row.Team)
                .Number("count", "How often.", 17, row => Whole(row.Shown.Numerator))
                .Number("lookedAt", "Among how many rows it looked; only for a list.", 604, row => Whole(row.Shown.Denominator))
                .Truth("hidden", "Whether the numbers are left out because they are of few children.", false, row => SharedSplits.IsHidden(row.Shown))
                .Text("address", "Its page.", "https://milepost.wexcombe.example/plans/wexcombe/annex-a/quality/l4-02", row => row.Address),
            rule, list),
    ];

    private static async Task<IEnumerable<ResultRow>> ResultsAsync(AskedSubmissions asked, CancellationToken stop)
    {
        var split = asked.Asked.Text(by) is { } said ? Enum.TryParse<SplitBy>(said, ignoreCase: true, out var known) && said.All(char.IsLetter) ? known : (SplitBy?)(-1) : null;
        var counts = await asked.Shelf.CountsAsync(asked.Plans, asked.Number, asked.Asked.Text(measure)?.ToUpperInvariant(), split is not null, stop);
        return counts.SelectMany(one =>
        {
            var plan = asked.Names[one.Submission.PlanId];
            var address = asked.Link(AnnexALinks.Measure(plan, one.Count.Id));
            return split is { } wanted
                ? SharedSplits.Of(one.Count, wanted).Select(shown => new ResultRow(one.Submission, plan, one.Count, Word(wanted), shown, address))
                : [new ResultRow(one.Submission, plan, one.Count, All, SharedCount.Of(new SmallCount(All, one.Count.Numerator, one.Count.Denominator, one.Count.Value)), address)];
        });
    }

    private static async Task<IEnumerable<FindingRow>> FindingsAsync(AskedSubmissions asked, CancellationToken stop)
    {
        var rules = RuleCatalogue.Known.All.Where(one => asked.Asked.Text(rule) is not { } said || string.Equals(said, one.Id, StringComparison.OrdinalIgnoreCase)).ToDictionary(one => one.Id);
        var only = asked.Asked.Text(list);
        return (await asked.Shelf.FindingsAsync(asked.Plans, asked.Number, stop)).SelectMany(found =>
            from count in found.Rules
            where count.Count > 0 && rules.ContainsKey(count.Id)
            from row in Rows(count)
            where only is null || row.List?.ToString(CultureInfo.InvariantCulture) == only
            let plan = asked.Names[found.Submission.PlanId]
            select new FindingRow(found.Submission, plan, rules[count.Id], row.List, row.Shown.Label, row.Shown, asked.Link(AnnexALinks.Rule(plan, count.Id))));
    }

    private static IEnumerable<(int? List, SharedCount Shown)> Rows(RuleCount count)
    {
        if (count.Lists.All(one => one.Count == 0)) return [(null, SharedCount.Of(new SmallCount(All, count.Count, null, null)))];
        return count.Lists.Where(one => one.Count > 0).SelectMany(one => SharedCount.Of([.. one.Teams.Select(team => new SmallCount(team.Team, team.Count, null, null))])
            .Prepend(SharedCount.Of(new SmallCount(All, one.Count, one.LookedAt, null))).Select(shown => ((int?)one.List, shown)));
    }

    private static long? Whole(string shown) => long.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Figure(string shown) => decimal.TryParse(shown, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
