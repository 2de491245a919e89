using Milepost.AnnexA.Schema;
using Milepost.Documents.Reading;
using Milepost.Importing;

namespace Milepost.Documents.AnnexA;

/// <content>Files that somebody sent: they are read from memory, and never touch a disk.</content>
public static partial class AnnexAReader
{
    /// <summary>Reads a workbook, an archive, or several CSV files that belong together.</summary>
    public static AnnexARead Read(IReadOnlyList<SourceFile> files, AnnexALimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(limits);
        return Within(limits, stop =>
        {
            var sheets = new SheetTable(AnnexASchema.Known);
            if (files.Count > MostFiles) throw new RefusedException("too-many-files", $"These are more than {MostFiles} files. Send only the lists.");
            if (files.Sum(file => (long)file.Bytes.Length) > limits.Bytes) throw new RefusedException("too-big", $"The files together are bigger than {limits.Bytes / 1024 / 1024} MB, the most that is read.");
            foreach (var file in files.OrderBy(file => file.Name, StringComparer.OrdinalIgnoreCase)) ReadSent(file, sheets, limits, stop);
            return sheets.Finish();
        }, cancellation);
    }

    private static void ReadSent(SourceFile file, SheetTable sheets, AnnexALimits limits, CancellationToken stop)
    {
        if (file.Bytes.Length == 0) throw new RefusedException("empty", $"{file.Name} is empty.");
        using var bytes = new MemoryStream(file.Bytes.ToArray(), writable: false);
        switch (Path.GetExtension(file.Name).ToLowerInvariant())
        {
            case ".zip":
                ReadArchive(bytes, sheets, limits, stop);
                break;
            case ".csv" or ".tsv" or ".txt":
                ReadCsv(bytes, file.Name, sheets, limits, stop);
                break;
            case ".xlsx" or ".xls":
                ReadWorkbook(bytes.ToArray(), file.Name, sheets, limits, stop);
                break;
            default:
                throw new RefusedException("not-annex-a", $"{file.Name} is no workbook, no CSV file and no zip of CSV files. Send Annex A as one of these.");
        }
    }
}
