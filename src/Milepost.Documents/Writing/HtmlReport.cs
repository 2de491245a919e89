using System.Text;
using Milepost.Documents.Writing.Html;
using Milepost.Reporting;
using static Milepost.Documents.Writing.Html.HtmlText;

namespace Milepost.Documents.Writing;

/// <summary>Writes a report as one page of HTML that needs nothing else: no style sheet, no script, no request.</summary>
public static class HtmlReport
{
    private static readonly Lazy<string> Css = new(ReadCss);

    public static async Task WriteAsync(Report report, Stream to, CancellationToken cancel = default) =>
        await to.WriteAsync(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Text(report)), cancel);

    /// <summary>The whole page.</summary>
    public static string Text(Report report)
    {
        var html = new StringBuilder(64 * 1024);
        html.Append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(Of(report.Title)).Append("</title>\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"author\" content=\"Milepost\">\n<style>\n").Append(Css.Value)
            .Append(":root { --foot: ").Append(CssString(report.Foot)).Append("; }\n");

        if (report.Sheet is { } sheet)
        {
            html.Append(OnePage.Css(sheet)).Append("</style>\n</head>\n<body class=\"one-page\">\n");
            OnePage.Write(html, report);
            return html.Append("</body>\n</html>\n").ToString();
        }

        html.Append("</style>\n</head>\n<body>\n");
        Head(html, report);
        html.Append("<main>\n");
        var blocks = new HtmlBlocks(html);
        for (var i = 0; i < report.Sections.Count; i++) Section(html, blocks, report.Sections[i], 2, $"section-{i + 1}");

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Head(StringBuilder html, Report report)
    {
        html.Append("<header>\n");
        if (report.Authority is { } authority) html.Append("<p class=\"authority\">").Append(Of(authority)).Append("</p>\n");

        html.Append("<h1>").Append(Of(report.Title)).Append("</h1>\n<dl class=\"block\">\n");
        foreach (var line in report.TitleBlock)
        {
            html.Append("<dt>").Append(Of(line.Name)).Append("</dt><dd>").Append(Of(line.Words)).Append("</dd>\n");
        }

        html.Append("</dl>\n</header>\n");
        if (report.Sections.Count < 3) return;

        html.Append("<nav aria-label=\"Contents\">\n<p>Contents</p>\n<ul>\n");
        for (var i = 0; i < report.Sections.Count; i++)
        {
            html.Append("<li><a href=\"#section-").Append(i + 1).Append("\">").Append(Of(report.Sections[i].Heading)).Append("</a></li>\n");
        }

        html.Append("</ul>\n</nav>\n");
    }

    private static void Section(StringBuilder html, HtmlBlocks blocks, Section section, int level, string id)
    {
        html.Append("<section").Append(section.Wide ? " class=\"wide\"" : "").Append(">\n<h").Append(level).Append(" id=\"").Append(id).Append("\">")
            .Append(Of(section.Heading)).Append("</h").Append(level).Append(">\n");

        foreach (var block in section.Blocks) blocks.Write(block);
        for (var i = 0; i < section.Sections.Count; i++) Section(html, blocks, section.Sections[i], Math.Min(level + 1, 6), $"{id}-{i + 1}");
        html.Append("</section>\n");
    }

    private static string ReadCss()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("Milepost.Documents.Writing.Html.report.css")
            ?? throw new InvalidOperationException("The report's style sheet was not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
