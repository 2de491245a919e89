using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Measures;
using Milepost.Authorities;
using Milepost.Plans;
using Milepost.Submitting;
using Milepost.Tests.AnnexA;

namespace Milepost.Tests.Submitting;

/// <summary>What is kept of an Annex A: counts that sum, names that many rows bear, and how far each can be trusted.</summary>
public sealed class SubmissionCountTests
{
    private static readonly DateOnly asAt = new(2026, 4, 30);
    private static readonly Upload stories = Upload.Of(Repository.Folder("tests/Milepost.Tests/AnnexA/Stories"));
    private static readonly CountedSubmission counted = Counted(stories);

    [Fact]
    public void Every_split_sums_to_its_whole_whatever_names_are_counted_together()
    {
        var shares = counted.Measures.Where(one => one is { Numerator: not null, Denominator: not null } && one.Splits.Any(split => split.By is SplitBy.Team)).ToList();
        Assert.True(shares.Count > 20);
        foreach (var (measure, split) in shares.SelectMany(measure => measure.Splits.Where(split => split.By is not SplitBy.Month), (measure, split) => (measure, split)))
        {
            Assert.True((measure.Numerator, measure.Denominator) == (split.Rows.Sum(row => row.Numerator), split.Rows.Sum(row => row.Denominator)), $"{measure.Id} by {split.By}");
        }

        foreach (var split in counted.Measures.SelectMany(measure => measure.Splits).Where(split => split.By is not SplitBy.Month)) Assert.Equal("Not known", split.Rows[^1].Label);
        Assert.All(counted.Rules.SelectMany(rule => rule.Lists), list => Assert.Equal(list.Count, list.Teams.Sum(team => team.Count)));
        Assert.Equal(counted.Measures.Select(one => one.Id), MeasureCatalogue.Known.All.Select(one => one.Id));
    }

