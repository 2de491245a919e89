using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Reading.Values;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Rows;

/// <summary>Puts every cell of a table under the heading that it belongs to, also where its column slid to the left or right.</summary>
/// <param name="Map">The headings.</param>
/// <param name="Usual">For each column of this table the column of the map, or -1.</param>
/// <param name="HasHeader">The table has a heading row of its own.</param>
public sealed record RowPlacer(ColumnMap Map, IReadOnlyList<int> Usual, bool HasHeader)
{
    public static RowPlacer For(IReadOnlyList<Row> rows, ColumnMap map, bool hasHeader)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count);
        return new(map, hasHeader || width == 0 ? ColumnAlignment.Straight(width, map).Targets : ColumnAlignment.Of(rows, map).Targets, hasHeader);
    }

    /// <param name="row">The row.</param>
    /// <param name="standing">Where in the plan it stands.</param>
    /// <param name="afterBreak">It is the first after a break.</param>
    /// <param name="before">The row before it, of which it may be the rest.</param>
    public (PlacedRow Row, bool Slid) Place(Row row, Standing standing, bool afterBreak, PlacedRow? before)
    {
        var natures = row.Cells.Select(CellNatures.Of).ToArray();
        var targets = Usual;
        var slid = false;
        var filled = natures.Count(nature => nature != CellNature.Empty);
        if (Misfits(natures) || NoReference(row) || (!HasHeader && Usual.Count != Map.Count && filled > 1))
        {
            targets = ColumnAlignment.Of(natures, Usual, Map).Targets;
            slid = Enumerable.Range(0, natures.Length).Any(index => natures[index] != CellNature.Empty && targets[index] != Usual[index]);
        }
        else if ((afterBreak || filled == 1) && before is not null && Rest(row, natures, before.Under(Map)) is { } rest)
        {
            targets = rest;
        }

        var cells = new Cell?[Map.Count];
        var loose = new List<Cell>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var target = afterBreak && before is not null && EndOfDate(before.Under(Map), row.Cells[i]) is { } end ? end : targets[i];
            if (target >= 0 && cells[target] is null) cells[target] = row.Cells[i];
            else if (!row.Cells[i].IsEmpty) loose.Add(row.Cells[i]);
        }

        return (new PlacedRow(row.At, Map, cells, loose, standing, afterBreak), slid);
    }

    /// <summary>Under a heading row of its own a cell is only doubted where a colour stands where none can.</summary>
    private bool Misfits(CellNature[] natures)
    {
        for (var i = 0; i < natures.Length; i++)
        {
            if (natures[i] == CellNature.Empty) continue;
            if (Usual[i] < 0)
            {
                if (!HasHeader) return true;
                continue;
            }

            var fit = FieldFit.Of(natures[i], Map[Usual[i]]);
            if (HasHeader ? natures[i] == CellNature.Colour && fit <= -10 && Map.Has(PlanField.Steps) : fit <= FieldFit.Wrong) return true;
        }

        return false;
    }

    /// <summary>The rest of a sentence stands where the reference should.</summary>
    private bool NoReference(Row row)
    {
        var at = Enumerable.Range(0, row.Cells.Count).FirstOrDefault(index => Usual[index] >= 0 && Map[Usual[index]] == PlanField.Reference, -1);
        return HasHeader && at >= 0 && row.Cells[at].Text is { Length: > 2 } text && Sentences.GoesOn(text) && !ReferenceReader.TryRead(text, out _)
            && row.Cells.Count(cell => !cell.IsEmpty) > 1;
    }

    /// <summary>A lone piece of text at the top of a page goes on where the row before stopped in the middle of a sentence.</summary>
    private int[]? Rest(Row row, CellNature[] natures, PlacedRow before)
    {
        var filled = Enumerable.Range(0, natures.Length).Where(index => natures[index] != CellNature.Empty).ToList();
        if (filled is not [var only] || !Sentences.GoesOn(row.Cells[only].Text)) return null;
        if (HasHeader && !(Usual[only] >= 0 && before.Cells[Usual[only]] is { } above && CellNatures.Of(above) == CellNature.Colour)) return null;
        if (Usual[only] >= 0 && Continues(before, Usual[only], row.Cells[only])) return null;
        var open = Enumerable.Range(0, Map.Count)
            .Where(index => Continues(before, index, row.Cells[only]))
            .OrderBy(index => Math.Abs(index - Usual[only])).Take(1).ToList();
        if (open is not [var target]) return null;
        var targets = Enumerable.Repeat(-1, natures.Length).ToArray();
        targets[only] = target;
        return targets;
    }

    /// <summary>Where the row before has the beginning of a date whose end this is: "15/10/2" above, and here "026".</summary>
    private static int? EndOfDate(PlacedRow before, Cell cell) => cell.Text is [>= '0' and <= '9', ..]
        && Enumerable.Range(0, before.Cells.Count).FirstOrDefault(index => before.Cells[index] is { } above && LineBreaks.AreOne(above.Text, cell.Text), -1) is var index and >= 0
            ? index
            : null;

    private static bool Continues(PlacedRow before, int index, Cell rest) =>
        before.Cells[index] is { } cell && cell.Text.Length > 0 && !Sentences.IsFinished(cell.Text)
        && CellNatures.Of(cell) is CellNature.Prose or CellNature.Words or CellNature.Marked or CellNature.Person
        && FieldFit.Of(CellNatures.Of(cell), before.Map[index]) > FieldFit.Wrong
        && (before.Map[index] != PlanField.Lead || CellNatures.Of(rest) == CellNature.Person);
}
