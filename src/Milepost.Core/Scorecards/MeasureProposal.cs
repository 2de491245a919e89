using System.Text.RegularExpressions;
using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>Which measure a line of a sheet may be, and why it is thought so. A person agrees, or says another.</summary>
/// <param name="Line">The line.</param>
/// <param name="Measure">The measure; null where none is like it.</param>
/// <param name="Unit">What its figures are in.</param>
/// <param name="PartsOfOne">Its percentages are written as parts of one.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="Sure">It says the same title or number, and no other measure does.</param>
public sealed partial record MeasureProposal(SheetLine Line, Measure? Measure, string Unit, bool PartsOfOne, string Because, bool Sure)
{
    private const double Like = 0.6;
    private static readonly HashSet<string> small = ["the", "of", "and", "in", "to", "a", "for", "on", "at", "by", "with", "who", "that", "per", "all", "no", "number", "percentage", "completed", "children"];

    /// <summary>A proposal for each line, those that somebody said already as they said.</summary>
    public static IReadOnlyList<MeasureProposal> Of(SheetReading reading, PlanFacts facts, SheetMapping? known, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(facts);
        var said = known?.Lines.ToDictionary(line => line.Key) ?? [];
        var units = facts.Measures.ToDictionary(measure => measure.Id, measure => CountingReading.Latest(facts.Readings, measure.Id, today)?.Reading.Unit);
        return [.. reading.Lines.Select(line => said.TryGetValue(line.Key, out var mapped) ? Said(line, mapped, facts) : New(line, facts, units))];
    }

    private static MeasureProposal Said(SheetLine line, MappedLine mapped, PlanFacts facts)
    {
        var measure = facts.Measures.FirstOrDefault(one => one.Id.Value == mapped.Measure);
        return new(line, measure, mapped.Unit, mapped.PartsOfOne, mapped.Measure is null ? "It was left out before" : measure is null ? "The measure that it was is no longer in the plan" : "It was mapped so before", measure is not null || mapped.Measure is null);
    }

    private static MeasureProposal New(SheetLine line, PlanFacts facts, Dictionary<Identity.Id<Measure>, string?> units)
    {
        var (measure, because, sure) = Found(line, facts);
        var unit = line.Unit ?? (measure is null ? null : units[measure.Id]) ?? "number";
        var small = line.PartsOfOne || (line.Unit is null && ReadingValue.IsShare(unit) && PartsOfOneIn(line));
        return new(line, measure, unit, small, because, sure && !small);
    }

    private static bool PartsOfOneIn(SheetLine line) => line.Figures.Select(one => one.Value.Value).OfType<decimal>().ToList() is [_, ..] values && values.TrueForAll(value => value is >= 0 and <= 1) && values.Exists(value => value is > 0 and < 1);

    private static (Measure? Measure, string Because, bool Sure) Found(SheetLine line, PlanFacts facts)
    {
        var same = facts.Measures.Where(measure => Bare(measure.Title) == Bare(line.Title)).ToList();
        if (same is [var one]) return (one, "It has the same title", true);
        var numbered = line.Reference is { } number ? facts.Measures.Where(measure => Numbers(measure).Contains(Folded.Key(number).Replace(" ", "", StringComparison.Ordinal))).ToList() : [];
        if (numbered is [var only]) return (only, $"The plan has it from {line.Reference}", Likeness(line, only) >= Like / 2);
        var near = (numbered.Count > 0 ? numbered : facts.Measures).Select(measure => (Measure: measure, Like: Likeness(line, measure))).Where(found => found.Like >= Like).OrderByDescending(found => found.Like).ToList();
        if (near is [var first, ..] && (near.Count == 1 || first.Like > near[1].Like)) return (first.Measure, "Its title is like it", false);
        return (null, same.Count + near.Count > 1 ? "Several measures are as like it" : "No measure of the plan is like it", false);
    }

    private static IEnumerable<string> Numbers(Measure measure) => measure.DataSource is { } source ? SourceNumber().Matches(source).Select(match => Folded.Key(match.Value).Replace(" ", "", StringComparison.Ordinal)) : [];

    private static string Bare(string title) => string.Join(' ', Word().Matches(title.ToLowerInvariant()).Select(match => match.Value).Where(word => word is not ("percentage" or "number" or "of" or "the")));

    private static double Likeness(SheetLine line, Measure measure)
    {
        var (one, other) = (Words(line.Title), Words(measure.Title));
        return one.Count == 0 || other.Count == 0 ? 0 : 2.0 * one.Intersect(other).Count() / (one.Count + other.Count);
    }

    private static HashSet<string> Words(string title) => [.. Word().Matches(title.ToLowerInvariant()).Select(match => match.Value.TrimEnd('s')).Where(word => !small.Contains(word))];

    [GeneratedRegex(@"[A-Z]{1,5}\s?\d{1,3}[a-z]?", RegexOptions.NonBacktracking)]
    private static partial Regex SourceNumber();

    [GeneratedRegex(@"[a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
