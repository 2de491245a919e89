using System.Globalization;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Schema;

namespace Milepost.Tests.AnnexA;

/// <summary>What must be so of any lists at all.</summary>
public sealed class PropertyTests
{
    private static readonly DateOnly ListDate = new(2026, 4, 30);
    private static readonly Upload Stories = Upload.Of(Repository.Folder("tests/Milepost.Tests/AnnexA/Stories"));

    /// <summary>What is told of the data itself changes with the data.</summary>
    private static readonly string[] OfTheData = ["DQ01", "DQ02", "DQ04"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_rows_lists_and_columns_changes_nothing(int seed)
    {
        var random = new Random(seed);
        var shuffled = Stories.With((_, row) => [row]);
        foreach (var list in shuffled.Numbers.ToArray())
        {
            var columns = Enumerable.Range(0, shuffled[list][0].Length).ToArray();
            random.Shuffle(columns);
            var rows = shuffled[list].Skip(1).ToArray();
            random.Shuffle(rows);
            shuffled[list] = [.. rows.Prepend(shuffled[list][0]).Select(row => columns.Select(at => row[at]).ToArray())];
        }

        var order = shuffled.Numbers.ToArray();
        random.Shuffle(order);
        Assert.Equal(Told(Stories.Measures(ListDate, splits: true, rules: true)), Told(shuffled.Measures(ListDate, splits: true, rules: true, order: order)));
        Assert.Equal(Stories.Rules(ListDate).Select(one => (one.Rule.Id, one.Count)), shuffled.Rules(ListDate).Select(one => (one.Rule.Id, one.Count)));
    }

    [Fact]
    public void Rows_that_stand_twice_are_found_and_not_counted()
    {
        // A row without an identifier or a day cannot be told to be the same event as another.
        var twice = Stories.With((_, row) => row[0] is "" or "W0010" ? [row] : [row, row]);
        Assert.Equal(Told(Stories.Measures(ListDate, splits: true)), Told(twice.Measures(ListDate, splits: true)));
        var rules = twice.Rules(ListDate).ToDictionary(one => one.Rule.Id, one => one.Count);
        Assert.All(Enumerable.Range(4, 8), number => Assert.True(rules[$"ID-{number:00}"] > 4, $"ID-{number:00}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void All_days_moved_by_whole_weeks_between_holidays_change_nothing(int weeks)
    {
        var (day, upload) = (new DateOnly(2026, 7, 31), Summer(20));
        var moved = upload.With((list, row) => [[.. row.Select((cell, at) => AnnexASchema.Known[list].Columns[at] is { Kind: CellKind.Date, Key: not "birth" } && cell.Length > 0 ? Day(Day(cell).AddDays(7 * weeks)) : cell)]]);

        Assert.Equal(Told(upload.Measures(day)), Told(moved.Measures(day.AddDays(7 * weeks))));
    }

    [Fact]
    public void Days_moved_over_a_holiday_take_a_working_day_less()
    {
        var upload = Upload.Empty();
        upload.Add(4, ("id", "W1"), ("start", "03/08/2026"), ("authorised", "17/08/2026"));
        Assert.Equal(10, Value(upload, new(2026, 8, 31)));
        upload[4][1] = [.. upload[4][1].Select(cell => cell.Length == 10 ? Day(Day(cell).AddDays(21)) : cell)];
        Assert.Equal(9, Value(upload, new(2026, 9, 21)));

        static decimal? Value(Upload upload, DateOnly day) => upload.Measures(day).Single(one => one.Measure.Id == "AS03").Value;
    }

    [Fact]
    public void Every_split_of_the_stories_sums_to_its_total_with_those_not_known() => SplitsSum(Stories, ListDate);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public void Whatever_stands_in_the_cells_every_measure_and_rule_is_told_and_every_split_sums(int seed)
    {
        var upload = Anything(new Random(seed), 40);

        SplitsSum(upload, ListDate);
        Assert.Equal(240, upload.Rules(ListDate).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    [InlineData(22)]
    public void What_is_open_at_the_last_month_end_shown_is_what_is_open_on_the_day(int seed)
    {
        foreach (var one in (seed == 0 ? Stories : Anything(new(seed), 40)).Measures(ListDate, splits: true).Where(one => one.Measure.Declared.Any(entry => entry.Key == "open")))
        {
            Assert.Equal((one.Measure.Id, one.Numerator), (one.Measure.Id, one.Splits.Single(split => split.By == SplitBy.Month).Rows.Single(row => row.Label == "2026-04").Numerator));
        }
    }

    [Fact]
    public void What_has_left_the_window_has_left_the_count()
    {
        // A contact without a day is in no window.
        var later = Stories.Where((_, row) => row[0] != "W0010").Measures(ListDate.AddMonths(13)).Where(one => one.Measure.Declared.Any(entry => entry.Key == "dated"));

        Assert.All(later, one => Assert.True(one.Numerator is null or 0 && (one.Denominator is null or 0 || one.Measure.Unit.StartsWith("rate", StringComparison.Ordinal)), $"{one.Measure.Id}: {one.Numerator} of {one.Denominator}"));
    }

    [Fact]
    public void A_child_taken_out_takes_its_share_of_every_count_along()
    {
        var (all, without) = (Counts(Stories), Counts(Stories.Where((_, row) => row[0] != "W0008")));

        string[] less = ["FD01", "FD03 of", "FD05 of", "FD06", "FD06 of", "CN01", "CN03", "CN04 of", "CN05", "CN05 of", "CN06 of", "CN10 of", "CN11 of"];
        Assert.All(less, count => Assert.Equal(all[count] - 1, without[count]));
        Assert.All(all.Keys, count => Assert.True((without[count] ?? 0) <= (all[count] ?? 0), count));

        static Dictionary<string, int?> Counts(Upload upload) => upload.Measures(ListDate).Where(one => one.Measure.IsComputed && !OfTheData.Contains(one.Measure.Id))
            .SelectMany(one => new[] { (one.Measure.Id, one.Numerator), ($"{one.Measure.Id} of", one.Denominator) }).ToDictionary(one => one.Item1, one => one.Item2);
    }

    private static void SplitsSum(Upload upload, DateOnly day)
    {
        foreach (var one in upload.Measures(day, splits: true))
        {
            var open = one.Measure.Declared.Any(entry => entry.Key == "open");
            var breakdown = one.Measure.Declared.Any(entry => entry.Key is "part" or "parts");
            foreach (var split in one.Splits.Where(split => !(open && split.By == SplitBy.Month)))
            {
                var rate = one.Measure.Unit.StartsWith("rate", StringComparison.Ordinal);
                if (one.Numerator is { } numerator) Assert.True(numerator == split.Rows.Sum(row => row.Numerator), $"{one.Measure.Id} by {split.By}: numerators of {numerator}");
                if (one.Denominator is { } denominator && !rate) Assert.True(denominator == split.Rows.Sum(row => breakdown ? row.Numerator : row.Denominator), $"{one.Measure.Id} by {split.By}: denominators of {denominator}");
            }
        }
    }

    private static IEnumerable<string> Told(IEnumerable<MeasureResult> results) => results.Where(one => one.Measure.IsComputed).Select(one => string.Create(
        CultureInfo.InvariantCulture,
        $"{one.Measure.Id} {one.Numerator} {one.Denominator} {one.Value} {Rows(one.Parts)} {string.Join(' ', one.Splits.Select(split => $"{split.By} {Rows(split.Rows)}"))}"));

    private static string Rows(IEnumerable<MeasurePart> parts) => string.Join(", ", parts.OrderBy(part => part.Label, StringComparer.Ordinal).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Label} {part.Numerator} {part.Denominator} {part.Value}")));

    /// <summary>Children whose whole story lies between 1 June and 31 July 2026, where there is no bank holiday.</summary>
    private static Upload Summer(int children)
    {
        var (random, upload, first) = (new Random(7), Upload.Empty(), new DateOnly(2026, 6, 1));
        for (var at = 0; at < children; at++)
        {
            var (id, start) = ($"W{at}", first.AddDays(random.Next(45)));
            var end = start.AddDays(random.Next(-2, 16));
            upload.Add(1, ("id", id), ("birth", "01/01/2015"), ("date", Day(start)), ("source", "q) 6: Police"));
            upload.Add(3, ("id", id), ("birth", "01/01/2015"), ("date", Day(start.AddDays(random.Next(5)))), ("nfa", "b) No"));
            upload.Add(4, ("id", id), ("birth", "01/01/2015"), ("start", Day(start)), ("authorised", at % 4 == 0 ? "" : Day(end)), ("seen", "a) Yes"));
            upload.Add(5, ("id", id), ("birth", "01/01/2015"), ("start", Day(start)), ("conference", Day(end)), ("unnecessary", "b) No"), ("plan", "a) Yes"));
            upload.Add(6, ("id", id), ("birth", "01/01/2015"), ("start", Day(start)), ("seen", Day(end)), ("status", "c) Child in need plan"));
            upload.Add(7, ("id", id), ("birth", "01/01/2015"), ("start", Day(start)), ("visit", Day(end)), ("end", at % 3 == 0 ? Day(end) : ""));
            upload.Add(8, ("id", id), ("birth", "01/01/2015"), ("start", Day(start)), ("legal", "C2: FCO"), ("placed", Day(start)), ("visit", Day(end)), ("health", Day(end)));
        }

        return upload;
    }

    private static Upload Anything(Random random, int rows)
    {
        var upload = Upload.Empty();
        string[] junk = ["", "", "n/a", "?", "-1", "7", "999999999999", "a)", "Yes", "01/13/2026", "29/02/2025", "💥", "\u00A0", "31/12/9999", "NULL", "1.5", "=1+1", "s) NOBT"];
        foreach (var list in upload.Numbers)
        {
            var columns = AnnexASchema.Known[list].Columns;
            for (var row = 0; row < rows; row++)
            {
                upload[list].Add([.. columns.Select(column => random.Next(4) == 0 ? junk[random.Next(junk.Length)]
                    : column.Key is "id" or "family" ? $"W{random.Next(30)}"
                    : column.Key == "birth" ? Day(new DateOnly(2000, 1, 1).AddDays(random.Next(10_000)))
                    : column.Kind == CellKind.Date ? Day(new DateOnly(2023, 1, 1).AddDays(random.Next(1_300)))
                    : column.Kind == CellKind.Count ? $"{random.Next(-2, 20)}"
                    : column.Codes is { Codes.Count: > 0 } codes ? codes.Codes[random.Next(codes.Codes.Count)].Text
                    : $"Team {random.Next(4)}")]);
            }
        }

        return upload;
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
