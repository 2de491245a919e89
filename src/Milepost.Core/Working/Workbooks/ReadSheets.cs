using Milepost.Importing.Tables;
using Milepost.Wording;

namespace Milepost.Working.Workbooks;

/// <summary>The cells of one row of a workbook, by the names of their columns.</summary>
/// <param name="At">Which row of the sheet it was.</param>
/// <param name="Cells">Its words.</param>
public sealed record ReadSheetRow(int? At, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string name] => Cells.GetValueOrDefault(name, "");

    public bool IsEmpty => Cells.Values.All(cell => cell.Length == 0);
}

/// <summary>One sheet as it came back, however its columns were moved, its rows sorted or others put in.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Unknown">Headings of columns that Milepost did not make and in which something stands.</param>
public sealed record ReadSheet(IReadOnlyList<ReadSheetRow> Rows, IReadOnlyList<string> Unknown);

/// <summary>The sheets of a workbook that came back. Whatever program saved it, they are found by the headings in them.</summary>
/// <param name="Seal">What the site put in to know again what stood; null where it is not there.</param>
/// <param name="Actions">The sheet of actions; null where there is none.</param>
/// <param name="Steps">The sheet of steps; null where there is none.</param>
public sealed record ReadSheets(string? Seal, ReadSheet? Actions, ReadSheet? Steps)
{
    /// <summary>The name of the hidden sheet, which begins with the same words.</summary>
    public const string SealSheet = "Milepost";

    /// <summary>What stands in the first cell of the hidden sheet.</summary>
    public const string SealMark = "Milepost keeps here what stood when this workbook was downloaded. It must stay as it is.";

    private const int FurthestHeading = 20;
    private const int FewestHeadings = 4;

    public static ReadSheets Of(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tables = document.Blocks.OfType<Table>().ToList();
        var seal = tables.Find(table => table.Rows is [{ Cells: [var first, ..] }, ..] && CellText.Plain(first.Text) == SealMark);
        var others = tables.Where(table => table != seal).ToList();
        // Where a sheet was copied inside the workbook, the first is read; a sheet is known by most of its headings.
        return new(
            seal is null ? null : string.Concat(seal.Rows.Skip(1).Select(row => row.Cells is [var cell, ..] ? cell.Text : "")),
            others.Select(table => Read(table, WorkbookColumn.OfActions, WorkbookColumn.OfSteps)).FirstOrDefault(sheet => sheet is not null),
            others.Select(table => Read(table, WorkbookColumn.OfSteps, WorkbookColumn.OfActions)).FirstOrDefault(sheet => sheet is not null));
    }

    private static ReadSheet? Read(Table table, IReadOnlyList<WorkbookColumn> columns, IReadOnlyList<WorkbookColumn> others)
    {
        var heads = table.Rows.Take(FurthestHeading).Select((row, at) => (row, at))
            .FirstOrDefault(one => Known(one.row, columns) >= FewestHeadings && Known(one.row, columns) > Known(one.row, others));
        if (heads.row is null) return null;
        var headings = heads.row.Cells.Select(cell => CellText.Plain(cell.Text)).ToList();
        var rows = new List<ReadSheetRow>();
        var unknown = new SortedSet<int>();
        foreach (var row in table.Rows.Skip(heads.at + 1))
        {
            var cells = new Dictionary<string, string>();
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var (heading, text) = (i < headings.Count ? headings[i] : "", Words(row.Cells[i]));
                var column = columns.FirstOrDefault(one => Folded.Key(one.Heading) == Folded.Key(heading));
                if (column is not null) cells.TryAdd(column.Name, text);
                else if (text.Length > 0) unknown.Add(i);
            }

            var read = new ReadSheetRow(row.At.Row, cells);
            if (!read.IsEmpty) rows.Add(read);
        }

        return new(rows, [.. unknown.Select(i => i < headings.Count && headings[i].Length > 0 ? headings[i] : $"column {i + 1}")]);
    }

    private static int Known(Row row, IReadOnlyList<WorkbookColumn> columns) =>
        row.Cells.Select(cell => Folded.Key(CellText.Plain(cell.Text))).Distinct().Count(heading => columns.Any(column => Folded.Key(column.Heading) == heading));

    /// <summary>A cell that a program made a date of is that day.</summary>
    private static string Words(Cell cell) => cell.Date is { } day ? Say.Date(day) : CellText.Plain(cell.Text);
}
