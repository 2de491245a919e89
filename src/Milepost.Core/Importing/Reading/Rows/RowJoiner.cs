using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Reading.Values;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Rows;

/// <summary>Joins the rows that a page break divided, cell by cell. The rest of a row that is not in the file is left alone and marked.</summary>
public static class RowJoiner
{
    public static IReadOnlyList<PlacedRow> Join(IReadOnlyList<PlacedRow> rows, List<Problem> problems)
    {
        var joined = new List<PlacedRow>();
        string? reference = null;
        int? number = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (ReferenceReader.TryRead(row[PlanField.Reference], out var read)) (reference, number) = (read, null);
            if (!IsRest(row, joined.Count == 0 ? null : joined[^1]))
            {
                number = StepNumber.Of(row.Task) ?? number;
                joined.Add(row);
                continue;
            }

            if (joined.Count == 0 || BelongsToMissing(rows, i, reference, number))
            {
                joined.Add(row with { Orphan = true });
                number = null;
                continue;
            }

            problems.Add(new(Severity.Note, "row-joined", $"The row was divided by a page break and was joined to the row above it, {Name(joined[^1])}.", row.At));
            joined[^1] = Join(joined[^1], row);
        }

        return joined;
    }

    /// <summary>The second row's cells go on in the first's; cells under no heading come after.</summary>
    public static PlacedRow Join(PlacedRow first, PlacedRow rest)
    {
        rest = rest.Under(first.Map);
        var cells = new Cell?[first.Cells.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var (one, other) = (first.Cells[i], rest.Cells[i]);
            cells[i] = one is null || one.IsEmpty ? other ?? one
                : other is null || other.IsEmpty ? one
                : one with { Text = Sentences.Join(one.Text, other.Text), Shade = one.Shade ?? other.Shade, Date = null };
        }

        return first with
        {
            Cells = cells,
            Loose = [.. first.Loose, .. rest.Loose],
            Joined = true,
        };
    }

    /// <summary>The row has no reference and no number of its own, and either begins a page or goes on in the middle of a sentence.</summary>
    private static bool IsRest(PlacedRow row, PlacedRow? before)
    {
        if (row[PlanField.Reference].Length > 0 || row.UnderMerge) return false;
        if (row.AfterBreak && before is not null && CutsWord(row, before)) return true;
        var task = row.Task;
        if (Sentences.IsMarked(task) || StepNumber.Of(task) is not null) return false;
        if (IsWhole(row, before)) return false;
        if (row.AfterBreak) return row.Map.Has(PlanField.Reference) || LooksUnfinished(row, before);
        return before is not null && (FewerCells(row, before) || IsLoneRest(row)) && GoesOn(row, before);
    }

    private static bool IsLoneRest(PlacedRow row) => Filled(row) == 1 && Sentences.GoesOn(row.Task);

    /// <summary>A cell goes on in the middle of a sentence that the cell above broke off.</summary>
    private static bool GoesOn(PlacedRow row, PlacedRow before) => Enumerable.Range(0, row.Cells.Count).Any(index =>
        row.Cells[index] is { IsEmpty: false } cell && before.Under(row.Map).Cells[index] is { IsEmpty: false } above
        && CellNatures.Of(above) != CellNature.Colour
        && (Sentences.BreaksOff(above.Text) || (Sentences.GoesOn(cell.Text) && !Sentences.IsFinished(above.Text))));

    /// <summary>The break went through a date or a word.</summary>
    private static bool CutsWord(PlacedRow row, PlacedRow before) => Enumerable.Range(0, row.Cells.Count).Any(index =>
        row.Cells[index] is { } cell && before.Under(row.Map).Cells[index] is { } above && LineBreaks.AreOne(above.Text, cell.Text));

    /// <summary>It has a title that begins as one, a lead and a date: an action whose reference was left out.</summary>
    private static bool IsWhole(PlacedRow row, PlacedRow? before) =>
        row[PlanField.Title].Length > 0 && !Sentences.GoesOn(row[PlanField.Title]) && row.Has(PlanField.Lead)
        && (row.Has(PlanField.Due) || row.Has(PlanField.Start)) && (before is null || before.Has(PlanField.Lead));

    private static bool LooksUnfinished(PlacedRow row, PlacedRow? before) =>
        row.Task.Length == 0 || Sentences.GoesOn(row.Task) || (before is not null && FewerCells(row, before) && !Sentences.IsFinished(before.Task));

    private static bool FewerCells(PlacedRow row, PlacedRow before) => Filled(row) < Filled(before);

    private static int Filled(PlacedRow row) => row.Cells.Count(cell => cell is { IsEmpty: false });

    /// <summary>What follows cannot follow the row before: its number starts again, or a reference was left out. So what stands between is the rest of something missing.</summary>
    private static bool BelongsToMissing(IReadOnlyList<PlacedRow> rows, int index, string? reference, int? number)
    {
        if (index + 1 >= rows.Count || reference is null) return false;
        var next = rows[index + 1];
        if (ReferenceReader.TryRead(next[PlanField.Reference], out var following)) return References.AreApart(reference, following);
        return StepNumber.Of(next.Task) is { } start && number is { } last && start <= last && next[PlanField.Title].Length == 0 && start > 1;
    }

    private static string Name(PlacedRow row) => row[PlanField.Reference] is { Length: > 0 } reference ? reference : $"{row.At}";
}
