using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Scorecards;

/// <summary>Which figures of a sheet may still change.</summary>
public enum ProvisionalRule
{
    /// <summary>Those that the sheet marks so.</summary>
    AsMarked,

    /// <summary>Those too that are of the latest time in the sheet.</summary>
    Latest,

    /// <summary>All of them.</summary>
    All,
}

/// <summary>How often the next file of a feed is expected.</summary>
public enum SheetRhythm
{
    /// <summary>Nobody said.</summary>
    None,
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
}

/// <summary>What a person said that a line of a sheet is.</summary>
/// <param name="Key">By which the line is known again.</param>
/// <param name="Named">What it was called when it was mapped.</param>
/// <param name="Measure">The measure that it is; null where it is left out.</param>
/// <param name="Unit">What its figures are in.</param>
/// <param name="PartsOfOne">Its percentages are written as parts of one.</param>
/// <param name="InPlaceOf">What the measure was read from before, until somebody says whether it is counted in another way since.</param>
public sealed record MappedLine(string Key, string Named, Guid? Measure, string Unit, bool PartsOfOne, string? InPlaceOf = null);

/// <summary>Which line of a council's sheet is which measure: said once, and remembered for the next file of the same shape.</summary>
public sealed class SheetMapping(Id<SheetMapping> id, Id<Plan> planId, string name, string shape, DateOnly on, string by)
{
    public Id<SheetMapping> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>What the feed is called: "Front door scorecard".</summary>
    public string Name { get; private set; } = name;

    /// <summary>The headings of the sheet that are no times, by which it is known.</summary>
    public string Shape { get; } = shape;

    public IReadOnlyList<MappedLine> Lines { get; private set; } = [];
    public ProvisionalRule Provisional { get; private set; }
    public QuarterYear Quarters { get; private set; }

    /// <summary>How often the next file is expected.</summary>
    public SheetRhythm Expected { get; private set; }

    /// <summary>The day on which a file of it was last taken in; null before the first.</summary>
    public DateOnly? TakenOn { get; private set; }

    /// <summary>The day on which it was said first, and by whom.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;

    /// <summary>The day from which its files are no longer taken in.</summary>
    public DateOnly? EndedOn { get; private set; }

    public Guid Version { get; private set; }

    public static string ShapeOf(SheetReading reading) => reading is null ? "" : string.Join(" | ", reading.Shape);

    /// <summary>What a person says of it, again or for the first time.</summary>
    public void Say(string name, IReadOnlyList<MappedLine> lines, ProvisionalRule provisional, QuarterYear quarters, SheetRhythm expected) =>
        (Name, Lines, Provisional, Quarters, Expected) = (name, lines, provisional, quarters, expected);

    public void Taken(DateOnly on, IReadOnlyList<MappedLine> lines) => (TakenOn, Lines) = (on, lines);

    public void End(DateOnly on) => EndedOn = on;

    /// <summary>The one by which a sheet is read: of the same headings, and knowing at least half of its lines; null where there is none.</summary>
    public static SheetMapping? For(SheetReading reading, IEnumerable<SheetMapping> known)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var shape = ShapeOf(reading);
        var keys = reading.Lines.Select(line => line.Key).ToHashSet();
        return known.Where(one => one.EndedOn is null && one.Shape == shape)
            .Select(one => (Mapping: one, Count: one.Lines.Count(line => keys.Contains(line.Key))))
            .Where(one => one.Count > 0 && one.Count * 2 >= keys.Count)
            .OrderByDescending(one => one.Count).ThenByDescending(one => one.Mapping.On).Select(one => one.Mapping).FirstOrDefault();
    }

    /// <summary>The lines of a sheet that nobody has said anything of.</summary>
    public IReadOnlyList<SheetLine> Unknown(SheetReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var known = Lines.Select(line => line.Key).ToHashSet();
        return [.. reading.Lines.Where(line => !known.Contains(line.Key))];
    }
}
