using System.Globalization;
using Milepost.AnnexA.Measures;

namespace Milepost.Tests.AnnexA;

/// <summary>Beyond the years whose bank holidays are known nothing that counts working days is told, and one wrong day silences nothing.</summary>
public sealed class CalendarReachTests
{
    private const string Known = "Bank holidays are known for 2000 to 2027: working days from 31 July 2027 to 31 January 2028 cannot be counted.";

    private static readonly string[] Absurd = ["31/12/1899", "03/03/1950", "01/02/2028", "05/05/2099"];

    [Fact]
    public void Measures_and_rules_of_working_days_have_no_value_where_the_window_reaches_beyond()
    {
        var upload = Upload.Empty();
        upload.Add(4, ("id", "C1"), ("birth", "01/01/2015"), ("start", "06/12/2027"), ("authorised", "04/01/2028"));
        upload.Add(4, ("id", "C2"), ("birth", "01/01/2015"), ("start", "06/10/2027"));
        upload.Add(7, ("id", "C2"), ("birth", "01/01/2015"), ("start", "06/10/2027"));
        var measures = upload.Measures(new(2028, 1, 31), splits: true, rules: true).ToDictionary(one => one.Measure.Id);

        foreach (var id in (string[])["AS01", "AS02", "AS03", "AS04", "SG01", "CP07", "CN05", "RF06", "LA17", "DQ02"])
        {
            if (!measures.TryGetValue(id, out var one) || !SpeaksOfWorkingDays(one)) continue;
            Assert.Equal((id, null, Known), (id, one.Value, one.Note));
            Assert.Empty(one.Splits);
            Assert.Empty(one.Parts);
        }

        Assert.Equal(1, measures["AS05"].Denominator);
        foreach (var rule in upload.Rules(new(2028, 1, 31)).Where(one => one.Rule.When?.Contains("working days", StringComparison.Ordinal) == true)) Assert.True((rule.Count, rule.Note) == (null, Known), rule.Rule.Id);
    }

    [Fact]
    public void The_last_day_that_is_known_is_counted_and_the_day_after_is_not()
    {
        var upload = Upload.Empty();
        upload.Add(4, ("id", "C1"), ("start", "06/12/2027"), ("authorised", "17/12/2027"));

        Assert.Equal(100, Of(upload, new(2027, 12, 31)).Value);
        Assert.Null(Of(upload, new(2028, 1, 1)).Value);
        Assert.Equal((null, "Bank holidays are known for 2000 to 2027: working days from 30 December 1999 to 30 June 2000 cannot be counted."), (Of(upload, new(2000, 6, 30)).Value, Of(upload, new(2000, 6, 30)).Note));
    }

    [Fact]
    public void One_wrong_day_leaves_its_row_out_and_says_so()
    {
        var upload = Upload.Empty();
        upload.Add(4, ("id", "C1"), ("start", "02/03/2026"), ("authorised", "31/03/2026"));
        upload.Add(4, ("id", "C2"), ("start", "31/12/1899"), ("authorised", "31/03/2026"));
        upload.Add(4, ("id", "C3"), ("start", "03/05/1899"));
        var measures = upload.Measures(new(2026, 4, 30)).ToDictionary(one => one.Measure.Id);

        Assert.Equal((1, 1, "Bank holidays are known for 2000 to 2027: 1 row with a day outside is left out."), (measures["AS01"].Numerator, measures["AS01"].Denominator, measures["AS01"].Note));
        Assert.Equal((0, 0), (measures["AS02"].Numerator, measures["AS02"].Denominator));
        var open = upload.Rules(new(2026, 4, 30)).Single(one => one.Rule.Id == "L4-05");
        Assert.Equal((0, 2), (open.Count, open.Found.Single(found => found.List.Schema.Number == 4).LeftOut));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_row_whose_working_days_cannot_be_known_counts_for_or_against(int seed)
    {
        var (random, day, sound, spoilt) = (new Random(seed), new DateOnly(2026, 4, 30), Upload.Empty(), Upload.Empty());
        for (var at = 0; at < 200; at++)
        {
            var start = day.AddDays(-random.Next(200));
            (string, string)[] cells = [("id", $"C{at}"), ("birth", "01/01/2015"), ("start", Text(start)), ("authorised", random.Next(3) == 0 ? "" : Text(start.AddDays(random.Next(90)))), ("seen", "a) Yes")];
            sound.Add(4, cells);
            spoilt.Add(4, cells);
            if (random.Next(3) == 0) spoilt.Add(4, ("id", $"X{at}"), ("birth", "01/01/2015"), ("start", Absurd[random.Next(2)]), ("authorised", random.Next(2) == 0 ? "" : Text(start)));
            if (random.Next(5) == 0) spoilt.Add(4, ("id", $"Y{at}"), ("birth", "01/01/2015"), ("start", Text(start)), ("authorised", Absurd[random.Next(Absurd.Length)]));
        }

        var (before, after) = (sound.Measures(day, splits: true), spoilt.Measures(day, splits: true).ToDictionary(one => one.Measure.Id));
        foreach (var one in before.Where(one => one.Measure.Id is "AS01" or "AS03" or "AS04"))
        {
            Assert.Equal((one.Measure.Id, one.Numerator, one.Denominator, one.Value), (one.Measure.Id, after[one.Measure.Id].Numerator, after[one.Measure.Id].Denominator, after[one.Measure.Id].Value));
            Assert.Equal(one.Parts, after[one.Measure.Id].Parts);
        }
    }

    [Fact]
    public void A_council_s_own_measure_of_days_shifted_by_working_days_leaves_out_what_it_cannot_know()
    {
        var upload = Upload.Empty();
        upload.Add(3, ("id", "C1"), ("date", "01/12/2027"));
        upload.Add(3, ("id", "C2"), ("date", "29/12/2027"));
        upload.Add(4, ("id", "C1"), ("start", "06/12/2027"));
        using var text = new StringReader("OWN1  Assessed soon\n  area FA5\n  supply full\n  numerator a\n  denominator b\n  unit %\n  good higher\n  list 3\n  of date in period\n  counted child in list 4 where start between this date and this date + 10 working days\n");
        var own = MeasureCatalogue.Read("own", text);
        var (lists, file) = upload.Read();
        var one = Assert.Single(MeasureSuite.Compute(own, lists, file, new(2027, 12, 31), MeasureOptions.AsUsual with { WithRules = false }));

        Assert.Equal((1, 1), (one.Numerator, one.Denominator));
        Assert.Contains("1 row with a day outside is left out", one.Note, StringComparison.Ordinal);
    }

    private static bool SpeaksOfWorkingDays(MeasureResult one) => one.Measure.Declared.Any(line => line.Text.Contains("working days", StringComparison.Ordinal)) || one.Measure.Id == "DQ02";

    private static MeasureResult Of(Upload upload, DateOnly day) => upload.Measures(day).Single(one => one.Measure.Id == "AS01");

    private static string Text(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
