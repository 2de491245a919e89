using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Measures;
using Milepost.Documents.AnnexA;

namespace Milepost.Tests.AnnexA.Stories;

public sealed class StoryTests
{
    /// <summary>Measures of all children together, which no single story can say.</summary>
    private static readonly string[] OfAllTogether = ["WF01", "WF02", "WF05", "DQ01", "DQ02", "DQ04"];

    private static readonly DateOnly ListDate = new(2026, 4, 30);
    private static readonly string Folder = Repository.Folder("tests/Milepost.Tests/AnnexA/Stories");

    private static readonly LocalSettings Settings = new(new Dictionary<string, int?> { ["children-0-17"] = 24_000, ["caseload-limit"] = 3 })
    {
        ByEthnicity = new Dictionary<string, int> { ["White"] = 80, ["Asian"] = 20 },
    };

    [Fact]
    public void Every_measure_of_the_invented_children_is_what_was_worked_out_by_hand()
    {
        Assert.True(AnnexAReader.Read(Folder, AnnexALimits.Upload, TestContext.Current.CancellationToken).TryGetLists(out var lists, out var file, out _));
        var told = MeasureSuite.Compute(MeasureCatalogue.Known, lists, file with { ListDate = ListDate }, ListDate, new(Settings))
            .Where(one => one.Measure.IsComputed && one.Measure.Supply != Supply.History).ToDictionary(one => one.Measure.Id, Figure);
        var expected = Blocks(File.ReadAllLines(Path.Combine(Folder, "expected.txt")));

        Assert.Equal(133, told.Count);
        Assert.Equal(told.Keys.Order(), expected.Keys.Order());
        Same(expected, told);
    }

    [Fact]
    public void The_stories_add_up_to_what_was_worked_out_by_hand()
    {
        var sum = Stories().Select(story => story.Contributions).Aggregate(Story.Sum);
        var computed = MeasureCatalogue.Known.All.Where(measure => measure.IsComputed && measure.Supply != Supply.History && !OfAllTogether.Contains(measure.Id));
        var told = computed.ToDictionary(measure => measure.Id, measure => Added(measure, sum.GetValueOrDefault(measure.Id, Contribution.None)));

        Same(Blocks(File.ReadAllLines(Path.Combine(Folder, "expected.txt"))).Where(block => told.ContainsKey(block.Key)).ToDictionary(), told);
    }

    [Fact]
    public void Each_child_alone_adds_to_each_measure_what_its_story_says()
    {
        var upload = Upload.Of(Folder);
        var wrong = Stories().AsParallel().AsOrdered().SelectMany(story => Differences(story, upload)).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_row_of_the_lists_belongs_to_a_story()
    {
        var (upload, ids) = (Upload.Of(Folder), Stories().SelectMany(story => story.Ids).ToList());

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids.Order(StringComparer.Ordinal), upload.Numbers.SelectMany(list => upload[list].Skip(1).Select(row => row[0])).Distinct().Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<Story> Stories() => Story.Read(File.ReadAllLines(Path.Combine(Folder, "stories.txt")));

    private static IEnumerable<string> Differences(Story story, Upload upload)
    {
        foreach (var one in upload.Where((_, row) => story.Ids.Contains(row[0])).Measures(ListDate, Settings))
        {
            if (!one.Measure.IsComputed || one.Measure.Supply == Supply.History || OfAllTogether.Contains(one.Measure.Id)) continue;
            var (said, told) = (Added(one.Measure, story.Contributions.GetValueOrDefault(one.Measure.Id, Contribution.None)), Figure(one));
            if (said != told) yield return $"{story.Head}\n    {one.Measure.Id} by hand {said.ReplaceLineEndings(" / ")}\n         counted {told.ReplaceLineEndings(" / ")}";
        }
    }

    private static void Same(Dictionary<string, string> expected, Dictionary<string, string> told)
    {
        var differing = expected.Where(one => told[one.Key] != one.Value).Select(one => $"{one.Key} by hand {one.Value}\n     told {told[one.Key]}").ToList();
        Assert.True(differing.Count == 0, string.Join('\n', differing));
    }

    /// <summary>"7 of 8: 87.5", and under it the rows of a breakdown.</summary>
    private static string Figure(MeasureResult one) => string.Join('\n',
        [Line(one.Numerator, one.Denominator, one.Value), .. one.Parts.Where(part => part.Numerator > 0).OrderBy(part => part.Label, StringComparer.Ordinal).Select(part => $"{part.Label} {part.Numerator}: {Said(part.Value)}")]);

    private static string Line(int? numerator, int? denominator, decimal? value) => $"{numerator?.ToString(CultureInfo.InvariantCulture) ?? "-"} of {denominator?.ToString(CultureInfo.InvariantCulture) ?? "-"}: {Said(value)}";

    private static string Said(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>The same of what stories say.</summary>
    private static string Added(MeasureDefinition measure, Contribution said)
    {
        var declared = measure.Declared.Select(entry => entry.Key).ToHashSet();
        if (declared.Overlaps(["part", "parts"])) return Breakdown(measure, said);
        var takes = measure.Declared.FirstOrDefault(entry => entry.Key == "takes").Text;
        if (takes == "median") return Line(null, said.Values.Count, said.Values.Count == 0 ? null : Median([.. said.Values.Order()]));
        if (takes is not null) return Line(said.Values.Sum(), said.Values.Count, Ratio(said.Values.Sum(), said.Values.Count));
        if (measure.Unit.StartsWith("rate", StringComparison.Ordinal)) return Line(said.Counted, 24_000, Ratio((declared.Contains("annual") ? 20_000m : 10_000m) * said.Counted, 24_000));
        if (measure.Unit == "count") return Line(said.Counted, measure.Denominator is null ? null : said.LookedAt, said.Counted);
        return Line(said.Counted, said.LookedAt, Ratio(100m * said.Counted, said.LookedAt));
    }

    private static string Breakdown(MeasureDefinition measure, Contribution said)
    {
        var all = said.LookedAt > 0 ? said.LookedAt : said.Parts.Count;
        var parts = said.Parts.GroupBy(part => part).OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => $"{part.Key} {part.Count()}: {Said(measure.Id == "DM01" ? Math.Round(part.Count() / (all * 0.8m), 2) : Ratio(100m * part.Count(), all))}");
        return string.Join('\n', [Line(null, all, null), .. parts]);
    }

    private static decimal Median(List<int> values) => (values[(values.Count - 1) / 2] + (decimal)values[values.Count / 2]) / 2;

    private static decimal? Ratio(decimal counted, int all) => all == 0 ? null : Math.Round(counted / all, 1, MidpointRounding.AwayFromZero);

    private static Dictionary<string, string> Blocks(IEnumerable<string> lines)
    {
        var blocks = new Dictionary<string, string>();
        var last = "";
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ') blocks[last] += "\n" + line.Trim();
            else blocks[last = line[..4]] = line[4..].Trim();
        }

        return blocks;
    }
}
