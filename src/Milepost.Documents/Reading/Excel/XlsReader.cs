using System.Globalization;
using System.Text;
using ExcelDataReader;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Excel;

/// <summary>Reads workbooks of the old format, through a library that knows it.</summary>
internal static class XlsReader
{
    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static SourceDocument Read(SourceFile file, Allowance allowance)
    {
        CompoundFile.RefuseCircles(file.Bytes.Span);
        try
        {
            return ReadBook(file, allowance);
        }
        catch (Exception broken) when (broken is not (RefusedException or OperationCanceledException or InsufficientExecutionStackException))
        {
            // The library was written for sound files, and meets damaged ones with whatever exception comes of them.
            throw new InvalidDataException("The workbook is damaged.", broken);
        }
    }

    private static SourceDocument ReadBook(SourceFile file, Allowance allowance)
    {
        using var stream = new PatientStream(file.Bytes.Open(), allowance);
        using var reader = ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { FallbackEncoding = TextDecoding.Windows });
        var blocks = new List<Block>();
        var problems = new List<Problem>
        {
            new(Severity.Note, "xls-colours",
                "The file is an old Excel workbook (.xls), in which the colours behind cells cannot be read. "
                + "If ratings are given by colour alone, save it as an Excel workbook (.xlsx) and send that.", Place.Nowhere),
        };
        do
        {
            if (ReadSheet(reader, allowance) is not { } table) continue;
            blocks.Add(table);
            if (reader.VisibleState != "visible")
            {
                problems.Add(new Problem(Severity.Note, "sheet-hidden",
                    $"The sheet {reader.Name} is hidden in the workbook. It was read all the same; whoever opens the file does not see it.",
                    new Place(Sheet: reader.Name)));
            }
        }
        while (reader.NextResult());

        return new SourceDocument(file.Name, file.Sha256, FileFormat.Xls, blocks, problems);
    }

    private static Table? ReadSheet(IExcelDataReader reader, Allowance allowance)
    {
        var rows = new List<SheetRow>();
        for (var number = 1; reader.Read(); number++)
        {
            allowance.Row();
            var cells = ReadCells(reader, number, allowance);
            if (cells.Length > 0) rows.Add(new SheetRow(number, new Place(Sheet: reader.Name, Row: number), reader.RowHeight == 0, cells));
        }

        var merges = new SheetMerges(allowance);
        foreach (var merge in reader.MergeCells ?? [])
        {
            merges.Add(new CellRange(merge.FromRow + 1, merge.FromColumn, merge.ToRow + 1, merge.ToColumn));
        }

        merges.Apply(rows);
        var table = new RowGaps();
        foreach (var row in rows) table.Add(row.Number, new Row(row.At, row.Cells, row.Hidden));
        return table.Rows.Count == 0 ? null : new Table(table.Rows[0].At, reader.Name, table.Rows);
    }

    private static Cell[] ReadCells(IExcelDataReader reader, int row, Allowance allowance)
    {
        var cells = new List<Cell>();
        var filled = 0;
        for (var column = 0; column < reader.FieldCount; column++)
        {
            var value = reader.GetValue(column);
            if (value is null && column >= allowance.Limits.Columns) break;
            var (text, date) = Shown(value, NumberFormat.Of(reader.GetNumberFormatString(column) ?? ""));
            allowance.Cell(column + 1, text.Length);
            cells.Add(new Cell(new Place(Sheet: reader.Name, Row: row, Column: ColumnName.Of(column)), text, Date: date, Hidden: reader.GetColumnWidth(column) == 0));
            if (text.Length > 0) filled = cells.Count;
        }

        cells.RemoveRange(filled, cells.Count - filled);
        return [.. cells];
    }

    private static (string Text, DateOnly? Date) Shown(object? value, NumberFormat format) => value switch
    {
        null => ("", null),
        DateTime { Year: 1899 } time => (time.ToString("HH:mm", CultureInfo.InvariantCulture), null),
        DateTime date => (date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), DateOnly.FromDateTime(date)),
        TimeSpan time => (string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}"), null),
        double number => (format.Write(number), null),
        bool yes => (yes ? "TRUE" : "FALSE", null),
        string text => (Whitespace.FoldLines(text), null),
        IFormattable other => (other.ToString(null, CultureInfo.InvariantCulture), null),
        _ => (Whitespace.FoldLines(value.ToString() ?? ""), null),
    };
}
