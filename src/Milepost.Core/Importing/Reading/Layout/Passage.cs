using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Layout;

/// <summary>A part of a table with the sentences that stand above it, back to the table before.</summary>
/// <param name="Above">The sentences above it.</param>
/// <param name="Part">The part; null for the sentences after the last table.</param>
/// <param name="TitleRows">Rows of the table that were read as sentences above it.</param>
public sealed record Passage(IReadOnlyList<Paragraph> Above, TablePart? Part, IReadOnlyList<Row> TitleRows);

/// <summary>The document as tables, each with what stands above it.</summary>
/// <param name="Passages">The tables in order, and what stands after the last.</param>
public sealed record Outline(IReadOnlyList<Passage> Passages)
{
    /// <summary>Every sentence outside the tables, those that stand in a sheet's own rows among them.</summary>
    public IReadOnlyList<Paragraph> Paragraphs => [.. Passages.SelectMany(passage => passage.Above)];

    /// <summary>The rows that were read as sentences.</summary>
    public IEnumerable<Row> TitleRows => Passages.SelectMany(passage => passage.TitleRows);

    public static Outline Of(SourceDocument document)
    {
        var passages = new List<Passage>();
        List<Paragraph> above = [];
        List<Row> titles = [];
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph && !string.IsNullOrWhiteSpace(paragraph.Text)) above.Add(paragraph);
            if (block is not Table table) continue;
            foreach (var (title, part, row) in TableParts.Of(table))
            {
                if (title is not null)
                {
                    above.Add(title);
                    titles.Add(row!);
                    continue;
                }

                passages.Add(new Passage(above, part, titles));
                (above, titles) = ([], []);
            }
        }

        passages.Add(new Passage(above, null, titles));
        return new Outline(passages);
    }
}
