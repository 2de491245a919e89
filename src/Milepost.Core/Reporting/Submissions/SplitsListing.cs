using Milepost.AnnexA.Measures;
using Milepost.Plans;
using Milepost.Privacy;
using Milepost.Submitting;
using Milepost.Wording;

namespace Milepost.Reporting.Submissions;

/// <summary>A measure over list dates with its splits, as it may leave Milepost: every count has passed the gate of small numbers.</summary>
public static class SplitsListing
{
    public static Report From(Plan plan, MeasureDefinition measure, IReadOnlyList<CountedAt> counts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(measure);
        var title = $"{measure.Name} ({measure.Id})";
        return new Report { Kind = "counted-measure", Title = title, Authority = plan.Authority, Foot = title, Sections = [new Section(title, [Table(measure, counts)])] };
    }

    private static DataTable Table(MeasureDefinition measure, IReadOnlyList<CountedAt> counts) => new(
        measure.Id, $"{measure.Name}, in {measure.Unit}, by list date and split. {Disclosure.Key}",
        [new("List date", 1, NamesRow: true), new("By", 1), new("Of", 2), new("Counted", 1), new("Out of", 1), new("Value", 1), new("Unit", 1)],
        [.. counts.SelectMany(one => Rows(measure, one))]);

    private static IEnumerable<IReadOnlyList<Cell>> Rows(MeasureDefinition measure, CountedAt one)
    {
        var day = Say.Date(one.Submission.AsAt);
        yield return Row("all", SharedCount.Of(new SmallCount("all", one.Count.Numerator, one.Count.Denominator, one.Count.Value)));
        foreach (var split in one.Count.Splits)
        {
            foreach (var shared in SharedSplits.Of(one.Count, split.By)) yield return Row(split.By.ToString().ToLowerInvariant(), shared);
        }

        IReadOnlyList<Cell> Row(string by, SharedCount shared) => [day, by, shared.Label, shared.Numerator, shared.Denominator, shared.Value, measure.Unit];
    }
}
