using Milepost.Importing;
using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>Puts the rows of one measure together: its value, how many were counted, out of how many.</summary>
internal static class JoinedLines
{
    public static IReadOnlyList<SheetLine> Of(IReadOnlyList<GridLines.SheetRow> rows, string? sheet, List<Problem> doubts)
    {
        var lines = new List<SheetLine>();
        foreach (var group in Grouped(rows))
        {
            var beside = group.Where(row => row.Part is not LinePart.Beside).ToList();
            if (beside.Count == 0) continue;
            var first = beside[0];
            var alone = beside.Count == 1 && first.Part is LinePart.Numerator or LinePart.Denominator && first.Figures.All(one => one.Column.Part is null);
            lines.Add(Line(alone ? first with { Title = first.Whole, Part = null } : first, alone ? [first with { Part = null }] : beside, sheet, doubts));
        }

        return lines;
    }

    /// <summary>Rows of one section, number and title belong together; the same part twice is another measure of the same name.</summary>
    private static List<List<GridLines.SheetRow>> Grouped(IReadOnlyList<GridLines.SheetRow> rows)
    {
        var groups = new List<List<GridLines.SheetRow>>();
        foreach (var row in rows)
        {
            var home = groups.FindLast(group => Belong(group[0], row) && group.TrueForAll(one => (one.Part ?? LinePart.Value) != (row.Part ?? LinePart.Value) || one.Part is LinePart.Beside));
            if (home is null) groups.Add([row]);
            else home.Add(row);
        }

        return groups;
    }

    private static bool Belong(GridLines.SheetRow one, GridLines.SheetRow other) =>
        Folded.Key(one.Section) == Folded.Key(other.Section) && Folded.Key(one.Title) == Folded.Key(other.Title) && (one.Reference is null || other.Reference is null || Folded.Key(one.Reference) == Folded.Key(other.Reference))
        && (one.Part is not null || other.Part is not null);

    private static SheetLine Line(GridLines.SheetRow first, List<GridLines.SheetRow> rows, string? sheet, List<Problem> doubts)
    {
        var cells = rows.SelectMany(row => row.Figures.Select(one => (Part: one.Column.Part ?? row.Part ?? LinePart.Value, one.Column.Period, one.Figure, one.Address))).ToList();
        var figures = new List<SheetFigure>();
        foreach (var period in cells.GroupBy(cell => cell.Period).Select(group => group.ToList()))
        {
            Figure Of(LinePart part) => period.Find(cell => cell.Part == part && cell.Figure.Kind is not FigureKind.Empty).Figure ?? Figure.Empty;
            var figure = new SheetFigure(period[0].Period, Of(LinePart.Value), Of(LinePart.Numerator), Of(LinePart.Denominator), Named(sheet, period.Find(cell => cell.Figure.Kind is not FigureKind.Empty).Address ?? period[0].Address));
            if (figure.HasAny) figures.Add(figure);
        }

        var reference = rows.Select(row => row.Reference).FirstOrDefault(text => text is not null);
        var percent = Share(first.Whole) || rows.Exists(row => row.Part is LinePart.Value && Share(row.Whole)) || figures.Exists(one => one.Value.Unit == FigureReader.Percentage);
        var line = new SheetLine(KeyOf(first.Section, reference, first.Title), sheet, first.Section, reference, first.Title, Named(sheet, first.Address), figures)
        {
            Unit = percent || OfCounts(figures) ? FigureReader.Percentage : figures.Select(one => one.Value.Unit).FirstOrDefault(unit => unit is not null),
        };
        return Parts(line, doubts);
    }

    /// <summary>Counts come to a percentage, unless the value beside them says otherwise.</summary>
    private static bool OfCounts(List<SheetFigure> figures)
    {
        var counted = figures.Where(one => (one.Numerator.Value ?? one.Value.Numerator) is not null && (one.Denominator.Value ?? one.Value.Denominator) is > 0).ToList();
        return counted.Count > 0 && counted.TrueForAll(one => one.Value.Value is not { } value
            || Math.Abs(((one.Numerator.Value ?? one.Value.Numerator)!.Value * 100 / (one.Denominator.Value ?? one.Value.Denominator)!.Value) - value) <= 1);
    }

    public static string KeyOf(params string?[] parts) => string.Join(" | ", parts.Select(Folded.Key));

    private static string Named(string? sheet, string address) => sheet is null ? address : $"{sheet} {address}";

    private static bool Share(string title) => title.Contains('%', StringComparison.Ordinal) || title.Contains("percent", StringComparison.OrdinalIgnoreCase) || title.Contains("per cent", StringComparison.OrdinalIgnoreCase) || title.StartsWith("proportion", StringComparison.OrdinalIgnoreCase);

    /// <summary>0.85 and 0.9 in a line of percentages are parts of one; among percentages with their sign they are nothing sure.</summary>
    private static SheetLine Parts(SheetLine line, List<Problem> doubts)
    {
        var bare = line.Figures.Select(one => one.Value).Where(one => one is { Kind: FigureKind.Value, Unit: null }).ToList();
        var small = bare.Count > 0 && bare.TrueForAll(one => one.Value is >= 0 and <= 1) && bare.Exists(one => one.Value is > 0 and < 1);
        if (!small || line.Unit is not (null or FigureReader.Percentage)) return line;
        var signed = line.Figures.Any(one => one.Value.Unit == FigureReader.Percentage);
        if (signed) return line with { Figures = [.. line.Figures.Select(one => one.Value is { Kind: FigureKind.Value, Unit: null } ? one with { Value = one.Value with { Kind = FigureKind.Unread, Why = $"“{one.Value.Text}” stands among percentages and may be a part of one. Write it with its sign, such as 85%" } } : one)] };
        doubts.Add(new(Severity.Warning, "parts-of-one", $"“{Say.Shorten(line.Named, 60)}” has figures between 0 and 1, which {(line.Unit is null ? "may be" : "are taken for")} parts of one: {bare[0].Text} {(line.Unit is null ? "would then be" : "is")} {Measuring.ReadingValue.Said(bare[0].Value!.Value * 100, FigureReader.Percentage)}", new(Sheet: line.Sheet)));
        return line with { PartsOfOne = line.Unit is not null };
    }
}
