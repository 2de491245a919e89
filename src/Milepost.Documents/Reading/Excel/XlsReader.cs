using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Milepost.Documents.Reading.Excel.Biff;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Excel;

/// <summary>Reads workbooks of the old format: the values through a library that knows it, and how the cells look beside it.</summary>
internal static class XlsReader
{
    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static SourceDocument Read(SourceFile file, Allowance allowance)
    {
        var compound = CompoundFile.Open(file.Bytes);
        try
        {
            return ReadBook(file, BiffBook.Read(compound, allowance), allowance);
        }
        catch (InvalidPasswordException)
        {
            throw Recognition.Encrypted();
        }
        catch (Exception broken) when (broken is not (RefusedException or OperationCanceledException or InsufficientExecutionStackException))
        {
            // The library was written for sound files, and meets damaged ones with whatever exception comes of them.
            throw new InvalidDataException("The workbook is damaged.", broken);
        }
    }

    private static SourceDocument ReadBook(SourceFile file, BiffBook? looks, Allowance allowance)
    {
        using var stream = new PatientStream(file.Bytes.Open(), allowance);
        using var reader = ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { FallbackEncoding = TextDecoding.Windows });
        var blocks = new List<Block>();
        var problems = new List<Problem>();
        if (looks?.Sheets != reader.ResultsCount)
        {
            looks = null;
            problems.Add(new(Severity.Note, "xls-colours",
                "The file is an old Excel workbook (.xls) of a kind in which the colours behind cells cannot be read. "
                + "If ratings are given by colour alone, save it as an Excel workbook (.xlsx) and send that.", Place.Nowhere));
        }

        for (var number = 0; number == 0 || reader.NextResult(); number++)
        {
            var notes = new SheetNotes(reader.Name);
            if (reader.VisibleState != "visible") notes.Hidden();
            if (ReadSheet(reader, looks?.Sheet(number), notes, allowance) is not { } table) continue;
            blocks.Add(table);
            problems.AddRange(notes.Problems);
        }

        return new SourceDocument(file.Name, file.Sha256, FileFormat.Xls, blocks, problems);
    }

    private static Table? ReadSheet(IExcelDataReader reader, BiffSheet? look, SheetNotes notes, Allowance allowance)
    {
        var rows = new List<SheetRow>();
        for (var number = 1; reader.Read(); number++)
        {
            allowance.Row();
            var cells = ReadCells(reader, number, look, notes, allowance);
            var hidden = look?.HidesRow(number) ?? reader.RowHeight == 0;
            if (cells.Length > 0) rows.Add(new SheetRow(number, new Place(Sheet: reader.Name, Row: number), hidden, cells));
        }

        var merges = new SheetMerges(allowance);
        foreach (var range in look?.Merged ?? Merged(reader)) merges.Add(range);
        merges.Apply(rows);
        return notes.Finish(rows);
    }

    private static Cell[] ReadCells(IExcelDataReader reader, int row, BiffSheet? look, SheetNotes notes, Allowance allowance)
    {
        var cells = new List<Cell>();
        var filled = 0;
        var marked = look?.Row(row) ?? [];
        for (var column = 0; column < Math.Max(reader.FieldCount, marked.Length); column++)
        {
            var (text, date) = column < reader.FieldCount ? Shown(reader, column) : ("", null);
            var mark = column < marked.Length ? marked[column] : default;
            if (text.Length == 0) text = mark.Error ?? "";
            if (text.Length == 0 && column >= allowance.Limits.Columns) continue;

            var place = new Place(Sheet: reader.Name, Row: row, Column: ColumnName.Of(column));
            cells.Add(new Cell(place, text, mark.Shade, Date: date, Hidden: look?.HidesColumn(column) ?? reader.GetColumnWidth(column) == 0));
            if (text.Length > 0 || mark.Shade is not null) filled = cells.Count;
            if (mark.Error is { } error) notes.Failed(error, place);
        }

        cells.RemoveRange(filled, cells.Count - filled);
        for (var column = 0; column < cells.Count; column++) allowance.Cell(column + 1, cells[column].Text.Length);
        return [.. cells];
    }

    private static IEnumerable<CellRange> Merged(IExcelDataReader reader) =>
        (reader.MergeCells ?? []).Select(merge => new CellRange(merge.FromRow + 1, merge.FromColumn, merge.ToRow + 1, merge.ToColumn));

    private static (string Text, DateOnly? Date) Shown(IExcelDataReader reader, int column) =>
        Shown(reader.GetValue(column), NumberFormat.Of(reader.GetNumberFormatString(column) ?? ""));

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
