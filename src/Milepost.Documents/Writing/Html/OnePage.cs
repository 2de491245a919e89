using System.Globalization;
using System.Text;
using Milepost.Reporting;
using Milepost.Reporting.OnAPage;
using static Milepost.Documents.Writing.Html.HtmlText;

namespace Milepost.Documents.Writing.Html;

/// <summary>Writes a report that stands on one sheet: what is under each priority flows through columns side by side.</summary>
internal static class OnePage
{
    /// <summary>Comes after the style of every report, and says what is different on one sheet.</summary>
    public static string Css(Sheet sheet) => string.Create(CultureInfo.InvariantCulture, $$"""
        @page { size: {{sheet.Paper}} landscape; margin: {{sheet.Edge}}mm; @bottom-left { content: none; } @bottom-right { content: none; } }
        .one-page { max-width: 100rem; }
        .one-page h1 { margin-bottom: .5rem; }
        .one-page .block { display: block; padding: .5rem 1rem; margin-bottom: 1rem; } .one-page .block > div { display: inline; margin-right: 1.5em; } .one-page .block dt, .one-page .block dd { display: inline; }
        .one-page .block dd { white-space: pre-wrap; }
        .one-page .caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .one-page h2 { font-size: 1.25rem; margin: 0 0 .25rem; padding-top: .25rem; break-after: avoid; }
        .one-page main p { margin: 0 0 .25rem; break-after: avoid; break-inside: avoid; }
        .one-page .table { overflow: visible; margin-bottom: 1.25rem; } .one-page table { table-layout: fixed; font-size: .9375rem; }
        .one-page th, .one-page td { min-width: 0; padding: .125rem .25rem .125rem 0; line-height: 1.25; } .one-page .rating { white-space: normal; }
        @media (min-width: 60em) { .one-page main { columns: {{Math.Min(3, sheet.Columns)}} 18rem; column-gap: 2rem; } }
        @media print {
          .one-page { font-size: {{sheet.Letters}}pt; line-height: 1.25; }
          .one-page header { height: {{sheet.Head - 3}}mm; overflow: hidden; margin-bottom: 3mm; }
          .one-page .authority { margin: 0; font-size: 9pt; } .one-page h1 { font-size: {{(sheet.Paper == Paper.A3 ? 20 : 15)}}pt; margin: 0 0 1mm; max-width: none; }
          .one-page .block { margin: 0; padding: 1mm 2mm; font-size: {{(sheet.Paper == Paper.A3 ? 9.5 : 7.5)}}pt; line-height: 1.3; }
          .one-page main { columns: {{sheet.Columns}}; column-gap: {{sheet.Gap}}mm; max-height: {{sheet.ColumnHeight}}mm; }
          .one-page section { break-inside: {{(sheet.Whole ? "avoid" : "auto")}}; }
          .one-page h2 { font-size: 1.2em; line-height: 1.2; margin: 0 0 .5mm; padding-top: .5mm; border-top-width: 1pt; }
          .one-page main p { margin: 0 0 .3mm; max-width: none; }
          .one-page .table { margin: 0 0 2.5mm; } .one-page table { font-size: 1em; line-height: 1.25; }
          .one-page th, .one-page td { padding: .25mm .6mm .25mm 0; line-height: 1.25; } .one-page thead th { font-size: .9em; }
          .one-page .rating { padding: 0 .5mm; border-left-width: 1.5pt; } .one-page td small { font-size: 1em; }
        }

        """);

    public static void Write(StringBuilder html, Report report)
    {
        html.Append("<header>\n");
        if (report.Authority is { } authority) html.Append("<p class=\"authority\">").Append(Of(authority)).Append("</p>\n");
        html.Append("<h1>").Append(Of(report.Title)).Append("</h1>\n<dl class=\"block\">\n");
        foreach (var line in report.TitleBlock)
        {
            html.Append("<div><dt>").Append(Of(line.Name)).Append(":</dt> <dd>").Append(Of(line.Words)).Append("</dd></div>\n");
        }

        html.Append("</dl>\n</header>\n<main>\n");
        var blocks = new HtmlBlocks(html);
        foreach (var section in report.Sections.SelectMany(section => section.Sections))
        {
            html.Append("<section>\n<h2>").Append(Of(section.Heading)).Append("</h2>\n");
            foreach (var block in section.Blocks) blocks.Write(block);
            html.Append("</section>\n");
        }

        html.Append("</main>\n");
    }
}
