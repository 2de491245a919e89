namespace Milepost.Documents.Reading.Pdf;

/// <summary>A paragraph put together from the lines that a page broke it into.</summary>
internal sealed record PdfParagraph(string Text, Box Box, double Size);

/// <summary>Joins lines into paragraphs. A line goes on in the next one if the next word would not have fitted on it.</summary>
internal static class PdfJoin
{
    /// <summary>The words of a cell as lines, whatever order the program found them in.</summary>
    public static List<PdfLine> Lines(IEnumerable<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.OrderBy(word => word.Box.Middle))
        {
            if (lines.Count > 0 && Math.Abs(lines[^1][0].Box.Middle - word.Box.Middle) < word.Box.Height * 0.45) lines[^1].Add(word);
            else lines.Add([word]);
        }

        return [.. lines.Select(line => new PdfLine([.. line.OrderBy(word => word.Box.Left)]))];
    }

    public static List<PdfParagraph> Paragraphs(IReadOnlyList<PdfLine> lines, double right)
    {
        var paragraphs = new List<PdfParagraph>();
        PdfLine? before = null;
        foreach (var line in lines)
        {
            if (before is not null && GoesOn(before, line, right))
            {
                var open = paragraphs[^1];
                var hyphen = open.Text.Length > 2 && open.Text[^1] == '\u00AD';
                paragraphs[^1] = open with { Text = hyphen ? open.Text[..^1] + line.Text : $"{open.Text} {line.Text}", Box = open.Box.With(line.Box) };
            }
            else paragraphs.Add(new PdfParagraph(line.Text, line.Box, Size(line)));
            before = line;
        }

        return paragraphs;
    }

    public static double Size(PdfLine line)
    {
        var sizes = line.Words.Select(word => word.Box.Height).Order().ToList();
        return sizes[sizes.Count / 2];
    }

    private static bool GoesOn(PdfLine before, PdfLine line, double right)
    {
        var size = Size(line);
        var gap = line.Box.Top - before.Box.Bottom;
        if (gap > size * 0.55 || gap < -size * 1.5 || Math.Abs(size - Size(before)) > size * 0.15) return false;
        if (ListMark.Of(line.Text) is not null) return false;
        var first = line.Words[0].Box.Width;
        return before.Box.Right + first + size * 0.25 > right - size * 0.6;
    }
}
