using System.Text.RegularExpressions;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>The lines at the head and foot of pages that come again on most of them: titles, page numbers.</summary>
internal sealed partial class RunningLines
{
    private const double Margin = 0.09;

    private readonly HashSet<(bool Head, string Text)> repeated;

    public RunningLines(List<PdfPage> pages)
    {
        var least = Math.Max(2, (pages.Count + 1) / 2);
        repeated = pages
            .SelectMany(page => page.Lines.Where(line => IsMarginal(page, line)).Select(line => (Head: IsHead(page, line), Text: Bare(line))).Distinct())
            .GroupBy(line => line)
            .Where(same => same.Count() >= least)
            .Select(same => same.Key)
            .ToHashSet();
    }

    public bool Repeats(PdfPage page, PdfLine line) =>
        IsMarginal(page, line) && (repeated.Contains((IsHead(page, line), Bare(line))) || (!IsHead(page, line) && PageNumber().IsMatch(line.Text)));

    private static bool IsMarginal(PdfPage page, PdfLine line) => IsHead(page, line) || line.Box.Top > page.Height * (1 - Margin);

    private static bool IsHead(PdfPage page, PdfLine line) => line.Box.Bottom < page.Height * Margin;

    private static string Bare(PdfLine line) => Digits().Replace(line.Text, "#");

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex("^(?:page )?[0-9]{1,4}(?: (?:of|/) [0-9]{1,4})?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
