using System.Globalization;
using Milepost.Reporting;

namespace Milepost.Documents.Writing;

/// <summary>Writes one table as CSV: its headings and its rows and nothing else.</summary>
public static class CsvTable
{
    public static void Write(DataTable table, Stream to)
    {
        using var csv = new CsvLines(to);
        foreach (var column in table.Columns) csv.Words(column.Heading);
        csv.EndLine();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row) Write(csv, cell);
            csv.EndLine();
        }
    }

    private static void Write(CsvLines csv, Cell cell)
    {
        if (cell is NumberCell number) csv.Plain(number.Number.ToString(CultureInfo.InvariantCulture));
        else csv.Words(Said(cell));
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