    [Fact]
    public void Only_what_many_rows_bear_is_kept_as_the_name_of_a_team()
    {
        var upload = Assessments(40, row => row is 3 or 4 ? "Zebedee Quillfeather" : row < 20 ? "North" : "South");
        var measure = Counted(upload).Measures.Single(one => one.Id == "AS01");

        var teams = measure.Splits.Single(split => split.By is SplitBy.Team).Rows;
        Assert.Equal(["North", "South", "Other", "Not known"], teams.Select(row => row.Label));
        Assert.Equal((2, 40), (teams.Single(row => row.Label == "Other").Denominator, teams.Sum(row => row.Denominator)));
        Assert.Equal(["North", "Other", "South"], Counted(Assessments(40, row => row is 3 or 4 ? "Zebedee Quillfeather" : row < 20 ? "North" : "South", late: 40)).Rules.Single(rule => rule.Id == "L4-02").Lists.Single().Teams.Select(team => team.Team).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_split_by_locality_follows_the_teams_as_the_council_says_and_sums_with_a_row_of_those_not_known()
    {
        var settings = SettingsOfDay.Read(["team-localities: assessment  north = Northfield; Assessment South = Southgate; Nobody there = Southgate"]);
        var upload = Assessments(60, row => row < 25 ? "Assessment North" : row < 45 ? "ASSESSMENT SOUTH" : row < 55 ? "Assessment East" : "");
        var (lists, file) = upload.Read();
        var measure = SubmissionCount.Of(lists, file with { ListDate = asAt }, asAt, settings, null).Measures.Single(one => one.Id == "AS01");

        var rows = measure.Splits.Single(split => split.By is SplitBy.Locality).Rows;
        Assert.Equal([("Northfield", 25), ("Not known", 15), ("Southgate", 20)], rows.Select(row => (row.Label, row.Denominator!.Value)).OrderBy(row => row.Label, StringComparer.Ordinal));
        Assert.Equal((measure.Numerator, measure.Denominator), (rows.Sum(row => row.Numerator), rows.Sum(row => row.Denominator)));
        Assert.DoesNotContain(counted.Measures.SelectMany(one => one.Splits), split => split.By is SplitBy.Locality);
    }

    [Fact]
    public void No_locality_leaves_where_one_of_its_teams_is_hidden()
    {
        MeasureSplit Split(SplitBy by, params (string Label, int Counted, int Of)[] rows) => new(by, [.. rows.Select(row => new MeasurePart(row.Label, row.Counted, row.Of, 1m))]);
        MeasureCount Of(params MeasureSplit[] splits) => new("AS01", 80, 120, 66.7m, null, null, [], splits);
        var localities = Split(SplitBy.Locality, ("Northfield", 40, 60), ("Southgate", 40, 60));

        Assert.Equal(["40", "40"], SharedSplits.Of(Of(localities, Split(SplitBy.Team, ("A", 40, 60), ("B", 40, 60))), SplitBy.Locality).Select(row => row.Numerator));
        Assert.Equal(["c", "c"], SharedSplits.Of(Of(localities, Split(SplitBy.Team, ("A", 3, 13), ("B", 37, 47), ("C", 40, 60))), SplitBy.Locality).Select(row => row.Numerator));
    }

    [Theory, InlineData(0, Trust.High), InlineData(2, Trust.Fair), InlineData(12, Trust.Low)]
    public void What_the_rules_find_in_its_columns_says_how_far_a_measure_can_be_trusted(int wrong, Trust expected)
    {
        var grade = Counted(Assessments(60, _ => "North", wrong)).Measures.Single(one => one.Id == "AS01").Trust!;

        Assert.True(expected == grade.Trust, grade.Said);
        if (wrong > 0) Assert.Contains("L4-02", grade.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_known_again_by_its_cells_and_by_nothing_else()
    {
        string[] Prints(Upload upload, IEnumerable<int>? order = null) => [.. Lists(upload, order).Lists.All.OrderBy(list => list.Schema.Number).Select(ListFingerprint.Of)];
        var before = Prints(stories);
        var other = stories.With((list, row) => [list == 8 && row[0].EndsWith('7') ? [.. row[..^1], "Somewhere else"] : row]);

        Assert.Equal(before, Prints(stories, stories.Numbers.Reverse()));
        Assert.Equal([8], before.Zip(Prints(other)).Index().Where(pair => pair.Item.First != pair.Item.Second).Select(pair => pair.Index + 1));
    }

    [Fact]
    public void A_list_that_is_far_from_the_one_before_is_found_once_there_is_one()
    {
        var before = new Submission(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), 1, asAt.AddMonths(-1), "2019", "", [.. counted.Lists.Select(list => list with { Rows = list.Number == 4 ? list.Rows * 3 : list.Rows })], asAt, "Amina Osei");

        Assert.Null(counted.Rules.Single(rule => rule.Id == "FS-10").Count);
        var found = Counted(stories, before).Rules.Single(rule => rule.Id == "FS-10");
        Assert.Equal((1, "List 4"), (found.Count, found.Note));
    }

    [Fact]
    public void A_reading_is_of_the_last_whole_month_where_a_measure_falls_into_months_and_else_of_the_day()
    {
        var (dated, standing) = (MeasureCatalogue.Known.All.Single(one => one.Id == "AS01"), MeasureCatalogue.Known.All.First(one => one.Unit == "%" && one.IsComputed && one.Declared.All(line => line.Key != "dated")));
        var month = new MeasureSplit(SplitBy.Month, [new("2026-03", 3, 4, 75m), new("2026-04", 8, 10, 80m)]);
        var count = new MeasureCount("AS01", 11, 14, 78.6m, null, new(Trust.Fair, ["Why."]), [], [month]);

        var of = CountedReading.Of(dated, count, asAt)!;
        Assert.Equal((new(2026, 4, 1), asAt, 8, 10, null, "percentage"), (of.Period.FirstDay, of.Period.LastDay, of.Numerator, of.Denominator, of.Value, of.Unit));
        Assert.Equal(new DateOnly(2026, 3, 31), CountedReading.Of(dated, count, asAt.AddDays(-1))!.Period.LastDay);
        Assert.Equal((asAt, asAt, 11), (CountedReading.Of(standing, count, asAt)!.Period.FirstDay, CountedReading.Of(standing, count, asAt)!.Period.LastDay, CountedReading.Of(standing, count, asAt)!.Numerator));
        Assert.Null(CountedReading.Of(dated, count with { Splits = [] }, asAt));
    }

    private static CountedSubmission Counted(Upload upload, Submission? before = null)
    {
        var (lists, file) = Lists(upload, upload.Numbers.Where(list => upload[list].Count > 1));
        return SubmissionCount.Of(lists, file with { ListDate = asAt }, asAt, LocalSettings.AsUsual, before);
    }

    private static (Milepost.AnnexA.Lists.AnnexALists Lists, Milepost.AnnexA.Lists.FileFacts File) Lists(Upload upload, IEnumerable<int>? order = null) => upload.Read(order);

    /// <summary>Assessments that were authorised in time, of which some say that they were authorised before they began.</summary>
    private static Upload Assessments(int rows, Func<int, string> team, int late = 0)
    {
        var upload = Upload.Empty();
        for (var row = 0; row < rows; row++)
        {
            var start = asAt.AddDays(-50 - (row % 9));
            upload.Add(4, ("id", $"C{row}"), ("birth", "03/05/2018"), ("gender", "a) Male"), ("ethnicity", "a) WBRI"), ("disability", "b) No"), ("start", Day(start)), ("authorised", Day(row < late ? start.AddDays(-2) : start.AddDays(20))), ("team", team(row)), ("worker", $"W{row % 5}"));
        }

        return upload;
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
