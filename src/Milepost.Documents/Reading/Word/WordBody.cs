using Milepost.Documents.Reading.Packages;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Word;

/// <summary>The body of a Word document as headings, list items, paragraphs and tables in reading order.</summary>
internal sealed class WordBody
{
    private readonly WordFlow flow;
    private readonly WordTables tables;
    private readonly WordPages pages;
    private readonly Allowance allowance;

    public WordBody(XmlCursor xml, WordStyles styles, WordLists lists, WordPages pages, Allowance allowance)
    {
        flow = new WordFlow(xml, styles, lists, pages);
        tables = new WordTables(xml, flow, pages, allowance);
        (this.pages, this.allowance) = (pages, allowance);
    }

    public List<Block> Blocks { get; } = [];

    public void Read() => flow.Read(Add, () =>
    {
        if (tables.Read() is { } table) Blocks.Add(table);
    });

    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        if (flow.HasChanges)
        {
            problems.Add(new Problem(Severity.Note, "tracked-changes",
                "The document has tracked changes that are not yet accepted. Text put in is read, and text taken out is left out.", Place.Nowhere));
        }

        if (flow.HasForeignPart)
        {
            problems.Add(new Problem(Severity.Warning, "foreign-part",
                "Part of the document is another file put into it, which is not read. Open it in Word, save it again and send that.", Place.Nowhere));
        }

        return problems;
    }

    private void Add(WordParagraph read)
    {
        var lines = Whitespace.FoldLines(read.Text);
        if (lines.Length == 0) return;

        allowance.Text(lines.Length);
        var at = new Place(Page: pages.Now);
        if (read.HeadingLevel > 0)
        {
            allowance.Paragraph();
            Blocks.Add(new Paragraph(at, Marked(read.Mark, lines.Replace('\n', ' ')), ParagraphKind.Heading, read.HeadingLevel, read.Bold));
            return;
        }

        var first = true;
        foreach (var line in lines.Split('\n'))
        {
            allowance.Paragraph();
            Blocks.Add(first && read.Mark is { } mark
                ? new Paragraph(at, Marked(mark, line), ParagraphKind.ListItem, read.ListLevel, read.Bold)
                : ByHand(at, line, read.Bold));
            first = false;
        }
    }

    /// <summary>People also type the marks of their lists.</summary>
    private static Paragraph ByHand(Place at, string line, bool bold) =>
        ListMark.Of(line) is { } item
            ? new Paragraph(at, item.Text, ParagraphKind.ListItem, 1, bold)
            : new Paragraph(at, line, Bold: bold);

    private static string Marked(string? mark, string text) => mark is null or "•" ? text : $"{mark} {text}";
}
