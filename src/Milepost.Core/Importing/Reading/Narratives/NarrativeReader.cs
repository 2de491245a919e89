using System.Text.RegularExpressions;
using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Narratives;

/// <summary>Says what a report without a table of actions holds, and what can be done with it.</summary>
public static partial class NarrativeReader
{
    public static Narrative Read(SourceDocument document, IReadOnlyList<Paragraph> paragraphs)
    {
        var headings = paragraphs.Where(IsHeading).Select(line => line.Text).ToList();
        List<string> references =
        [
            .. paragraphs.SelectMany(line => Mentions().Matches(line.Text).Select(match => match.Groups["reference"].Value.ToUpperInvariant())).Distinct(),
        ];
        return new(Subject(document) ?? Titles.Of(paragraphs), headings, references, Advice(references));
    }

    private static bool IsHeading(Paragraph line) =>
        line.Kind == ParagraphKind.Heading || HeadingLine.Priority(line.Text, line.At) is not null || (line.Kind == ParagraphKind.Text && HeadingLine.IsShort(line));

    /// <summary>"Subject: Progress report" in a letter's first table or lines.</summary>
    private static string? Subject(SourceDocument document)
    {
        foreach (var row in document.Blocks.OfType<Table>().Take(1).SelectMany(table => table.Rows))
        {
            var cells = row.Cells.Where(cell => !cell.IsEmpty).ToList();
            if (cells.Count > 1 && SubjectLabel().IsMatch(cells[0].Text)) return cells[1].Text;
        }

        return null;
    }

    private static IReadOnlyList<string> Advice(List<string> references)
    {
        var mentioned = references.Count == 0
            ? "It names no action by its reference, so a person must say which actions its updates belong to."
            : $"It mentions {Wording.Say.List(references)}: what it says of them can be filed as progress under those actions.";
        return
        [
            "This file tells how things stand in sentences and has no table of actions, so no plan can be made of it.",
            mentioned,
            "To read the plan itself, send the action plan or tracker: a table with a row for each action, with who leads it and when it is due.",
        ];
    }

    [GeneratedRegex(@"^\W*(subject|title|re|report title)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SubjectLabel();

    [GeneratedRegex(@"\b(see|ref|reference|action|actions|improvement|item)\.?\s+(?<reference>[A-Z]{1,2}\d{1,2}|\d{1,2}\.\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mentions();
}
