using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Reading.Values;
using Milepost.Wording;

namespace Milepost.Importing.Reading.Drafting;

/// <summary>Finds the priority of every action: the heading it stands under, or what its own row says.</summary>
public static class Priorities
{
    /// <summary>The plan's priorities in order, and for each action the reference or title of its own.</summary>
    public static (IReadOnlyList<PriorityDraft> Priorities, IReadOnlyList<string?> Keys) Of(
        ActionRows rows, IReadOnlyList<ActionGroup> groups, ValueReaders values)
    {
        var priorities = rows.Priorities.Select(priority => priority with
        {
            Leads = [.. priority.Leads.SelectMany(lead => Leads(lead, values))],
        }).ToList();
        var said = groups.Select(group => group.Rows.Select(row => row[PlanField.Priority]).FirstOrDefault(text => text.Length > 0)).ToList();
        var carries = said.Count(text => text is not null) * 10 < groups.Count * 6;
        var keys = new List<string?>();
        string? last = null;
        for (var i = 0; i < groups.Count; i++)
        {
            var merged = groups[i].First.CellOf(PlanField.Priority) is { Covered: true };
            var own = said[i] ?? ((merged || carries) && !groups[i].Orphan ? last : null);
            last = own ?? last;
            keys.Add(own is null ? Key(groups[i].First.Standing.Priority) : Named(own, groups[i].First.At, priorities));
        }

        return (priorities, keys);
    }

    /// <summary>"Assistant Director, Education (A. Name)" is one post with who holds it, whatever marks stand inside.</summary>
    private static IReadOnlyList<string> Leads(string lead, ValueReaders values) =>
        lead.EndsWith(')') && lead.IndexOf('(', StringComparison.Ordinal) == lead.LastIndexOf('(') && lead.Contains(", ", StringComparison.Ordinal)
            ? [lead]
            : PeopleReader.Split(lead, values.People);

    private static string Named(string text, Place at, List<PriorityDraft> priorities)
    {
        var title = Folded.Line(text);
        var priority = HeadingLine.Priority(title, at) ?? new PriorityDraft(null, title, [], at);
        var known = priorities.Find(each =>
            (priority.Reference is not null && each.Reference == priority.Reference) || each.Title.Equals(priority.Title, StringComparison.OrdinalIgnoreCase)
            || (each.Reference is not null && each.Reference == title));
        if (known is null) priorities.Add(priority);
        return Key(known ?? priority)!;
    }

    private static string? Key(PriorityDraft? priority) => priority is null ? null : priority.Reference ?? priority.Title;
}
