using Milepost.Documents.Writing;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Signals;

namespace Milepost.Tests.Reporting;

/// <summary>A measure on paper.</summary>
public class MeasureReportTests
{
    [Fact]
    public void A_measure_with_a_step_change_and_a_target()
    {
        var plan = A.Plan();
        var measure = new Measure(Id<Measure>.New(), A.PlanId, null, "Core groups held in time");
        measure.Describe("Scorecard, P7", true, []);
        measure.Aim(GoodDirection.Higher, 85, ["31 March 2026: 75", "31 March 2027: 85"]);
        int[] counts = [61, 67, 66, 69, 70, 66, 68, 71, 65, 67, 68, 66, 69, 70, 78, 76, 81, 77, 80, 79, 82, 78, 81, 80, 77, 79, 78, 80];
        var start = A.Day("2024-07-01");
        Reading[] readings =
        [
            .. counts.Index().Select(one => new Reading(
                Id<Reading>.New(), A.PlanId, measure.Id, one.Index + 1, start.AddMonths(one.Index), start.AddMonths(one.Index + 1).AddDays(-1), "percentage", one.Index == 27, "Scorecard", start.AddMonths(one.Index + 1), "An analyst")
            {
                Numerator = one.Item, Denominator = 100,
            }),
        ];
        var today = A.Day("2026-11-21");
        var standing = MeasureStanding.Of(measure, CountingReading.All(readings, measure.Id, today), [new(A.Day("2025-09-01"), BreakKind.Recalculated, "A coordinator books every core group")]);

        Golden.Matches(HtmlReport.Text(MeasureReport.From(plan, standing, today, new ReportDetails())), "html");
    }
}
