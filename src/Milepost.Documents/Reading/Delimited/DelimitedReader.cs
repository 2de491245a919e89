using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Milepost.Importing;
using Milepost.Importing.Tables;
using Milepost.Wording;

namespace Milepost.Documents.Reading.Delimited;

/// <summary>Reads CSV and its relatives: any delimiter, any usual encoding, cells of several lines, rows of unequal length.</summary>
internal static class DelimitedReader
{
    private const int SampleCharacters = 65_536;

    public static SourceDocument Read(SourceFile file, Allowance allowance)
    {
        var (delimiter, skip) = Delimiter(file);
        TextScan.RefuseTooMuch(file.Bytes, delimiter.ToString(), quoted: true, allowance);
        using var text = TextDecoding.Open(file.Bytes);
        if (skip) text.ReadLine();

        var rows = ReadRows(text, delimiter, skip ? 2 : 1, allowance);
        var blocks = new List<Block>();
        if (rows.Any(row => !row.IsEmpty)) blocks.Add(new Table(rows[0].At, null, rows));
        return new SourceDocument(file.Name, file.Sha256, FileFormat.Csv, blocks, []);
    }

    /// <summary>The delimiter, and whether the first line only names it, as Excel lets people write.</summary>
    private static (char Delimiter, bool FirstLineNamesIt) Delimiter(SourceFile file)
    {
        using var text = TextDecoding.Open(file.Bytes);
        var sample = new char[SampleCharacters];
        var start = new string(sample, 0, text.ReadBlock(sample, 0, sample.Length)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start.Length > 5 && start[5] == '\n'
            ? (start[4], true)
            : (DelimiterSniffer.Of(start), false);
    }

    private static List<Row> ReadRows(TextReader text, char delimiter, int first, Allowance allowance)
    {
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            BadDataFound = null,
            MissingFieldFound = null,
            IgnoreBlankLines = false,
            DetectColumnCountChanges = false,
            MaxFieldSize = allowance.Limits.CellCharacters,
            CacheFields = false,
            CountBytes = false,
        });

        var rows = new RowGaps();
        for (var number = first; Next(parser, number); number++)
        {
            allowance.Row();
            var row = RowOf(parser, number, allowance);
            rows.Add(number, row);
        }

        return rows.Rows;
    }

    private static bool Next(CsvParser parser, int number)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new RefusedException("cell-too-long",
                $"A cell in row {number} is longer than any spreadsheet allows. "
                + "Usually a quotation mark in it has no partner; open the file in Excel, look at that row, and save it again.");
        }
        catch (CsvHelperException)
        {
            throw new RefusedException("broken", $"Row {number} cannot be read as CSV. Open the file in Excel, look at that row, and save it again.");
        }
    }

    private static Row RowOf(CsvParser parser, int number, Allowance allowance)
    {
        var cells = new Cell[parser.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = FormulaSigns.Restored(Whitespace.FoldLines(parser[i]));
            if (parser[i].Contains('\0', StringComparison.Ordinal))
            {
                throw new RefusedException("not-text", $"Row {number} holds bytes that are no text, so the file is damaged or is something else.");
            }

            allowance.Cell(i + 1, text.Length);
            cells[i] = new Cell(new Place(Row: number, Column: ColumnName.Of(i)), text);
        }

        return new Row(new Place(Row: number), cells);
    }
}
