using System.Text.RegularExpressions;
using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Tables;
using Milepost.Plans;

namespace Milepost.Importing.Reading.Narratives;

/// <summary>Reads the lists of a plan's text by the heading over them: what success looks like, pledges, stages, linked strategies, the board.</summary>
public static partial class ListsUnderHeadings
{
    private const int LongestName = 120;

    /// <summary>Which list the text stands in, and the headings above: one with another directly under it stands over that and those that follow.</summary>
    private sealed record Place(StatementKind? Kind, string? Heading, string? Over = null, bool Opening = true, bool Fresh = true)
    {
        public string? Headings => Over is null ? Heading : $"{Over} – {Heading}";

        public Place Under(string heading) => this with { Heading = heading, Opening = false, Over = Fresh && !Opening ? Heading : Over, Fresh = true };
    }

    public static IReadOnlyList<StatementDraft> Read(IEnumerable<Paragraph> paragraphs, IReadOnlyList<PriorityDraft> priorities)
    {
        var statements = new List<StatementDraft>();
        var here = new Place(null, null);
        foreach (var line in paragraphs.Where(line => !HeadingLine.IsFurniture(line.Text)))
        {
            here = Enter(line, here) ?? Take(line, here, statements);
        }

        return [.. statements.Select(statement => statement with { Priority = Priority(statement.Heading, priorities) })];
    }

    /// <summary>The priority whose title is the heading, or its last part.</summary>
    private static string? Priority(string? heading, IReadOnlyList<PriorityDraft> priorities) =>
        heading is not null && priorities.FirstOrDefault(each => heading.EndsWith(each.Title, StringComparison.OrdinalIgnoreCase)) is { } priority
            ? priority.Reference ?? priority.Title
            : null;

    /// <summary>The place after a line that opens a list; null where the line opens none.</summary>
    private static Place? Enter(Paragraph line, Place here)
    {
        if (line.Text.Length > 400 || (line.Kind == ParagraphKind.ListItem && !IsNumberedHeading(line, here))) return null;
        if (line.Text.Length <= LongestName)
        {
            if (Success().IsMatch(line.Text)) return new(StatementKind.Success, line.Text);
            if (Pledges().IsMatch(line.Text)) return new(StatementKind.Pledge, line.Text);
            if (SeatLists.IsHeading(line.Text)) return new(StatementKind.BoardSeat, line.Text);
        }

        if (Stages().IsMatch(line.Text) && line.Text.EndsWith(':')) return new(StatementKind.Stage, null);
        return Strategies().IsMatch(line.Text) && line.Text.EndsWith(':') ? new(StatementKind.LinkedStrategy, null) : null;
    }

    private static Place Take(Paragraph line, Place here, List<StatementDraft> statements)
    {
        if (here.Kind is not { } kind) return here;
        var item = line.Kind == ParagraphKind.ListItem && !IsNumberedHeading(line, here);
        var name = kind is StatementKind.LinkedStrategy && line.Text.Length <= LongestName && !Sentences.IsFinished(line.Text);
        if (item || name)
        {
            statements.Add(new(kind, here.Headings, null, WithoutMark(line.Text), line.At));
            return here with { Fresh = false };
        }

        if (IsRest(line, statements)) statements[^1] = statements[^1] with { Text = $"{statements[^1].Text} {line.Text}" };
        else if (line.Text.EndsWith('?') || line.Text.Length > LongestName || kind is StatementKind.BoardSeat or StatementKind.Stage or StatementKind.LinkedStrategy) return new(null, null);
        else return here.Under(WithoutMark(line.Text));
        return here;
    }

    /// <summary>"2. The voice of the child" over pledges: a short numbered line that is no sentence.</summary>
    private static bool IsNumberedHeading(Paragraph line, Place here) =>
        here.Kind is StatementKind.Pledge or StatementKind.Success
        && StepNumber.Of(line.Text) is not null && line.Text.Length <= 90 && !Sentences.IsFinished(line.Text);

    private static bool IsRest(Paragraph line, List<StatementDraft> statements) =>
        statements.Count > 0 && Sentences.GoesOn(line.Text) && !Sentences.IsFinished(statements[^1].Text);

    private static string WithoutMark(string text) => StepNumber.Without(text).TrimStart('•', '-', '–', ' ');

    [GeneratedRegex(@"^\W*what (will|does|would) (success|good) looks? like\b|^\W*success (statements|will look like)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Success();

    [GeneratedRegex(@"\bpledges?\W*$|^\W*(our|we) (pledges?|promises?|commitments?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pledges();

    [GeneratedRegex(@"\b(two|three|four|five|\d)[- ]?(staged?|phased?)\b|\bin (two|three|four|five) (stages|phases)\b|\bstages of (the|our) plan\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stages();

    [GeneratedRegex(@"\b(other|linked|related|following|key)\b.{0,40}\b(key documents|documents|strategies|plans|strategies and plans|plans and strategies)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Strategies();
}
