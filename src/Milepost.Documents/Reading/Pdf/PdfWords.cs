using System.Globalization;
using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>A box on a page, in points from its top left corner.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;
    public double Height => Bottom - Top;
    public double Middle => (Top + Bottom) / 2;
    public double Centre => (Left + Right) / 2;

    public Box With(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}

/// <summary>A word where it stands on its page.</summary>
internal readonly record struct PdfWord(string Text, Box Box);

/// <summary>Words that stand on one line.</summary>
internal sealed record PdfLine(List<PdfWord> Words)
{
    private const double Touching = 0.03;

    public Box Box { get; } = Words.Select(word => word.Box).Aggregate((all, next) => all.With(next));

    /// <summary>Its words; a note's number or a comma set in another type stands against the word before it.</summary>
    public string Text { get; } = string.Concat(Words.Select((word, at) => at > 0 && word.Box.Left - Words[at - 1].Box.Right > word.Box.Height * Touching ? " " + word.Text : word.Text));
}

/// <summary>A page with its lines in reading order.</summary>
internal sealed record PdfPage(int Number, double Width, double Height, List<PdfLine> Lines);

/// <summary>Reads the words of a PDF with their places.</summary>
internal static class PdfWords
{
    public static List<PdfPage> Read(byte[] said, Allowance allowance)
    {
        var start = said.AsSpan().IndexOf("<html"u8);
        if (start < 0) throw new InvalidDataException("The program said nothing that can be read.");

        Clean(said);
        var pages = new List<PdfPage>();
        using var xml = new XmlCursor(new MemoryStream(said, start, said.Length - start, writable: false), allowance);
        xml.ToRoot();
        ReadPages(xml, pages, allowance);
        return pages;
    }

    /// <summary>Fonts without a proper table give characters that XML does not allow.</summary>
    private static void Clean(Span<byte> said)
    {
        for (var i = 0; i < said.Length; i++)
        {
            if (said[i] < 32 && said[i] is not (9 or 10 or 13)) said[i] = (byte)' ';
            else if (said[i] == 0xEF && i + 2 < said.Length && said[i + 1] == 0xBF && said[i + 2] >= 0xBE) said.Slice(i, 3).Fill((byte)' ');
        }
    }

    private static void ReadPages(XmlCursor xml, List<PdfPage> pages, Allowance allowance)
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name != "page")
            {
                ReadPages(xml, pages, allowance);
                continue;
            }

            var page = new PdfPage(pages.Count + 1, Point(xml, "width"), Point(xml, "height"), []);
            ReadLines(xml, page, allowance);
            pages.Add(page);
        }
    }

    private static void ReadLines(XmlCursor xml, PdfPage page, Allowance allowance)
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name != "line")
            {
                ReadLines(xml, page, allowance);
                continue;
            }

            var words = new List<PdfWord>();
            for (var inner = xml.Enter(); xml.NextChild(inner);)
            {
                var box = new Box(Point(xml, "xMin"), Point(xml, "yMin"), Point(xml, "xMax"), Point(xml, "yMax"));
                var text = Whitespace.Fold(xml.Text());
                allowance.Text(text.Length);
                if (text.Length > 0) words.Add(new PdfWord(text, box));
            }

            if (words.Count > 0) page.Lines.Add(new PdfLine(words));
        }
    }

    private static double Point(XmlCursor xml, string side) =>
        double.TryParse(xml.Plain(side), NumberStyles.Float, CultureInfo.InvariantCulture, out var point) && double.IsFinite(point) ? point : 0;
}
