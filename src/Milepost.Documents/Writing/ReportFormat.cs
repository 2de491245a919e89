using Milepost.Reporting;

namespace Milepost.Documents.Writing;

/// <summary>A kind of file that a report can be had as.</summary>
/// <param name="Ending">How its name ends: docx.</param>
/// <param name="Name">What a person calls it: Word.</param>
/// <param name="MediaType">What a browser is told it is.</param>
public sealed record ReportFormat(string Ending, string Name, string MediaType)
{
    public static ReportFormat Word { get; } = new("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static ReportFormat Html { get; } = new("html", "HTML", "text/html");
    public static ReportFormat Pdf { get; } = new("pdf", "PDF", "application/pdf");
    public static ReportFormat Sheet { get; } = new("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static IReadOnlyList<ReportFormat> All { get; } = [Word, Html, Pdf, Sheet];

    /// <summary>The format of a file's name or ending; null where reports are not written so.</summary>
    public static ReportFormat? Of(string fileName)
    {
        var ending = Path.GetExtension(fileName) is { Length: > 1 } dotted ? dotted[1..] : fileName;
        return All.FirstOrDefault(format => format.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Writes the report. Returns null when it is written, and otherwise the sentence that says why not and what to do.</summary>
    public async Task<string?> WriteAsync(Report report, Stream to, CancellationToken cancel = default)
    {
        if (this == Pdf) return await PdfReport.WriteAsync(report, to, cancel);

        if (this == Word) await WordReport.WriteAsync(report, to, cancel);
        else if (this == Sheet) SheetReport.Write(report, to);
        else await HtmlReport.WriteAsync(report, to, cancel);
        return null;
    }
}
