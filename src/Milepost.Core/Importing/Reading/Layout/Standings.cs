using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Layout;

/// <summary>Decides for every table of actions which heading above it is its priority and which is a section inside one.</summary>
public static class Standings
{
    public static IReadOnlyList<(AboveTable Above, PriorityDraft? Priority, string? Section)> Of(IReadOnlyList<KnownTable> actions)
    {
        var above = actions.Select(table => AboveTable.Of(table.Passage)).ToList();
        var numbered = above.Exists(each => each.Priority is not null);
        var inRows = actions.Any(table => table.Map!.Has(PlanField.Priority));
        if (numbered || inRows) return [.. above.Select(each => (each, inRows ? null : each.Priority, inRows ? null : each.Nearest?.Text))];

        var headings = above.Select(each => each.Nearest).ToList();
        return Distinct(headings.Select(heading => heading?.Text)) >= 2
            ? [.. above.Select((each, index) => Unnumbered(each, headings))]
            : Captioned(actions, above);
    }

    /// <summary>Where no heading has a number, a heading with another above it of a higher level is a section, and otherwise a priority.</summary>
    private static (AboveTable Above, PriorityDraft? Priority, string? Section) Unnumbered(AboveTable above, List<Paragraph?> headings)
    {
        if (above.Nearest is not { } last) return (above, null, null);
        var highest = headings.Where(heading => heading is { Level: > 0 }).Select(heading => heading!.Level).DefaultIfEmpty(0).Min();
        var upper = above.Headings.LastOrDefault(heading => heading.Level > 0 && heading.Level < last.Level && heading.Level > 1);
        if (upper is not null) return (above, Priority(upper), last.Text);
        return last.Level > highest && highest > 0 ? (above, null, last.Text) : (above, Priority(last), null);
    }

    /// <summary>Sheets that each hold a table of actions are priorities where they are named as such.</summary>
    private static IReadOnlyList<(AboveTable Above, PriorityDraft? Priority, string? Section)> Captioned(
        IReadOnlyList<KnownTable> actions, List<AboveTable> above)
    {
        if (Distinct(actions.Select(table => table.Part.Caption)) < 2) return [.. above.Select(each => (each, (PriorityDraft?)null, (string?)null))];
        return [.. above.Select((each, index) => actions[index].Part.Caption is { } caption && !IsPlain(caption)
            ? (each, new PriorityDraft(null, caption, [], actions[index].Part.At), (string?)null)
            : (each, (PriorityDraft?)null, (string?)null))];
    }

    private static bool IsPlain(string caption) => caption.StartsWith("Sheet", StringComparison.OrdinalIgnoreCase) || caption.StartsWith("Table", StringComparison.OrdinalIgnoreCase);

    private static PriorityDraft Priority(Paragraph heading) => new(null, heading.Text, [], heading.At);

    private static int Distinct(IEnumerable<string?> texts) => texts.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
}
