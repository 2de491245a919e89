using System.Text;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>Finds the page on which words stand. A tagged PDF tells what its parts are, and not where.</summary>
internal sealed class PageFinder
{
    private const int Enough = 24;

    private readonly string letters;
    private readonly List<int> starts = [];
    private int page = 1;

    public PageFinder(List<PdfPage> pages)
    {
        var all = new StringBuilder();
        foreach (var each in pages)
        {
            starts.Add(all.Length);
            foreach (var word in each.Lines.SelectMany(line => line.Words)) Add(all, word.Text);
        }

        letters = all.ToString();
    }

    /// <summary>The page of that text, which stands no earlier than what was looked for before.</summary>
    public int Of(string text)
    {
        var key = new StringBuilder();
        Add(key, text.Length > 200 ? text[..200] : text);
        if (key.Length > Enough) key.Length = Enough;
        var found = key.Length < 8 ? -1 : letters.IndexOf(key.ToString(), starts[page - 1], StringComparison.Ordinal);
        if (found < 0) return page;

        while (page < starts.Count && starts[page] <= found) page++;
        return page;
    }

    private static void Add(StringBuilder all, string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) all.Append(char.ToLowerInvariant(c));
        }
    }
}
