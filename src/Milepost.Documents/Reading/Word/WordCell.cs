using System.Text;

namespace Milepost.Documents.Reading.Word;

/// <summary>How a cell takes part in a merge downwards.</summary>
internal enum WordMerge
{
    None,
    Begins,
    GoesOn,
}

/// <summary>A cell of a Word table while it is read.</summary>
internal sealed class WordCell
{
    public string Text { get; set; } = "";
    public string? Shade { get; set; }
    public int Span { get; set; } = 1;
    public WordMerge Merge { get; set; }

    /// <summary>It is the rest of a cell to its left, in the way that very old documents say so.</summary>
    public bool JoinsLeft { get; set; }

    /// <summary>Adds a paragraph as lines; false where it is empty.</summary>
    public static bool Append(StringBuilder text, WordParagraph paragraph)
    {
        var lines = Whitespace.FoldLines(paragraph.Text);
        if (lines.Length == 0) return false;
        if (text.Length > 0) text.Append('\n');
        if (paragraph.Mark is { } mark) text.Append(mark).Append(' ');
        text.Append(lines);
        return true;
    }
}
