using Milepost.Plans;

namespace Milepost.Reporting;

/// <summary>Expands each short form of the glossary where a paper first uses it, and notes which terms it uses at all.</summary>
internal sealed class TermExpansion
{
    private const int LongestInline = 80;

    private readonly List<GlossaryTerm> toExpand;
    private readonly List<GlossaryTerm> terms;
    private readonly HashSet<GlossaryTerm> used = [];

    private TermExpansion(IReadOnlyList<GlossaryTerm> glossary)
    {
        terms = [.. glossary.Where(term => term.Term.Trim().Length > 1)];
        toExpand = [.. terms.Where(IsShortForm)];
    }

    public static (Report Report, IReadOnlyList<GlossaryTerm> Used) Expand(Report report, IReadOnlyList<GlossaryTerm> glossary)
    {
        var expansion = new TermExpansion(glossary);
        var expanded = report with { Sections = [.. report.Sections.Select(expansion.Of)] };
        return (expanded, [.. expansion.terms.Where(expansion.used.Contains).OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase)]);
    }

    private Section Of(Section section) => section with
    {
        Blocks = [.. section.Blocks.Select(Of)],
        Sections = [.. section.Sections.Select(Of)],
    };

    private Block Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph),
        BulletList list => new BulletList([.. list.Items.Select(Of)]),
        DataTable table => table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(Of)])] },
        _ => block,
    };

    private Paragraph Of(Paragraph paragraph)
    {
        if (!paragraph.Verbatim) return paragraph with { Bold = paragraph.Bold is { } bold ? Words(bold) : null, Words = Words(paragraph.Words) };

        Note(paragraph.Words);
        return paragraph;
    }

    private Cell Of(Cell cell) => cell is TextCell text ? new TextCell([.. text.Paragraphs.Select(Words)]) : cell;

    private string Words(string words)
    {
        Note(words);
        for (var i = toExpand.Count - 1; i >= 0; i--)
        {
            var (term, meaning) = (toExpand[i].Term.Trim(), toExpand[i].Meaning.Trim());
            var at = Find(words, term);
            if (at < 0) continue;

            toExpand.RemoveAt(i);
            var explained = at > 0 && words[at - 1] == '(';
            if (!explained) words = $"{words[..at]}{meaning} ({term}){words[(at + term.Length)..]}";
        }

        return words;
    }

    private void Note(string words)
    {
        foreach (var term in terms)
        {
            if (!used.Contains(term) && Find(words, term.Term.Trim()) >= 0) used.Add(term);
        }
    }

    /// <summary>A short form is written in capitals; a word such as "Permanence" needs no expansion where it is used.</summary>
    private static bool IsShortForm(GlossaryTerm term) =>
        term.Term.Trim() is { Length: <= 10 } letters
        && !letters.Contains(' ', StringComparison.Ordinal)
        && letters.Count(char.IsUpper) >= 2
        && term.Meaning.Trim() is { Length: > 2 and <= LongestInline } meaning
        && !meaning.Contains('.', StringComparison.Ordinal);

    private static int Find(string words, string term)
    {
        for (var at = words.IndexOf(term, StringComparison.Ordinal); at >= 0; at = words.IndexOf(term, at + 1, StringComparison.Ordinal))
        {
            var begins = at == 0 || !char.IsLetterOrDigit(words[at - 1]);
            var end = at + term.Length;
            var ends = end == words.Length || !char.IsLetterOrDigit(words[end]);
            if (begins && ends) return at;
        }

        return -1;
    }
}
