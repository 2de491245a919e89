using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Headings;

/// <summary>Finds the rows of a table that are headings, wherever they stand and however often.</summary>
public static class HeaderRow
{
    private const int LongestHeading = 90;

    /// <summary>Whether most of what stands in the row is a heading that is known.</summary>
    public static bool Is(Row row)
    {
        var filled = 0;
        var known = 0;
        foreach (var cell in row.Cells)
        {
            if (string.IsNullOrWhiteSpace(cell.Text)) continue;
            if (cell.Text.Length > LongestHeading) return false;
            filled++;
            if (IsKnown(cell.Text)) known++;
        }

        return known >= 2 && known * 5 >= filled * 3;
    }

    /// <summary>Whether the row repeats a heading row that stood before.</summary>
    public static bool Repeats(Row row, Row header)
    {
        var here = Words(row);
        return here.Count >= 2 && here.SequenceEqual(Words(header));
    }

    /// <summary>Whether a second row of headings stands under the first, beneath the merged ones: "RAG" over "Action" and "Impact".</summary>
    public static bool IsSecondRow(Row header, Row next)
    {
        var under = 0;
        for (var i = 0; i < next.Cells.Count; i++)
        {
            var text = next.Cells[i].Text;
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (i >= header.Cells.Count || text.Length > 40 || CellNatures.Of(text) is not (CellNature.Words or CellNature.Person)) return false;
            if (header.Cells[i] is { Covered: false, ColumnSpan: 1 } alone && !string.IsNullOrWhiteSpace(alone.Text)) return false;
            under++;
        }

        return under >= 2 && header.Cells.Any(cell => cell.ColumnSpan > 1);
    }

    /// <summary>The two rows of headings as one: the group's words before each of its own.</summary>
    public static Row Combine(Row header, Row second)
    {
        var cells = new List<Cell>();
        var group = "";
        var left = 0;
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var cell = header.Cells[i];
            if (!cell.Covered) (group, left) = cell.ColumnSpan > 1 ? (cell.Text, cell.ColumnSpan) : ("", 0);
            var own = i < second.Cells.Count ? second.Cells[i].Text : "";
            cells.Add(own.Length == 0 ? cell : cell with { Text = left > 0 ? $"{own} {group}" : own, ColumnSpan = 1, Covered = false });
            left--;
        }

        return header with { Cells = cells };
    }

    private static bool IsKnown(string text) =>
        KnownHeading.Find(text) is { } found && (found.Whole || found.Phrase.Length * 2 >= text.Length) || AppendixHeadings.IsKnown(text);

    private static List<string> Words(Row row) =>
        [.. row.Cells.Select(cell => KnownHeading.Plain(cell.Text)).Where(text => text.Length > 0)];
}
