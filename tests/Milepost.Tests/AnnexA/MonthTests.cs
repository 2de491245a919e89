using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Measures;

namespace Milepost.Tests.AnnexA;

/// <summary>By month only those months are shown that a list can tell of.</summary>
public sealed class MonthTests
{
    [Fact]
    public void A_flow_is_shown_over_the_window_of_its_list_and_a_part_month_says_so()
    {
        var upload = Upload.Empty();
        upload.Add(4, ("id", "C1"), ("start", "13/10/2025"), ("authorised", "14/11/2025"));
        upload.Add(4, ("id", "C2"), ("start", "13/10/2025"), ("authorised", "15/11/2025"));
        upload.Add(4, ("id", "C3"), ("start", "13/04/2026"), ("authorised", "15/05/2026"));

        Assert.Equal(["2025-11, from the 15th", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05, to the 15th", "Without a readable date"], Months(upload, "AS01", new(2026, 5, 15)).Select(row => row.Label));
        Assert.Equal([1, 0, 0, 0, 0, 0, 1, 0], Months(upload, "AS01", new(2026, 5, 15)).Select(row => row.Denominator));
        Assert.Equal(["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "Without a readable date"], Months(upload, "AS01", new(2026, 3, 31)).Select(row => row.Label));
    }

    [Fact]
    public void What_was_open_is_shown_at_the_month_ends_of_the_window_alone_so_that_nothing_seems_to_rise()
    {
        // A plan that ended before the window is no more in the list: at earlier month ends too few would be open.
        var upload = Upload.Empty();
        upload.Add(7, ("id", "C1"), ("birth", "01/01/2015"), ("start", "01/06/2024"));
        upload.Add(7, ("id", "C2"), ("birth", "01/01/2015"), ("start", "01/06/2024"), ("end", "03/11/2025"));

        Assert.Equal([("2025-10", 2), ("2025-11", 1), ("2025-12", 1), ("2026-01", 1), ("2026-02", 1), ("2026-03", 1), ("2026-04", (int?)1)], Months(upload, "CP02", new(2026, 4, 30)).Select(row => (row.Label, row.Numerator)));
    }

    [Fact]
    public void Who_says_that_the_window_is_longer_sees_its_months_and_another_list_has_its_own()
    {
        var upload = Upload.Empty();
        upload.Add(4, ("id", "C1"), ("start", "13/10/2025"), ("authorised", "14/11/2025"));
        upload.Add(10, ("id", "C1"), ("adopted", "14/11/2025"));

        Assert.Equal(37, Months(upload, "AS01", new(2026, 4, 30), months: 36).Count);
        Assert.Equal("2025-05", Months(upload, "AD01", new(2026, 4, 30))[0].Label);
    }

    [Fact]
    public void A_rate_of_a_year_is_twelve_times_that_of_a_month_and_a_part_of_a_month_has_none()
    {
        var upload = Upload.Empty();
        upload.Add(4, ("id", "C1"), ("start", "05/01/2026"), ("authorised", "03/02/2026"));
        upload.Add(4, ("id", "C2"), ("start", "05/01/2026"), ("authorised", "04/02/2026"));
        upload.Add(4, ("id", "C3"), ("start", "13/04/2026"), ("authorised", "11/05/2026"));

        var rows = Months(upload, "AS07", new(2026, 5, 15), settings: new(new Dictionary<string, int?> { ["children-0-17"] = 10_000 }));

        Assert.Equal([("2026-02", 2, 24m), ("2026-05, to the 15th", 1, (decimal?)null)], rows.Where(row => row.Numerator > 0).Select(row => (row.Label, row.Numerator!.Value, row.Value)));
    }

    private static IReadOnlyList<MeasurePart> Months(Upload upload, string id, DateOnly day, int? months = null, LocalSettings? settings = null)
    {
        var (lists, file) = upload.Read();
        return MeasureSuite.Compute(MeasureCatalogue.Known, lists, file, day, new(settings ?? LocalSettings.AsUsual, months, WithRules: false)).Single(one => one.Measure.Id == id).Splits.Single(split => split.By == SplitBy.Month).Rows;
    }
}
