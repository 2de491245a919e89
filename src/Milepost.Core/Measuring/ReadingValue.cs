using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.Plans;

namespace Milepost.Measuring;

/// <summary>What a reading comes to: worked out of its counts where both are there, else as it was given.</summary>
public static partial class ReadingValue
{
    /// <summary>More places than anybody reads; a value that is worked out is rounded to them.</summary>
    private const int Places = 6;

    private const decimal MostPer = 1_000_000;
    private static readonly CultureInfo uk = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] percent = ["%", "percent", "per cent", "percentage"];

    /// <summary>Null where it is none of none.</summary>
    public static decimal? Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading is { Numerator: { } counted, Denominator: { } of } ? Of(counted, of, reading.Unit) : reading.GivenValue;
    }

    public static decimal? Of(decimal numerator, decimal denominator, string unit) =>
        denominator == 0 ? null : Plain(Math.Round(numerator * Factor(unit) / denominator, Places, MidpointRounding.AwayFromZero));

    /// <summary>A number without the noughts that end it, so that both databases keep the same.</summary>
    public static decimal Plain(decimal number) => number / 1.000000000000000000000000000000m;

    /// <summary>By what a share is multiplied: 100 for a percentage, 10,000 for "per 10,000 children", else 1.</summary>
    public static decimal Factor(string unit) =>
        IsShare(unit) ? 100
        : Per().Match(unit) is { Success: true } per && decimal.TryParse(per.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var each) && each is > 0 and <= MostPer ? each
        : 1;

    /// <summary>Whether it is a share of a hundred, so that it lies between 0 and 100.</summary>
    public static bool IsShare(string unit) => percent.Any(word => unit.Trim().StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether two ways to write a unit mean the same one.</summary>
    public static bool SameUnit(string one, string other) => (IsShare(one) && IsShare(other)) || string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A step between two values: "8.9 percentage points", "1.7 children".</summary>
    public static string SaidStep(decimal step, string unit) => IsShare(unit) ? $"{step.ToString("#,##0.#", uk)} percentage {(step == 1 ? "point" : "points")}" : Said(step, unit);

    /// <summary>"85.7%", "12.5 days", "1,204".</summary>
    public static string Said(decimal? value, string unit) => value is not { } number ? "none of none"
        : percent.Contains(unit.Trim(), StringComparer.OrdinalIgnoreCase) ? number.ToString("#,##0.#", uk) + "%"
        : $"{Said(number)}{(InWords(number, unit) is { Length: > 0 } words ? " " + words : "")}";

    /// <summary>What so much is in: "days", "day" of one, nothing where it is a number alone.</summary>
    public static string InWords(decimal number, string unit)
    {
        var plain = Plain(unit);
        return string.Equals(plain, "number", StringComparison.OrdinalIgnoreCase) ? "" : number == 1 ? One(plain) : plain;
    }

    /// <summary>"team" of one and "teams" of more; "children" of more than one child.</summary>
    public static string Several(string one, decimal number) => number == 1 ? one : one == "child" ? "children" : Wording.Say.Several(one);

    /// <summary>Units as the catalogue once had them, in readings that were kept then.</summary>
    private static string Plain(string unit) => unit?.Trim() switch
    {
        null => "",
        "count per team" => "children per team",
        "mean days" => "days",
        var other => other,
    };

    /// <summary>"working days" of one is a working day, "children per team" a child per team.</summary>
    private static string One(string unit)
    {
        if (unit.StartsWith("per ", StringComparison.Ordinal)) return unit;
        var cut = unit.IndexOf(" per ", StringComparison.Ordinal) is > 0 and var found ? found : unit.Length;
        var (many, rest) = (unit[..cut], unit[cut..]);
        return many.EndsWith("children", StringComparison.Ordinal) ? many[..^3] + rest
            : many.EndsWith('s') && !many.EndsWith("ss", StringComparison.Ordinal) ? many[..^1] + rest
            : unit;
    }

    /// <summary>A count or a value by itself.</summary>
    public static string Said(decimal number) => number.ToString("#,##0.##", uk);

    [GeneratedRegex(@"\bper ([0-9][0-9,]*)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Per();
}
