using System.Buffers;
using AngleSharp.Html.Parser;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Marked;

/// <summary>Reads web pages. Nothing in them runs and nothing they point to is fetched: the parser only builds the tree.</summary>
internal static class HtmlReader
{
    private const int LongestPage = 8_000_000;
    private const int MostOpen = 400;
    private const int MostTags = 600_000;
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    public static SourceDocument Read(SourceFile file, Allowance allowance)
    {
        if (file.Bytes.Length > LongestPage) throw TooBig();

        var blocks = Parse(TextDecoding.Decode(file.Bytes.Span), 1, allowance);
        return new SourceDocument(file.Name, file.Sha256, FileFormat.Markdown, blocks, []);
    }

    /// <summary>Reads a piece of HTML that stood inside other text, from that line on.</summary>
    public static List<Block> ReadPart(string html, int firstLine, Allowance allowance) => Parse(html, firstLine, allowance);

    private static List<Block> Parse(string html, int firstLine, Allowance allowance)
    {
        if (html.Length > LongestPage) throw TooBig();
        RefuseDepth(html, allowance);
        allowance.Text(html.Length);

        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = true });
        using var page = parser.ParseDocument(html);
        allowance.Check();
        var blocks = new HtmlBlocks(new HtmlTables(firstLine - 1, CssShades.Of(page), allowance), firstLine - 1);
        if (page.Body is { } body) blocks.Walk(body);
        return blocks.Finished();
    }

    /// <summary>The parser would build a tree of any depth, so the depth is looked at before it starts.</summary>
    private static void RefuseDepth(string html, Allowance allowance)
    {
        int open = 0, tags = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if ((++tags & 0xFFFF) == 0) allowance.Check();
            if (tags > MostTags) throw Allowance.TooMuch("too-many-parts", "marks", MostTags);
            if (html[at + 1] == '/') open = Math.Max(0, open - 1);
            else if (char.IsAsciiLetter(html[at + 1]) && !StaysOpen(html.AsSpan(at + 1))) open++;
            if (open > MostOpen) throw new RefusedException("too-deep", "The page nests its parts far deeper than any real page, so it is not read.");
        }
    }

    /// <summary>Elements whose end is often left out, or that have none, and so cannot be counted.</summary>
    private static bool StaysOpen(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnds);
        Span<char> name = stackalloc char[12];
        if (end is < 1 or > 10) return false;
        tag[..end].ToLowerInvariant(name);
        return name[..end] is "p" or "br" or "li" or "td" or "th" or "tr" or "img" or "hr" or "meta" or "link" or "input" or "col"
            or "tbody" or "thead" or "dt" or "dd" or "option" or "wbr" or "colgroup" or "tfoot" or "o:p";
    }

    private static RefusedException TooBig() =>
        new("too-big", "The page is longer than 8 MB. Save only the part that holds the plan.");
}
