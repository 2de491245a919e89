using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Following;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.Plans;

namespace Milepost.Submitting;

/// <summary>Counts an Annex A: everything that is kept of it is made here, and the rows go no further.</summary>
public static class SubmissionCount
{
    /// <summary>So many rows of each rule and team are told by number, for the data team to begin with.</summary>
    public const int Sample = 20;

    /// <summary>By so much a list differs from the one before when the rule of sudden change finds it.</summary>
    private const decimal SuddenChange = 0.5m;

    private const string SuddenRule = "FS-10";

    /// <param name="lists">What was read.</param>
    /// <param name="file">What was noticed of the file.</param>
    /// <param name="asAt">The day that the lists speak of.</param>
    /// <param name="settings">What the council decides for itself.</param>
    /// <param name="before">The one before it that stands, for the rules that need one; null where there is none.</param>
    /// <param name="catalogue">The measures that are counted, the council's own among them; those that Milepost comes with where none is given.</param>
    /// <param name="kept">What earlier lists left behind where the council has children followed; null where it has not.</param>
    public static CountedSubmission Of(AnnexALists lists, FileFacts file, DateOnly asAt, LocalSettings settings, Submission? before, MeasureCatalogue? catalogue = null, KeptBefore? kept = null)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var followed = kept?.In(lists, asAt) ?? Followed.Off;
        var rules = RuleSuite.Test(RuleCatalogue.Known, lists, file, asAt, settings, followed);
        var measures = MeasureSuite.Compute(catalogue ?? MeasureCatalogue.Known, lists, file, asAt, new(settings) { Followed = followed }, rules);
        var labels = KeptLabels.Of(lists, asAt);
        return new(asAt, lists.Edition, Definitions.Version, [.. lists.All.Select(Received)], [.. measures.Select(one => Count(one, lists, rules, labels, followed, asAt))], [.. rules.Select(one => Count(one, lists, labels, before))])
        {
            Doubt = EmptyWindow.Said(lists, asAt),
            Tokens = followed.Children?.Own ?? [],
            TokenMark = kept?.Tokens.Mark,
        };
    }

    private static ReceivedList Received(AnnexAList list)
    {
        var tallies = Enumerable.Range(0, list.Schema.Columns.Count).Select(list.Tally).OfType<ColumnTally>().ToList();
        var repeats = list.Rows - list.Counting.Count;

        return new(list.Schema.Number, list.Rows, repeats, tallies.Sum(tally => list.Rows - tally.Blank), tallies.Sum(tally => tally.Unread), ListFingerprint.Of(list));
    }

    private static MeasureCount Count(MeasureResult one, AnnexALists lists, IReadOnlyList<RuleResult> rules, KeptLabels labels, Followed followed, DateOnly asAt) => new(
        one.Measure.Id, one.Numerator, one.Denominator, one.Value, one.Note, TrustGrade.Of(one, lists, rules, one.Measure.Earlier is { } earlier && followed.HasEarlier ? followed.ReachesBack(earlier, asAt) : null),
        labels.Of(one.Parts, ofWhole: true),
        [.. one.Splits.Select(split => split.By is SplitBy.Team ? split with { Rows = labels.Of(split.Rows, ofWhole: false) } : split)])
    {
        Definition = Definitions.Of(one.Measure.Id),
    };

    private static RuleCount Count(RuleResult one, AnnexALists lists, KeptLabels labels, Submission? before) =>
        one.Rule.Id == SuddenRule ? Sudden(one, lists, before)
        : new(one.Rule.Id, one.Count, one.Note, [.. one.Found.Where(found => found.Rows.Count > 0 || found.LookedAt > 0).Select(found => new ListFindings(found.List.Schema.Number, found.LookedAt, found.Rows.Count, Teams(found, labels)))],
            one.Cells.Count == 0 ? null : [.. one.Cells.Select(found => new ColumnFindings(found.List.Schema.Number, found.Schema.Key, found.Count, found.LookedAt, [.. found.First.Select(row => found.List.RowNumbers[row])]))]);

    /// <summary>How many lists are much longer or shorter than they were.</summary>
    private static RuleCount Sudden(RuleResult one, AnnexALists lists, Submission? before)
    {
        if (before is null) return new(one.Rule.Id, null, one.Note, []);
        var sudden = lists.All.Where(list => before.Lists.FirstOrDefault(known => known.Number == list.Schema.Number) is { Rows: > 0 } known && Math.Abs(list.Rows - known.Rows) > known.Rows * SuddenChange).ToList();
        return new(one.Rule.Id, sudden.Count, sudden.Count == 0 ? null : $"List {string.Join(", ", sudden.Select(list => list.Schema.Number))}", []);
    }

    /// <summary>What a rule found in a list by team, most first. Only what many rows bear is the name of one.</summary>
    public static IReadOnlyList<TeamFindings> Teams(FoundRows found, KeptLabels labels)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(labels);
        if (found.Rows.Count == 0) return [];
        var column = found.List.Schema.Column("team");
        var texts = column < 0 ? null : found.List.Texts(column);
        var names = new Dictionary<int, string>();
        var teams = new Dictionary<string, (int Count, List<int> Rows)>();
        foreach (var row in found.Rows)
        {
            var cell = texts is null ? -1 : found.List[column][row];
            if (!names.TryGetValue(cell, out var name)) names[cell] = name = cell < 0 ? KeptLabels.NotKnown : labels.Of(texts!.Text(cell));
            var (count, rows) = teams.GetValueOrDefault(name, (0, []));
            if (rows.Count < Sample) rows.Add(found.List.RowNumbers[row]);
            teams[name] = (count + 1, rows);
        }

        return [.. teams.OrderByDescending(team => team.Value.Count).ThenBy(team => team.Key, StringComparer.Ordinal).Select(team => new TeamFindings(team.Key, team.Value.Count, team.Value.Rows))];
    }
}
