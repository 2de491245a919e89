using System.Globalization;
using System.Text;
using Milepost.Charting;
using Milepost.Rating;
using Milepost.Reporting;
using static Milepost.Documents.Writing.Html.HtmlText;

namespace Milepost.Documents.Writing.Html;

/// <summary>Writes the pieces of a section as HTML.</summary>
internal static class HtmlBlocks
{
    /// <summary>Rows with less than this many letters are kept on one page.</summary>
    private const int ShortRow = 600;

    public static void Write(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                html.Append("<p>").Append(Inline(paragraph)).Append("</p>\n");
                break;
            case BulletList list:
                html.Append("<ul>\n");
                foreach (var item in list.Items) html.Append("<li>").Append(Inline(item)).Append("</li>\n");
                html.Append("</ul>\n");
                break;
            case DataTable table:
                Table(html, table);
                break;
            case Figure figure:
                // A figure element would reach the PDF as a picture without its words; a plain division does not.
                html.Append("<div class=\"picture\"><p>").Append(Of(figure.Caption)).Append("</p>\n").Append(figure.Drawing.Svg).Append("\n</div>\n");
                Table(html, figure.Numbers);
                break;
        }
    }

    private static string Inline(Paragraph paragraph)
    {
        var bold = string.IsNullOrEmpty(paragraph.Bold) ? "" : $"<strong>{Of(paragraph.Bold)}</strong> ";
        return bold + Of(paragraph.Words);
    }

    private static void Table(StringBuilder html, DataTable table)
    {
        // A table that can scroll must be reachable by keyboard, and say what it is.
        html.Append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Of(table.Caption)).Append("\">\n<table>\n<caption>")
            .Append(Of(table.Caption)).Append("<span>").Append(Of(table.Description)).Append("</span></caption>\n<colgroup>");

        var all = (double)table.Columns.Sum(column => column.Share);
        foreach (var column in table.Columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<col width=\"{column.Share / all * 100:0}%\">");
        }

        html.Append("</colgroup>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Append("<th scope=\"col\"").Append(column.Number ? " class=\"number\"" : "").Append('>').Append(Of(column.Heading)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows) Row(html, table, row);
        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Row(StringBuilder html, DataTable table, IReadOnlyList<Cell> row)
    {
        html.Append(CellLength.Of(row) < ShortRow ? "<tr class=\"short\">" : "<tr>");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            var name = column.NamesRow ? "th" : "td";
            html.Append('<').Append(name).Append(column.NamesRow ? " scope=\"row\"" : column.Number ? " class=\"number\"" : "").Append('>')
                .Append(Inside(row[i])).Append("</").Append(name).Append('>');
        }

        html.Append("</tr>\n");
    }

    private static string Inside(Cell cell) => cell switch
    {
        TextCell { Paragraphs: [var only] } => Of(only),
        TextCell text => string.Concat(text.Paragraphs.Select(words => $"<p>{Of(words)}</p>")),
        RatingCell { Level: { } level } => Rating(level),
        RatingCell => "<span class=\"none\">not rated</span>",
        NumberCell number => number.Number.ToString("N0", CultureInfo.GetCultureInfo("en-GB")),
        DateCell date => Of(date.Said) + (date.Remark is { } remark ? $"<small>{Of(remark)}</small>" : ""),
        _ => "",
    };

    private static string Rating(RatingLevel level)
    {
        var colour = level.Colour is "blue" or "green" or "amber" or "red" ? level.Colour : "grey";
        return $"<span class=\"rating rating-{colour}\"><span aria-hidden=\"true\">{RatingShapes.Character(level.Shape)}</span> {Of(level.Letter)} {Of(level.Word)}</span>";
    }
}
