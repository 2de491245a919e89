using Milepost.Reporting;

namespace Milepost.Documents.Writing;

/// <summary>Writes a report as a tagged PDF, by letting a browser print the page of HTML.</summary>
public static class PdfReport
{
    private const string NoBrowser =
        "A PDF is made with a browser, and none was found on this machine. Install Chromium, Google Chrome or Microsoft Edge "
        + "(on Debian or Ubuntu: apt-get install chromium) and ask again. The same report can be had as Word or HTML without one.";

    private const string Failed =
        "The browser on this machine did not make the PDF in time. Ask again, or take the report as Word or HTML.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Whether this machine has a browser to print with.</summary>
    public static bool Possible => Browser.Find() is not null;

    /// <summary>Writes the PDF. Returns null when it is written, and otherwise the sentence that says why not and what to do.</summary>
    public static async Task<string?> WriteAsync(Report report, Stream to, CancellationToken cancel = default)
    {
        if (!Possible) return NoBrowser;
        if (await Browser.PrintAsync(HtmlReport.Text(report), Patience, cancel) is not { Length: > 0 } pdf) return Failed;

        await to.WriteAsync(pdf, cancel);
        return null;
    }
}
