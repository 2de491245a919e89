using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Measures;
using Milepost.Authorities;
using Milepost.Plans;
using Milepost.Signals;
using Milepost.Submitting;

namespace Milepost.Web.Demo;

/// <summary>What an invented Annex A of Wexcombe came to, measure by measure: counts that rise and fall a little from month to month, with splits that sum.</summary>
internal static class DemoCounts
{
    public const string TeamLocalities = "team-localities: Assessment North = Northfield; Assessment South = Southgate; Protection and support = Northfield; Children in care = Southgate; Leaving care = Southgate";

    /// <summary>Of so many assessments that teams can be held against one another.</summary>
    public const string Timely = "AS01";

    private static readonly (SplitBy By, (string Label, int Weight)[] Rows)[] splits =
    [
        (SplitBy.Team, [("Assessment North", 30), ("Assessment South", 26), ("Protection and support", 22), ("Children in care", 15), ("Leaving care", 5), (KeptLabels.NotKnown, 2)]),
        (SplitBy.Ethnicity, [("White", 70), ("Asian or Asian British", 11), ("Black or Black British", 8), ("Mixed", 7), ("Other ethnic group", 2), (KeptLabels.NotKnown, 2)]),
        (SplitBy.Age, [("Unborn", 2), ("Under 1", 9), ("1 to 4", 20), ("5 to 9", 25), ("10 to 15", 31), ("16 to 17", 12), (KeptLabels.NotKnown, 1)]),
        (SplitBy.Gender, [("Female", 48), ("Male", 50), (KeptLabels.NotKnown, 2)]),
        (SplitBy.Disability, [("Yes", 11), ("No", 84), (KeptLabels.NotKnown, 5)]),
    ];

    /// <param name="measure">Of which measure.</param>
    /// <param name="asAt">The list date.</param>
    /// <param name="month">Which of the months it is, from 0.</param>
    public static MeasureCount Of(MeasureDefinition measure, DateOnly asAt, int month)
    {
        if (measure.Supply is Supply.None) return Without(measure, "Annex A does not supply it: enter it by hand, or import it.");
        if (measure.Supply is Supply.History) return Without(measure, Milepost.AnnexA.Following.Followed.Off.Lacking(measure.Earlier, asAt)!);
        if (measure.Unit.StartsWith("rate", StringComparison.Ordinal)) return Without(measure, "Say how many children aged 0 to 17 live there to have the rate.");
        var numbers = new Random(Seed(measure.Id));
        var (size, share, drift) = (60 + numbers.Next(420), measure.Good switch { GoodDirection.Higher => 62 + numbers.Next(28), GoodDirection.Lower => 6 + numbers.Next(18), _ => 20 + numbers.Next(40) }, numbers.Next(5) - 1);
        if (measure.Id == Timely) (size, share, drift) = (1_020, 82, 1);
        var luck = new Random(Seed(measure.Id) + month + 1);
        var of = Math.Max(20, size + luck.Next(-size / 12, (size / 12) + 1));
        if (measure.Unit == "%") return Share(measure, asAt, luck, of, Math.Clamp(share + (measure.Good is GoodDirection.Lower ? -drift : drift) * month / 2 + luck.Next(-3, 4), 1, 99));
        if (measure.Unit == "count") return new(measure.Id, of, null, of, null, Grade(measure), [], WithLocalities([.. splits.Select(split => Counts(split.By, split.Rows, of))]));
        return new(measure.Id, null, of, 12 + (share / 4) + luck.Next(-2, 3), null, Grade(measure), [], []);
    }

    private static MeasureCount Share(MeasureDefinition measure, DateOnly asAt, Random luck, int of, int share)
    {
        var counted = of * share / 100;
        var whole = splits.Select(split => Shares(split.By, split.Rows, counted, of)).ToList();
        if (measure.Declared.Any(line => line.Key == "dated")) whole.Insert(0, Shares(SplitBy.Month, [.. Enumerable.Range(0, 6).Select(back => (asAt.AddMonths(back - 5).ToString("yyyy-MM", CultureInfo.InvariantCulture), 90 + luck.Next(20)))], counted, of));
        return new(measure.Id, counted, of, Percent(counted, of), null, Grade(measure), [], WithLocalities(whole));
    }

    /// <summary>The teams' numbers by where they work, as the local settings of Wexcombe say.</summary>
    private static IReadOnlyList<MeasureSplit> WithLocalities(List<MeasureSplit> all)
    {
        var localities = SettingsOfDay.Read([TeamLocalities]).Localities;
        var rows = all.Single(split => split.By is SplitBy.Team).Rows.GroupBy(row => localities.GetValueOrDefault(LocalSettings.TeamKey(row.Label), KeptLabels.NotKnown)).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Counted: group.Sum(row => row.Numerator!.Value), Of: group.All(row => row.Denominator is not null) ? group.Sum(row => row.Denominator) : null));
        return [.. all, new(SplitBy.Locality, [.. rows.Select(row => new MeasurePart(row.Key, row.Counted, row.Of, row.Of is { } of ? Percent(row.Counted, of) : row.Counted))])];
    }

    private static MeasureSplit Shares(SplitBy by, IReadOnlyList<(string Label, int Weight)> rows, int counted, int of)
    {
        var all = Allotted(of, [.. rows.Select(row => row.Weight)]);
        var some = Allotted(counted, all);
        // The first team is ahead of the second, as teams are.
        if (by is SplitBy.Team && Math.Min(all[0] - some[0], some[1] / 7) is > 0 and var ahead) (some[0], some[1]) = (some[0] + ahead, some[1] - ahead);
        return new(by, [.. rows.Select((row, at) => new MeasurePart(row.Label, some[at], all[at], Percent(some[at], all[at])))]);
    }

    private static MeasureSplit Counts(SplitBy by, IReadOnlyList<(string Label, int Weight)> rows, int of)
    {
        var all = Allotted(of, [.. rows.Select(row => row.Weight)]);
        return new(by, [.. rows.Select((row, at) => new MeasurePart(row.Label, all[at], null, all[at]))]);
    }

    /// <summary>A number in parts by weight that sum to it, none larger than its weight where the weights are what there is.</summary>
    internal static int[] Allotted(int number, int[] weights)
    {
        var (parts, sum, before, given) = (new int[weights.Length], weights.Sum(), 0L, 0);
        for (var at = 0; at < weights.Length; at++)
        {
            before += weights[at];
            parts[at] = sum == 0 ? 0 : (int)(number * before / sum) - given;
            given += parts[at];
        }

        return parts;
    }

    private static TrustGrade Grade(MeasureDefinition measure) => measure.Supply is Supply.Proxy ? new(Trust.Fair, ["It is a position on the day, not the rate that is published."])
        : Seed(measure.Id) % 9 == 0 ? new(Trust.Low, ["A rule of data quality found 12.4% of the rows that it is worked out from."])
        : new(Trust.High, ["No rule found much that is wrong in the columns that it is worked out from."]);

    private static decimal? Percent(int counted, int of) => of == 0 ? null : Math.Round(100m * counted / of, 1, MidpointRounding.AwayFromZero);

    private static MeasureCount Without(MeasureDefinition measure, string why) => new(measure.Id, null, null, null, why, null, [], []);

    /// <summary>The same for the same name on every computer.</summary>
    internal static int Seed(string name) => name.Aggregate(17, (seed, sign) => ((seed * 31) + sign) % 1_000_003);
}
