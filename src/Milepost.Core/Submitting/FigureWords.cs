using Milepost.AnnexA.Measures;
using Milepost.Measuring;

namespace Milepost.Submitting;

/// <summary>Says what was counted of a measure in words, the same on a page and on the command.</summary>
public static class FigureWords
{
    private const string None = "none, so there is no value";

    /// <summary>"58 of 60: 96.7%", "38.8 children per team (194 for 5 teams)", "29.5 working days (median of 158)".</summary>
    public static string Of(MeasureResult one)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (one.Parts.Count > 0) return one.Denominator == 0 ? None : string.Join("; ", one.Parts.Select(part => Part(one.Measure, part)));
        if (one is { Value: null, Denominator: null or > 0, Numerator: null }) return one.Note ?? "there is nothing to break down";
        return Figure(one.Measure, one.Numerator, one.Denominator, one.Value);
    }

    /// <summary>A row of a breakdown: "White 588 of 860 (68.4%)".</summary>
    public static string Part(MeasureDefinition measure, MeasurePart part)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(part);
        var counted = $"{part.Label} {Said(part.Numerator)} of {Said(part.Denominator)}";
        return PartValue(measure, part) is { Length: > 0 } value && measure.Unit != "count" ? $"{counted} ({value})" : counted;
    }

    /// <summary>What a row of a breakdown comes to: its share, or how many times its share of the population that is.</summary>
    public static string PartValue(MeasureDefinition measure, MeasurePart part)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(part);
        return part.Value is not { } value ? "" : measure.Unit == "ratio" ? $"{Said(value)} times its share of the population" : ReadingValue.Said(value, "%");
    }

    /// <summary>A row of a split: "2026-05 18 of 19: 94.7%".</summary>
    public static string Row(MeasureDefinition measure, MeasurePart row)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(row);
        return $"{row.Label}  {(row.Denominator == 0 ? "none" : IsPlainCount(measure, row) ? Said(row.Numerator) : Figure(measure, row.Numerator, row.Denominator, row.Value))}";
    }

    /// <summary>What a row of a split comes to, in few words.</summary>
    public static string RowValue(MeasureDefinition measure, MeasurePart row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return IsPlainCount(measure, row) ? Said(row.Numerator) : row.Value is { } value ? ReadingValue.Said(value, CountedReading.UnitOf(measure)) : "–";
    }

    /// <summary>Why no split of it has a value; null where they have.</summary>
    public static string? NoRate(MeasureDefinition measure) =>
        IsRate(measure) ? "How many children live there is known of the whole area alone, so a split shows how many were counted and no rate." : null;

    public static bool IsRate(MeasureDefinition measure) => measure?.Unit.StartsWith("rate", StringComparison.Ordinal) == true;

    /// <summary>The rows of a breakdown's splits are counts, as is a rate that nobody can work out for a part of the area.</summary>
    private static bool IsPlainCount(MeasureDefinition measure, MeasurePart row) =>
        row.Denominator is null && row.Numerator is not null && (row.Value is null || row.Value == row.Numerator) && (IsRate(measure) || measure.Unit is "count" or "%" or "ratio");

    private static string Figure(MeasureDefinition measure, int? numerator, int? denominator, decimal? value)
    {
        var takes = measure.Declared.FirstOrDefault(line => line.Key == "takes").Text;
        var said = ReadingValue.Said(value, CountedReading.UnitOf(measure));
        return (numerator, denominator, value) switch
        {
            (_, 0, _) => None,
            ({ } counted, _, null) when IsRate(measure) => $"{Said(counted)} {Noun(measure)}; no rate: say how many children aged 0 to 17 live there (--children)",
            (_, _, null) => "no value",
            ({ } counted, { } of, _) when measure.Unit == "count" => $"{Said(counted)} of {Said(of)}",
            ({ } counted, { } of, _) when CountedReading.UnitOf(measure).Split(" per ") is [_, var each] && !IsRate(measure) => $"{said} ({Said(counted)} for {Said(of)} {ReadingValue.Several(each, of)})",
            (_, { } of, _) when takes is "median" or "mean" => $"{said} ({takes} of {Said(of)})",
            ({ } counted, { } of, _) => $"{Said(counted)} of {Said(of)}: {said}",
            (null, { } of, _) => $"{said} (of {Said(of)})",
            _ => measure.Unit == "count" ? Said(value) : said,
        };
    }

    /// <summary>What is counted for a rate: "Children in need per 10,000" counts children in need.</summary>
    private static string Noun(MeasureDefinition measure)
    {
        var name = measure.Name.Split(" per ")[0];
        return name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Said(decimal? number) => number is { } some ? ReadingValue.Said(some) : "–";
}
