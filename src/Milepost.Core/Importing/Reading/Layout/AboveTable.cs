using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Layout;

/// <summary>A recommendation quoted above a table.</summary>
public sealed record Quoted(string Number, string Text, Place At);

/// <summary>What stands above one table of actions, back to the heading that it belongs to.</summary>
/// <param name="Priority">The numbered heading nearest above; null where there is none.</param>
/// <param name="Leads">Who leads it, in the plan's words.</param>
/// <param name="Quotes">The recommendations quoted under it.</param>
/// <param name="Introduction">What the plan says before the actions.</param>
/// <param name="Headings">The headings without a number that stand between, the nearest last.</param>
public sealed record AboveTable(
    PriorityDraft? Priority, IReadOnlyList<string> Leads, IReadOnlyList<Quoted> Quotes,
    IReadOnlyList<Paragraph> Introduction, IReadOnlyList<Paragraph> Headings)
{
    /// <summary>A heading further above than this stands over something else.</summary>
    private const int FurthestParagraphs = 30;

    /// <summary>The heading without a number that stands nearest above the table.</summary>
    public Paragraph? Nearest => Headings.Count == 0 ? null : Headings[^1];

    public static AboveTable Of(Passage passage)
    {
        List<Paragraph> lines = [.. passage.Above.Where(line => !HeadingLine.IsFurniture(line.Text)).SelectMany(LeadApart)];
        var (priority, from) = Heading(lines);
        if (priority is null && passage.Part?.Caption is { } caption && HeadingLine.NamesPriority(caption))
        {
            priority = HeadingLine.Priority(caption, passage.Part.At);
        }

        return Read(priority, lines[from..], whole: priority is not null);
    }

    /// <summary>"2: Partners Lead: Head of Service" on one line, as a printed page may give it, is two lines.</summary>
    private static IEnumerable<Paragraph> LeadApart(Paragraph line)
    {
        var at = line.Text.IndexOf(" Lead: ", StringComparison.Ordinal);
        if (at < 0 || HeadingLine.Priority(line.Text[..at], line.At) is null) return [line];
        return [line with { Text = line.Text[..at] }, line with { Text = line.Text[(at + 1)..], Kind = ParagraphKind.Text }];
    }

    private static (PriorityDraft? Priority, int From) Heading(List<Paragraph> lines)
    {
        var furthest = Math.Max(0, lines.Count - FurthestParagraphs);
        for (var i = lines.Count - 1; i >= furthest; i--)
        {
            if (!InList(lines, i) && HeadingLine.Priority(lines[i].Text, lines[i].At) is { } priority) return (priority, i + 1);
        }

        var last = lines.FindLastIndex(line => line.Kind == ParagraphKind.Text && Sentences.IsFinished(line.Text));
        return (null, last + 1);
    }

    /// <summary>One of several numbered lines in a row is an item of a list, not a heading.</summary>
    private static bool InList(List<Paragraph> lines, int index)
    {
        if (HeadingLine.NamesPriority(lines[index].Text)) return false;
        return Numbered(index - 1) || Numbered(index + 1);

        bool Numbered(int at) => at >= 0 && at < lines.Count && lines[at].Kind != ParagraphKind.Heading
            && HeadingLine.Priority(lines[at].Text.TrimEnd('.'), lines[at].At) is not null;
    }

    private static AboveTable Read(PriorityDraft? priority, List<Paragraph> lines, bool whole)
    {
        var leads = new List<string>();
        var quotes = new List<Quoted>();
        var introduction = new List<Paragraph>();
        var headings = new List<Paragraph>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (HeadingLine.Lead(lines[i].Text) is { } who) leads.Add(who);
            else if (HeadingLine.Quote(lines[i].Text) is var (number, text))
            {
                if (text.Length == 0 && i + 1 < lines.Count) text = lines[++i].Text;
                while (i + 1 < lines.Count && Sentences.GoesOn(lines[i + 1].Text) && !Sentences.IsFinished(text)) text += " " + lines[++i].Text;
                quotes.Add(new(number, text, lines[i].At));
            }
            else if (HeadingLine.IsShort(lines[i])) headings.Add(lines[i]);
            else if (whole) introduction.Add(lines[i]);
        }

        return new(priority, leads, quotes, introduction, headings);
    }
}
