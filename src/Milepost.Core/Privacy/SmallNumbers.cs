using System.Globalization;

namespace Milepost.Privacy;

/// <summary>A count with what it is out of and what it comes to, before it leaves Milepost.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Numerator">How many were counted.</param>
/// <param name="Denominator">Out of how many; null for a count alone.</param>
/// <param name="Value">What that comes to.</param>
public sealed record SmallCount(string Label, int? Numerator, int? Denominator, decimal? Value);

/// <summary>The same as it may leave: a number from which a child might be known is a “c”.</summary>
public sealed record SharedCount(string Label, string Numerator, string Denominator, string Value);

/// <summary>
/// The one gate that counts of children pass before they leave Milepost in a file or a paper. Numbers from 1 to 5 are not
/// given, nor what they could be worked out from; none is given as nought. Source: the convention of the Department for
/// Education's statistics of children looked after.
/// </summary>
public static class SmallNumbers
{
    public const string NotGiven = "c";
    private const int Least = 6;

    /// <summary>Rows that sum to a whole: where one alone is not given, the next smallest is not given either, since the whole would tell it.</summary>
    public static IReadOnlyList<SharedCount> Of(IReadOnlyList<SmallCount> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var hidden = rows.Select(IsSmall).ToArray();
        if (hidden.Count(one => one) == 1 && Next(rows, hidden) is >= 0 and var next) hidden[next] = true;
        return [.. rows.Select((row, at) => Shared(row, hidden[at]))];
    }

    /// <summary>One count by itself.</summary>
    public static SharedCount Of(SmallCount count) => Shared(count, IsSmall(count));

    private static bool IsSmall(SmallCount row) =>
        Small(row.Numerator) || Small(row.Denominator) || (row is { Numerator: { } counted, Denominator: { } of } && counted <= of && Small(of - counted));

    private static bool Small(int? number) => number is > 0 and < Least;

    private static int Next(IReadOnlyList<SmallCount> rows, bool[] hidden) => Enumerable.Range(0, rows.Count)
        .Where(at => !hidden[at] && Size(rows[at]) > 0).OrderBy(at => Size(rows[at])).DefaultIfEmpty(-1).First();

    private static int Size(SmallCount row) => row.Denominator ?? row.Numerator ?? 0;

    private static SharedCount Shared(SmallCount row, bool hidden) => hidden
        ? new(row.Label, row.Numerator is null ? "" : NotGiven, row.Denominator is null ? "" : NotGiven, row.Value is null ? "" : NotGiven)
        : new(row.Label, Said(row.Numerator), Said(row.Denominator), Said(row.Value));

    private static string Said(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
