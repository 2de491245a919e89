using System.Globalization;

namespace Milepost.Privacy;

/// <summary>A count with what it is out of and what it comes to, before it leaves Milepost.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Numerator">How many were counted.</param>
/// <param name="Denominator">Out of how many; null for a count alone.</param>
/// <param name="Value">What that comes to.</param>
public sealed record SmallCount(string Label, int? Numerator, int? Denominator, decimal? Value)
{
    /// <summary>Those that were looked at and not counted.</summary>
    internal int? Rest => Numerator is { } counted && Denominator is { } of && counted <= of ? of - counted : null;

    internal bool IsHidden => Numerator is { } counted && Denominator is { } of ? Disclosure.Hides(counted, of) : (Numerator ?? Denominator) is { } alone && Disclosure.Hides(alone);
}

/// <summary>The same as it may leave: a number from which a child might be known is a “c”.</summary>
public sealed record SharedCount(string Label, string Numerator, string Denominator, string Value)
{
    /// <summary>One count by itself.</summary>
    public static SharedCount Of(SmallCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return Of(count, count.IsHidden);
    }

    /// <summary>Rows that sum to a whole, which is shown: of each of their numbers so many are hidden that the whole gives none of them away.</summary>
    public static IReadOnlyList<SharedCount> Of(IReadOnlyList<SmallCount> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        IReadOnlyList<bool> hidden = [.. rows.Select(row => row.IsHidden)];
        int many;
        do
        {
            many = hidden.Count(one => one);
            // A row is hidden whole, so that what one of its numbers asks for can give away another.
            foreach (var number in (Func<SmallCount, int?>[])[row => row.Numerator, row => row.Denominator, row => row.Rest]) hidden = Disclosure.Hide([.. rows.Select(row => number(row) ?? 0)], hidden);
        }
        while (hidden.Count(one => one) > many);

        return [.. rows.Select((row, at) => Of(row, hidden[at]))];
    }

    private static SharedCount Of(SmallCount row, bool hidden) => hidden
        ? new(row.Label, row.Numerator is null ? "" : Disclosure.Hidden, row.Denominator is null ? "" : Disclosure.Hidden, row.Value is null ? "" : Disclosure.Hidden)
        : new(row.Label, Said(row.Numerator), Said(row.Denominator), Said(row.Value));

    private static string Said(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
