using System.Globalization;
using Milepost.AnnexA.Measures;
using Milepost.Calendar;

namespace Milepost.Tests.AnnexA;

/// <summary>Of days whose bank holidays are not known, and of months that a list does not hold, nothing is said.</summary>
public sealed class CalendarTests
{
    [Fact]
    public void Beyond_the_known_bank_holidays_what_counts_working_days_has_no_value_and_says_why()
    {
        var (known, day) = (WorkingDays.England.Last, new DateOnly(WorkingDays.England.Last.Year + 1, 1, 31));
        var upload = Upload.Empty();
        upload.Add(4, ("id", "W1"), ("start", $"06/12/{known.Year}"), ("authorised", $"04/01/{day.Year}"));
        upload.Add(4, ("id", "W2"), ("start", $"06/12/{known.Year}"));

        var measures = upload.Measures(day, splits: true, rules: true).ToDictionary(one => one.Measure.Id);
        Assert.All((string[])["AS01", "AS02", "AS03", "AS04", "SG01", "CP07", "DQ02"], id =>
        {
            Assert.Equal((id, null, null, null), (id, measures[id].Numerator, measures[id].Denominator, measures[id].Value));
            Assert.Contains($"bank holidays are known of {WorkingDays.England.First.Year} to {known.Year} alone", measures[id].Note, StringComparison.Ordinal);
            Assert.Empty(measures[id].Parts);
        });
        Assert.Equal(1, measures["AS07"].Denominator ?? measures["AS07"].Numerator);

        var rule = upload.Rules(day).Single(one => one.Rule.Id == "L4-05");
        Assert.Null(rule.Count);
        Assert.Contains("bank holidays are known", rule.Note, StringComparison.Ordinal);
        Assert.Equal(0, upload.Rules(known).Single(one => one.Rule.Id == "L4-05").Count);
    }

    [Fact]
    public void Whoever_came_into_care_before_the_known_bank_holidays_is_not_left_out()
    {
        var upload = Upload.Empty();
        upload.Add(8, ("id", "W1"), ("start", "04/03/2011"), ("review", "02/02/2026"));
        upload.Add(8, ("id", "W2"), ("start", "04/03/2011"));

        var reviews = upload.Measures(new(2026, 4, 30)).Single(one => one.Measure.Id == "LA17");
        Assert.Equal((1, 2), (reviews.Numerator, reviews.Denominator));
        Assert.Equal(1, upload.Rules(new(2026, 4, 30)).Single(one => one.Rule.Id == "L8-31").Count);
    }

    [Theory]
    [InlineData("2026-04-30", "2025-11", "2026-04")]
    [InlineData("2026-03-31", "2025-10", "2026-03")]
    [InlineData("2026-04-15", "2025-11", "2026-04")]
    public void By_month_are_shown_only_months_that_the_list_holds(string listDate, string first, string last)
    {
        var day = DateOnly.ParseExact(listDate, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var upload = Upload.Empty();
        upload.Add(1, ("id", "W1"), ("date", day.AddDays(-3).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)));
        upload.Add(6, ("id", "W1"), ("start", "01/02/2024"));

        foreach (var measure in upload.Measures(day, splits: true).Where(one => one.Measure.Id is "FD01" or "CN01"))
        {
            var months = measure.Splits.Single(split => split.By == SplitBy.Month).Rows.Select(row => row.Label).Where(label => label.StartsWith("20", StringComparison.Ordinal)).ToList();
            Assert.Equal((measure.Measure.Id, first, last, 6), (measure.Measure.Id, months[0], months[^1], months.Count));
        }
    }
}
