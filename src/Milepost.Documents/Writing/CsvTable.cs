using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Milepost.Reporting;
using Milepost.Wording;

namespace Milepost.Documents.Writing;

/// <summary>
/// Writes one table as CSV: its headings and its rows and nothing else, quoted as RFC 4180 says, with a mark that tells Excel
/// it is UTF-8. Words that a spreadsheet might take for a formula are disarmed.
/// </summary>
public static class CsvTable
{
    public static void Write(DataTable table, Stream to)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var column in table.Columns) Words(csv, column.Heading);
        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row) Write(csv, cell);
            csv.NextRecord();
        }
    }

    private static void Write(CsvWriter csv, Cell cell)
    {
        if (cell is NumberCell number) csv.WriteField(number.Number.ToString(CultureInfo.InvariantCulture), shouldQuote: false);
        else Words(csv, Said(cell));
    }

    private static void Words(CsvWriter csv, string words)
    {
        // A zero byte makes a file that is no text to whoever reads it.
        csv.WriteField(FormulaSigns.Disarmed(Xml.Clean(words)), shouldQuote: true);
    }

    private static string Said(Cell cell) => cell switch
    {
        DateCell date => date.Remark is { } remark ? $"{date.Said} ({remark})" : date.Said,
        RatingCell { Level: { } level } => $"{level.Letter} – {level.Word}",
        RatingCell => "not rated",
        TextCell text => string.Join('\n', text.Paragraphs),
        _ => "",
    };
}
