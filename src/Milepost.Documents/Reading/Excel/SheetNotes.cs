using Milepost.Importing;
using Milepost.Importing.Tables;
using Milepost.Wording;

namespace Milepost.Documents.Reading.Excel;

/// <summary>What a person should know of one sheet, whichever format the workbook has.</summary>
internal sealed class SheetNotes(string sheet)
{
    private const int MostErrorsNamed = 20;

    private readonly List<Problem> problems = [];
    private int errors;

    public IReadOnlyList<Problem> Problems => problems;

    public void Hidden() => problems.Add(new Problem(Severity.Note, "sheet-hidden",
        $"The sheet {sheet} is hidden in the workbook. It was read all the same; whoever opens the file does not see it.", new Place(Sheet: sheet)));

    public void Failed(string shown, Place at)
    {
        if (++errors > MostErrorsNamed) return;
        problems.Add(new Problem(Severity.Warning, "formula-error",
            $"The cell shows {shown}: a formula in the workbook has failed. Put in what it should say.", at));
    }

    /// <summary>The rows as a table; null where there is nothing in them.</summary>
    public Table? Finish(IReadOnlyList<SheetRow> rows)
    {
        var table = new RowGaps();
        var hidden = 0;
        foreach (var row in rows)
        {
            table.Add(row.Number, new Row(row.At, row.Cells, row.Hidden));
            if (row.Hidden) hidden++;
        }

        if (table.Rows.Count == 0) return null;
        if (hidden > 0)
        {
            problems.Add(new Problem(Severity.Note, "rows-hidden",
                $"The sheet has {Say.Count(hidden, "hidden row")}, read all the same; whoever opens the file does not see what is hidden.",
                new Place(Sheet: sheet)));
        }

        return new Table(table.Rows[0].At, sheet, table.Rows);
    }
}
