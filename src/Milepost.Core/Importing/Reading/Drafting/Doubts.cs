using Milepost.Calendar;
using Milepost.Importing.Reading.Values;

namespace Milepost.Importing.Reading.Drafting;

/// <summary>What a person should look at once the whole plan is read: two actions with one reference, an end before its start, one name spelt two ways.</summary>
public static class Doubts
{
    public static void Check(IReadOnlyList<ActionDraft> actions, List<Problem> problems)
    {
        foreach (var twice in actions.Where(action => action.Reference is not null).GroupBy(action => action.Reference).Where(group => group.Count() > 1))
        {
            problems.Add(new(Severity.Warning, "reference-twice",
                $"{twice.Count()} actions have the reference {twice.Key}, first at {twice.First().At}. Give each its own.", twice.ElementAt(1).At));
        }

        foreach (var action in actions)
        {
            EndsFirst(action.Start, action.Due, action.Reference ?? "An action without a reference", action.At, problems);
            foreach (var step in action.Steps) EndsFirst(step.Start, step.Due, $"A step of {action.Reference ?? "an action without a reference"}", step.At, problems);
        }

        var leads = actions.SelectMany(action => action.Leads.Concat(action.Steps.SelectMany(step => step.Leads)).Select(name => (name, action.At))).ToList();
        foreach (var (one, other) in NameSpellings.Pairs(leads.Select(lead => lead.name)))
        {
            problems.Add(new(Severity.Warning, "name-two-spellings",
                $"“{one}” and “{other}” may be one person or post spelt two ways. They were kept apart.", leads.First(lead => lead.name == other).At));
        }
    }

    private static void EndsFirst(IReadOnlyList<WrittenDate> start, IReadOnlyList<WrittenDate> due, string name, Place at, List<Problem> problems)
    {
        if (start is not [{ Date: { } begins } first, ..] || due.Count == 0 || due[^1] is not { LastDay: { } ends } last || ends >= begins) return;
        problems.Add(new(Severity.Warning, "ends-before-start", $"{name} is due “{last.Text}”, before it starts, “{first.Text}”.", at));
    }
}
