using System.IO.Compression;
using System.Text;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Schema;
using Milepost.Documents.AnnexA.Workbooks;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.AnnexA;

/// <summary>Reads the lists of Annex A from a workbook, a folder of CSV files, or an archive of them. Rows become numbers as they are read, and nobody keeps them.</summary>
public static partial class AnnexAReader
{
    private const int MostFiles = 60;

    public static AnnexARead Read(string path, AnnexALimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            return Within(limits, stop => Read(path, new SheetTable(AnnexASchema.Known), limits, stop), cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new(new Refusal("not-readable", "The file cannot be read. See that it is there, that it may be read, and that no other program has it open."));
        }
    }

    private static AnnexARead Within(AnnexALimits limits, Func<CancellationToken, AnnexARead> read, CancellationToken cancellation) => Guarded.Read(
        limits.Time, $"Reading the lists took longer than {limits.Time.TotalSeconds:0} seconds, so it was stopped.", read, refusal => new(refusal), cancellation);

    private static AnnexARead Read(string path, SheetTable sheets, AnnexALimits limits, CancellationToken stop)
    {
        if (Directory.Exists(path))
        {
            var files = Directory.EnumerateFiles(path).Where(IsData).Order(StringComparer.OrdinalIgnoreCase).Take(MostFiles + 1).ToList();
            if (files.Count > MostFiles) throw new RefusedException("too-many-files", $"The folder holds more than {MostFiles} files. Leave only the lists in it.");
            ReadFiles(files, sheets, limits, stop);
        }
        else
        {
            ReadFile(path, sheets, limits, stop);
        }

        return sheets.Finish();
    }

    /// <summary>Two files at a time, the largest first: contacts alone are as many rows as all the rest.</summary>
    private static void ReadFiles(IReadOnlyList<string> files, SheetTable sheets, AnnexALimits limits, CancellationToken stop)
    {
        var (mine, beside) = (new List<string>(), new List<string>());
        long balance = 0;
        foreach (var file in files.Select(path => new FileInfo(path)).OrderByDescending(file => file.Length))
        {
            (balance <= 0 ? mine : beside).Add(file.FullName);
            balance += balance <= 0 ? file.Length : -file.Length;
        }

        var other = new SheetTable(AnnexASchema.Known);
        var reading = Task.Run(() => beside.ForEach(file => ReadFile(file, other, limits, stop)), stop);
        try
        {
            mine.ForEach(file => ReadFile(file, sheets, limits, stop));
        }
        finally
        {
            // No file stays open behind a refusal of the other half.
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }

        reading.GetAwaiter().GetResult();
        sheets.Join(other);
    }

    private static bool IsData(string file) => Path.GetExtension(file).ToLowerInvariant() is ".csv" or ".tsv" or ".txt" or ".xlsx" or ".xls" && !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal);

    private static void ReadFile(string path, SheetTable sheets, AnnexALimits limits, CancellationToken stop)
    {
        using var file = File.OpenRead(path);
        if (file.Length > limits.Bytes) throw new RefusedException("too-big", $"{Path.GetFileName(path)} is bigger than {limits.Bytes / 1024 / 1024} MB, the most that is read.");
        if (file.Length == 0) throw new RefusedException("empty", $"{Path.GetFileName(path)} is empty.");
        var name = Path.GetFileName(path);
        if (Path.GetExtension(name).ToLowerInvariant() is ".zip") ReadArchive(file, sheets, limits, stop);
        else if (Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv" or ".txt") ReadCsv(file, name, sheets, limits, stop);
        else ReadWorkbook(File.ReadAllBytes(path), name, sheets, limits, stop);
    }

    private static void ReadCsv(Stream file, string name, SheetTable sheets, AnnexALimits limits, CancellationToken stop) =>
        sheets.Read(Path.GetFileNameWithoutExtension(name), sheet => new CsvCells(sheet, limits, stop).Read(file));

    /// <summary>An archive is unfolded in memory, a list at a time and never further than is allowed.</summary>
    private static void ReadArchive(Stream file, SheetTable sheets, AnnexALimits limits, CancellationToken stop)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        if (archive.Entries.Count > MostFiles) throw new RefusedException("too-many-files", $"The archive holds more than {MostFiles} files. Leave only the lists in it.");
        long unfolded = 0;
        foreach (var entry in archive.Entries.Where(entry => entry.Length > 0 && IsData(entry.Name)).OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase))
        {
            using var part = entry.Open();
            using var whole = new MemoryStream();
            var piece = new byte[81_920];
            for (int length; (length = part.Read(piece)) > 0;)
            {
                stop.ThrowIfCancellationRequested();
                if ((unfolded += length) > limits.Bytes) throw new RefusedException("too-big-inside", $"The archive unfolds to more than {limits.Bytes / 1024 / 1024} MB, the most that is read.");
                whole.Write(piece, 0, length);
            }

            whole.Position = 0;
            if (Path.GetExtension(entry.Name).ToLowerInvariant() is ".xlsx" or ".xls") ReadWorkbook(whole.ToArray(), entry.Name, sheets, limits, stop);
            else ReadCsv(whole, entry.Name, sheets, limits, stop);
        }
    }

    private static void ReadWorkbook(byte[] bytes, string name, SheetTable sheets, AnnexALimits limits, CancellationToken stop)
    {
        var source = new SourceFile(name, bytes);
        if (ListWorkbook.TryRead(source, sheets, limits, stop)) return;
        if (!DocumentReader.Read(source, Limits.Usual with { Cells = 4_000_000 }, stop).TryGetDocument(out var document, out var refusal)) throw new RefusedException(refusal);
        var utf8 = new byte[256];
        foreach (var table in document.Blocks.OfType<Table>())
        {
            sheets.Read(table.At.Sheet ?? Path.GetFileNameWithoutExtension(name), sheet =>
            {
                foreach (var row in table.Rows)
                {
                    for (var at = 0; at < row.Cells.Count; at++) Cell(sheet, at, row.Cells[at], ref utf8);
                    sheet.EndRow(row.At.Row ?? 0);
                }
            });
        }
    }

    private static void Cell(SheetReading sheet, int at, Cell cell, ref byte[] utf8)
    {
        if (cell.Date is { } day && sheet.Headings is not null)
        {
            sheet.Day(at, day);
            return;
        }

        if (cell.Text.Length == 0) return;
        if (cell.Text.Length * 3 > utf8.Length) utf8 = new byte[cell.Text.Length * 3];
        sheet.Cell(at, utf8.AsSpan(0, Encoding.UTF8.GetBytes(cell.Text, utf8)));
    }
}
