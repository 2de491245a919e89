using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Measures;

namespace Milepost.Tests.AnnexA;

/// <summary>What a council decides for itself, and what the law decided on a day, moves the count by whom it should.</summary>
public sealed class SettingsTests
{
    private static readonly DateOnly ListDate = new(2026, 4, 30);
    private static readonly Upload Stories = Upload.Of(Repository.Folder("tests/Milepost.Tests/AnnexA/Stories"));

    [Theory]
    [InlineData("cp-visit-days", 11, "CP07", 2, 5, "visited eleven working days ago")]
    [InlineData("cp-visit-days", 6, "CP07", 1, 6, "a plan six working days old is old enough, and visited")]
    [InlineData("cin-visit-days", 30, "CN05", 3, 4, "seen thirty working days ago")]
    [InlineData("cla-visit-days", 43, "LA16", 15, 16, "two were visited 43 days ago")]
    [InlineData("seen-alone-age", 3, "CP09", 3, 4, "a child of three is asked for too")]
    [InlineData("contact-to-referral-days", 3, "FD05", 2, 8, "the referral came on the third working day")]
    [InlineData("caseload-limit", 2, "WF02", 2, 3, "workers have four, three and two children")]
    [InlineData("caseload-limit", 4, "WF02", 0, 3, "nobody has more than four")]
    public void A_local_setting_moves_the_measure_that_it_is_for(string setting, int value, string measure, int numerator, int denominator, string why)
    {
        var told = Stories.Measures(ListDate, new(new Dictionary<string, int?> { [setting] = value })).Single(one => one.Measure.Id == measure);

        Assert.True((told.Numerator, told.Denominator) == (numerator, denominator), $"{told.Numerator} of {told.Denominator}: {why}");
    }

    [Fact]
    public void A_councils_own_organisations_are_those_that_it_names()
    {
        var told = Stories.Measures(ListDate, new() { OwnOrganisations = ["hollow lane", "health visitor"] }).Single(one => one.Measure.Id == "EH04");

        Assert.Equal((2, 3), (told.Numerator, told.Denominator));
    }

    [Fact]
    public void A_longer_window_takes_in_what_was_before_and_yearly_rates_are_of_its_own_length()
    {
        var (lists, file) = Stories.Read();
        var told = MeasureSuite.Compute(MeasureCatalogue.Known, lists, file, ListDate, new(new(new Dictionary<string, int?> { ["children-0-17"] = 24_000 }), Months: 12, WithRules: false)).ToDictionary(one => one.Measure.Id);

        Assert.Equal((12, 5.0m), (told["FD01"].Numerator, told["FD02"].Value));
        Assert.Equal(10, told["RF01"].Numerator);
    }

    [Fact]
    public void Without_the_number_of_children_a_rate_has_no_value_and_says_why()
    {
        var told = Stories.Measures(ListDate).Single(one => one.Measure.Id == "FD02");

        Assert.Equal((11, null), (told.Numerator, told.Value));
        Assert.Contains("how many children", told.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-09-30", "H5", "SC1", 1, 1)]
    [InlineData("2023-10-27", "P2", "", 1, 1)]
    [InlineData("2023-10-27", "K3", "", 0, 1)]
    [InlineData("2023-10-28", "K3", "", 1, 1)]
    [InlineData("2023-10-28", "H5", "SC1", 0, 1)]
    [InlineData("2026-03-31", "K3", "XXXXXXX", 1, 1)]
    [InlineData("2026-03-31", "K2", "", 0, 1)]
    public void The_law_of_the_list_date_decides_what_setting_is_unregulated(string day, string placement, string urn, int numerator, int denominator)
    {
        var upload = Upload.Empty();
        upload.Add(8, ("id", "C1"), ("birth", "01/01/2008"), ("start", "01/01/2023"), ("legal", "C2"), ("placement", placement), ("urn", urn));
        var told = upload.Measures(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Single(one => one.Measure.Id == "LA14");

        Assert.Equal((numerator, denominator), (told.Numerator, told.Denominator));
    }

    [Theory]
    [InlineData("29/02/2008", "2026-02-28", 17)]
    [InlineData("29/02/2008", "2026-03-01", 18)]
    [InlineData("29/02/2008", "2024-02-29", 16)]
    [InlineData("30/04/2010", "2026-04-29", 15)]
    [InlineData("30/04/2010", "2026-04-30", 16)]
    [InlineData("01/05/2026", "2026-04-30", -1)]
    [InlineData("30/04/2026", "2026-04-30", 0)]
    public void Age_is_in_whole_years_at_the_last_birthday(string birth, string day, int age)
    {
        Assert.Equal(age, AgeAt.Years(Day(birth, "dd/MM/yyyy"), Day(day, "yyyy-MM-dd")));

        static int Day(string text, string form) => DateOnly.ParseExact(text, form, CultureInfo.InvariantCulture).DayNumber;
    }
}
