using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Word;

/// <summary>Puts the cells of a Word table on its grid, row by row.</summary>
internal sealed class WordRows(Place table)
{
    private readonly List<Cell> cells = [];
    private readonly Dictionary<int, (Cell[] Row, int Index)> merges = [];
    private readonly List<int> begun = [];
    private Place at = Place.Nowhere;

    public List<Row> Rows { get; } = [];

    public string? Caption { get; set; }

    public bool Hidden { get; set; }

    /// <summary>A tracked change took the row out.</summary>
    public bool Deleted { get; set; }

    public void Begin(int? page)
    {
        cells.Clear();
        begun.Clear();
        (Hidden, Deleted) = (false, false);
        at = table with { Page = page, Row = Rows.Count + 1 };
    }

    /// <summary>The row begins some columns in.</summary>
    public void Skip(int columns, Allowance allowance)
    {
        for (var i = 0; i < columns; i++) Put("", null, 1, covered: false, allowance);
    }

    public void Add(WordCell cell, Allowance allowance)
    {
        var column = cells.Count;
        var goesOn = cell.Text.Length == 0 && (cell.Merge == WordMerge.GoesOn || (cell.JoinsLeft && column > 0));
        if (goesOn && cell.Merge == WordMerge.GoesOn && merges.TryGetValue(column, out var above))
        {
            above.Row[above.Index] = above.Row[above.Index] with { RowSpan = above.Row[above.Index].RowSpan + 1 };
        }
        else if (!goesOn) merges.Remove(column);

        Put(cell.Text, cell.Shade, goesOn ? 1 : cell.Span, goesOn, allowance);
        for (var i = 1; i < cell.Span; i++) Put("", null, 1, covered: true, allowance);
        if (cell.Merge == WordMerge.Begins) begun.Add(column);
    }

    public void End(Allowance allowance)
    {
        allowance.Check();
        if (Deleted || cells.Count == 0) return;

        var row = cells.ToArray();
        foreach (var column in begun) merges[column] = (row, column);
        Rows.Add(new Row(at, row, Hidden));
    }

    private void Put(string text, string? shade, int span, bool covered, Allowance allowance)
    {
        allowance.Cell(cells.Count + 1, text.Length);
        cells.Add(new Cell(at with { Column = ColumnName.Of(cells.Count) }, text, covered ? null : shade, covered, span));
    }
}
