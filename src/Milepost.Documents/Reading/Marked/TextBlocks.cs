using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Marked;

/// <summary>The lines of a text that stand outside its tables, gathered into headings, list items and paragraphs.</summary>
internal sealed class TextBlocks
{
    private const int Wrapped = 50;

    private bool open;
    private int lastLength;

    public List<Block> Blocks { get; } = [];

    /// <summary>What was gathered is finished; the next line begins something new.</summary>
    public void End() => open = false;

    public void Add(TextLine line)
    {
        var at = new Place(Line: line.Number);
        var text = line.Text;
        if (IsUnderline(text, '=') && open && Blocks[^1] is Paragraph { Kind: ParagraphKind.Text } above)
        {
            Blocks[^1] = above with { Kind = ParagraphKind.Heading, Level = 1 };
            open = false;
        }
        else if (PipeRow.IsRule(text)) open = false;
        else if (Heading(text) is var (level, title))
        {
            AddPlain(new Paragraph(at, Inline.Line(title), ParagraphKind.Heading, level, Inline.IsBold(title)));
            open = false;
        }
        else if (ListMark.Of(text) is { } item)
        {
            AddPlain(new Paragraph(at, Inline.Line(item.Text), ParagraphKind.ListItem, item.Depth, Inline.IsBold(item.Rest)));
        }
        else if (Continues(text)) Join(text);
        else AddParagraphs(at, text);

        lastLength = text.Length;
    }

    private void AddParagraphs(Place at, string text)
    {
        var bold = Inline.IsBold(text);
        foreach (var line in Inline.Lines(text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            AddPlain(line.StartsWith("• ", StringComparison.Ordinal)
                ? new Paragraph(at, line[2..], ParagraphKind.ListItem, 1)
                : new Paragraph(at, line, Bold: bold));
        }
    }

    private void AddPlain(Paragraph paragraph)
    {
        if (paragraph.Text.Length == 0) return;
        Blocks.Add(paragraph);
        open = true;
    }

    /// <summary>The file broke the line where it was full: the one before is long, and this one goes on in small letters.</summary>
    private bool Continues(string text) =>
        open && lastLength >= Wrapped && Blocks[^1] is Paragraph { Kind: not ParagraphKind.Heading } before
        && before.Text[^1] is not ('.' or ':' or ';' or '!' or '?') && char.IsLower(text.AsSpan().TrimStart()[0]);

    private void Join(string text)
    {
        var before = (Paragraph)Blocks[^1];
        Blocks[^1] = before with { Text = $"{before.Text} {Inline.Line(text)}" };
    }

    private static (int Level, string Title)? Heading(string text)
    {
        var level = text.Length - text.AsSpan().TrimStart('#').Length;
        if (level is < 1 or > 6 || level == text.Length || text[level] is not (' ' or '\t')) return null;

        var title = text[level..].Trim().TrimEnd('#').TrimEnd();
        return title.Length == 0 ? null : (level, title);
    }

    private static bool IsUnderline(string text, char mark)
    {
        var line = text.AsSpan().Trim();
        return line.Length >= 3 && line.Trim(mark).IsEmpty;
    }
}
