using System.Text;
using AngleSharp.Dom;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Marked;

/// <summary>Walks a page in reading order and gathers its headings, list items, paragraphs and tables.</summary>
internal sealed class HtmlBlocks(HtmlTables tables, int linesBefore)
{
    private readonly List<Block> blocks = [];
    private readonly StringBuilder text = new();
    private readonly Stack<HtmlList> lists = new();
    private Place at = Place.Nowhere;
    private int headingLevel;
    private string? mark;
    private bool bold;

    public List<Block> Finished()
    {
        EndParagraph();
        return blocks;
    }

    public void Walk(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) AddWords(words);
            else if (node is IElement child) Enter(child);
        }
    }

    private void AddWords(IText words)
    {
        if (text.Length == 0 && !string.IsNullOrWhiteSpace(words.Data))
        {
            at = HtmlTables.LineOf(words.ParentElement, linesBefore);
            bold = words.ParentElement?.LocalName is "b" or "strong" or "th";
        }

        text.Append(words.Data.Replace('\n', ' '));
    }

    private void Enter(IElement element)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "template" or "noscript" or "head" or "iframe" or "object" or "svg":
                break;
            case "br":
                EndParagraph();
                break;
            case "table":
                EndParagraph();
                blocks.AddRange(tables.Read(element));
                break;
            case "ul" or "ol":
                EndParagraph();
                lists.Push(new HtmlList(element));
                Walk(element);
                EndParagraph();
                lists.Pop();
                break;
            case ['h', >= '1' and <= '6']:
                EndParagraph();
                headingLevel = element.LocalName[1] - '0';
                Walk(element);
                EndParagraph();
                headingLevel = 0;
                break;
            case "li":
                EndParagraph();
                mark = lists.TryPeek(out var list) ? list.Next() : "• ";
                Walk(element);
                EndParagraph();
                break;
            case "p" or "div" or "section" or "article" or "header" or "footer" or "main" or "blockquote" or "dt" or "dd" or "pre" or "body":
                EndParagraph();
                Walk(element);
                EndParagraph();
                break;
            default:
                Walk(element);
                break;
        }
    }

    private void EndParagraph()
    {
        var folded = Whitespace.Fold(text.ToString());
        text.Clear();
        if (folded.Length == 0) return;

        if (headingLevel > 0) blocks.Add(new Paragraph(at, folded, ParagraphKind.Heading, headingLevel, bold));
        else if (mark is not null) blocks.Add(new Paragraph(at, mark == "• " ? folded : mark + folded, ParagraphKind.ListItem, Math.Max(1, lists.Count), bold));
        else if (ListMark.Of(folded) is { } item) blocks.Add(new Paragraph(at, item.Text, ParagraphKind.ListItem, Math.Max(1, lists.Count), bold));
        else blocks.Add(new Paragraph(at, folded, Bold: bold));
        mark = null;
    }
}
