using Milepost.Importing;
using Milepost.Importing.Tables;
using Milepost.Privacy;

namespace Milepost.Evidencing;

/// <summary>Looks through a whole document for words by which a child could be known: sentences together as they stand, tables row by row under their headings.</summary>
public static class DocumentIdentifiers
{
    private const int Together = 1_500;
    private const int Most = 12;

    /// <summary>What was found, by kind and place, in reading order; no more than anybody would read.</summary>
    public static IReadOnlyList<FoundIdentifier> In(SourceDocument document, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<FoundIdentifier>();
        foreach (var (place, text) in Passages(document))
        {
            found.AddRange(Identifiers.KindsIn(text, on).Select(kind => new FoundIdentifier(kind, place.ToString())).Where(one => !found.Contains(one)));
            if (found.Count >= Most) break;
        }

        return found;
    }

    private static IEnumerable<(Place At, string Text)> Passages(SourceDocument document)
    {
        var (at, together) = (Place.Nowhere, "");
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                if (together.Length + paragraph.Text.Length > Together && together.Length > 0)
                {
                    yield return (at, together);
                    // What begins at the end of one passage may go on in the next.
                    together = together[Math.Max(0, together.LastIndexOf('\n'))..].Length < 200 ? together[Math.Max(0, together.LastIndexOf('\n'))..] : "";
                    at = paragraph.At;
                }

                if (together.Length == 0) at = paragraph.At;
                together += paragraph.Text + "\n";
                continue;
            }

            if (together.Length > 0) yield return (at, together);
            together = "";
            if (block is Table table)
            {
                foreach (var row in Rows(table)) yield return row;
            }
        }

        if (together.Length > 0) yield return (at, together);
    }

    /// <summary>Each row with its headings said before its cells: "Child: … | Born: …".</summary>
    private static IEnumerable<(Place At, string Text)> Rows(Table table)
    {
        if (table.Caption is { Length: > 0 } caption) yield return (table.At, caption);
        var headings = table.Rows.Count > 0 ? table.Rows[0].Cells.Select(cell => cell.Text.ReplaceLineEndings(" ").Trim()).ToList() : [];
        foreach (var (row, number) in table.Rows.Select((row, number) => (row, number)))
        {
            var cells = row.Cells.Select((cell, column) => (cell.Text, Heading: number > 0 && column < headings.Count && headings[column].Length is > 0 and < 60 ? headings[column] + ": " : ""))
                .Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).Select(cell => cell.Heading + cell.Text);
            yield return (row.At, string.Join(" | ", cells));
        }
    }
}
