using Milepost.Measuring;

namespace Milepost.Scorecards;

/// <summary>What the lines of a feed are after somebody said it again.</summary>
public static class MappedLines
{
    /// <summary>The lines that were said now, and those of before that the file does not have. A measure that came from another line, or in another unit, is to be asked of.</summary>
    public static IReadOnlyList<MappedLine> After(IReadOnlyList<MappedLine> before, IReadOnlyList<MappedLine> said)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(said);
        var now = said.Select(line => line.Key).ToHashSet();
        var measures = said.Select(line => line.Measure).OfType<Guid>().ToHashSet();
        var read = before.Where(line => line.Measure is not null).ToLookup(line => line.Measure!.Value);
        return [.. said.Select(line => line with { InPlaceOf = InPlaceOf(line, read) }), .. before.Where(line => !now.Contains(line.Key) && !(line.Measure is { } measure && measures.Contains(measure)))];
    }

    private static string? InPlaceOf(MappedLine line, ILookup<Guid, MappedLine> read)
    {
        if (line.Measure is not { } measure || read[measure].ToList() is not [_, ..] before) return line.InPlaceOf;
        var same = before.Find(one => one.Key == line.Key);
        if (same is not null && ReadingValue.SameUnit(same.Unit, line.Unit)) return same.InPlaceOf;
        return same is null ? $"“{before[0].Named}”" : $"“{same.Named}” in {same.Unit}";
    }
}
