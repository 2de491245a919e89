using System.Globalization;
using System.Text;
using Milepost.Charting;
using Milepost.Rating;
using Milepost.Reporting;
using static Milepost.Documents.Writing.Html.HtmlText;

namespace Milepost.Documents.Writing.Html;

/// <summary>Writes the pieces of a section as HTML.</summary>
internal sealed class HtmlBlocks(StringBuilder html)
{
    private int tables;

    public void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                html.Append(paragraph.Words.EndsWith(':') ? "<p class=\"announces\">" : "<p>").Append(Inline(paragraph)).Append("</p>\n");
                break;
            case BulletList list:
                html.Append("<ul>\n");
                foreach (var item in list.Items) html.Append("<li>").Append(Inline(item)).Append("</li>\n");
                html.Append("</ul>\n");
                break;
            case DataTable table:
                Table(table);
                break;
            case Figure figure:
                // A figure element would reach the PDF as a picture without its words; a plain division does not.
                html.Append("<div class=\"picture\"><p>").Append(Of(figure.Caption)).Append("</p>\n").Append(figure.Drawing.Svg).Append("\n</div>\n");
                Table(figure.Numbers);
                break;
        }
    }

    private static string Inline(Paragraph paragraph)
    {
        var bold = string.IsNullOrEmpty(paragraph.Bold) ? "" : $"<strong>{Of(paragraph.Bold)}</strong> ";
        return bold + Of(paragraph.Words);
    }

    private void Table(DataTable table)
    {
        tables++;

        // Browsers leave a caption element behind on the page before when they print; a paragraph stays with its table.
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"caption\"><b id=\"table-{tables}\">").Append(Of(table.Caption))
            .Append(CultureInfo.InvariantCulture, $"</b><span id=\"about-table-{tables}\">").Append(Of(table.Description)).Append("</span></p>\n")

            // A table that can scroll must be reachable by keyboard, and say what it is.
            .Append(CultureInfo.InvariantCulture, $"<div class=\"table{(PageBreaks.KeptWhole(table) ? " whole" : "")}{(table.Columns.Count > 5 ? " many" : "")}\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-{tables}\">\n")
            .Append(CultureInfo.InvariantCulture, $"<table aria-labelledby=\"table-{tables}\" aria-describedby=\"about-table-{tables}\">\n<colgroup>");

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
        foreach (var row in table.Rows) Row(table, row);
        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private void Row(DataTable table, IReadOnlyList<Cell> row)
    {
        html.Append(PageBreaks.KeptWhole(row) ? "<tr class=\"short\">" : "<tr>");
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
