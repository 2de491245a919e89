using Milepost.Importing.Tables;

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

    /// <param name="lines">The lines from the top.</param>
    /// <param name="right">Where the longest of them could end.</param>
    /// <param name="narrow">They stand in a cell, which may be too narrow for a word.</param>
    public static List<PdfParagraph> Paragraphs(IReadOnlyList<PdfLine> lines, double right, bool narrow = false)
    {
        var paragraphs = new List<PdfParagraph>();
        PdfLine? before = null;
        foreach (var line in lines)
        {
            if (before is not null && GoesOn(before, line, right))
            {
                var open = paragraphs[^1];
                var hyphen = open.Text.Length > 2 && open.Text[^1] == '\u00AD';
                var text = hyphen ? open.Text[..^1] + line.Text
                    : narrow && IsCut(before, line, right) ? open.Text + line.Text
                    : LineBreaks.Join(open.Text, line.Text);
                paragraphs[^1] = open with { Text = text, Box = open.Box.With(line.Box) };
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

    /// <summary>A word too long for its cell: it fills the line to the side, and what did not fit is no word.</summary>
    private static bool IsCut(PdfLine before, PdfLine line, double right)
    {
        if (before.Words is not [{ Text.Length: > 2 } word] || line.Words is not [{ Text.Length: <= 2 } rest]) return false;
        var letter = word.Box.Width / word.Text.Length;
        return char.IsLetter(word.Text[^1]) && rest.Text.All(char.IsLetter) && char.IsUpper(rest.Text[^1]) == char.IsUpper(word.Text[^1])
            && !LineBreaks.IsShortWord(rest.Text) && word.Box.Right + (letter * 1.5) > right - (letter * 0.5);
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
