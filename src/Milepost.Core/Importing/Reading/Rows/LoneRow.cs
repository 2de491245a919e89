using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Reading.Values;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Rows;

/// <summary>A row of a table of actions that holds one text only and is a heading inside the table: a section, a priority or its lead.</summary>
/// <param name="Text">The words.</param>
/// <param name="Priority">The priority, where the words number one.</param>
/// <param name="Lead">Who leads, where they say that.</param>
public sealed record LoneRow(string Text, PriorityDraft? Priority, string? Lead)
{
    private const int LongestSection = 160;

    /// <summary>The heading in that row; null where the row is an action, or the rest of one.</summary>
    /// <param name="row">The row.</param>
    /// <param name="map">The headings of the table.</param>
    /// <param name="next">The row that follows: a heading stands over something.</param>
    /// <param name="afterBreak">The row is the first after a break, and may be the rest of the row before.</param>
    public static LoneRow? Of(Row row, ColumnMap map, Row? next, bool afterBreak)
    {
        var index = Only(row);
        if (index < 0 || row.Cells[index].Text.Length > LongestSection) return null;
        var cell = row.Cells[index];
        var text = string.Join(' ', cell.Lines);
        var wide = index == 0 && (row.Cells.Count == 1 || (cell.ColumnSpan > 1 && cell.ColumnSpan * 2 >= row.Cells.Count));
        if (!wide && !StandsInFront(text, index, map, next, afterBreak)) return null;
        if (wide && afterBreak && Sentences.GoesOn(text)) return null;
        return new(text, HeadingLine.Priority(text, row.At), HeadingLine.Lead(text));
    }

    /// <summary>The place of the only filled cell; -1 where there is none or another.</summary>
    private static int Only(Row row)
    {
        var only = -1;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].IsEmpty) continue;
            if (only >= 0) return -1;
            only = i;
        }

        return only;
    }

    /// <summary>In the column of references, words that are no reference are a heading; elsewhere only where a fuller row follows.</summary>
    private static bool StandsInFront(string text, int index, ColumnMap map, Row? next, bool afterBreak)
    {
        if (index != 0 || map.Count == 0 || string.IsNullOrWhiteSpace(text)) return false;
        if (map[0] == PlanField.Reference) return !ReferenceReader.TryRead(text, out _) && !Sentences.GoesOn(text);
        return !afterBreak && next is not null && next.Cells.Count(cell => !cell.IsEmpty) > 1
            && !Sentences.IsFinished(text) && !Sentences.GoesOn(text) && !Sentences.IsMarked(text);
    }
}
