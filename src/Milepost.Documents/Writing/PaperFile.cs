using Milepost.Reporting;

namespace Milepost.Documents.Writing;

/// <summary>A report as a file of the kind that its ending names.</summary>
public static class PaperFile
{
    /// <summary>The endings that a report can be written as.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".docx", ".html", ".pdf"];

    /// <returns>Null when it is written; otherwise why it cannot be, in words.</returns>
    public static async Task<string?> WriteAsync(Report report, string ending, Stream to, CancellationToken cancel)
    {
        switch (ending)
        {
            case ".docx":
                await WordReport.WriteAsync(report, to, cancel);
                return null;
            case ".html":
                HtmlReport.Write(report, to);
                return null;
            case ".pdf":
                return await PdfReport.WriteAsync(report, to, cancel);
            default:
                return $"'{ending}' is not an ending that a report can have; there are {string.Join(", ", Endings)}";
        }
    }
}
