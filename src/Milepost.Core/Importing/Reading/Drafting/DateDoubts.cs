using Milepost.Calendar;
using Milepost.Importing.Reading.Values;

namespace Milepost.Importing.Reading.Drafting;

/// <summary>Says which dates of the plan cannot be, or do not sit with the others, and keeps their words.</summary>
public static class DateDoubts
{
    public static IReadOnlyList<ActionDraft> Apply(IReadOnlyList<ActionDraft> actions, List<Problem> problems)
    {
        var dues = actions.SelectMany(action => action.Due.Concat(action.Steps.SelectMany(step => step.Due))).ToList();
        var apart = DateNeighbours.Doubts(dues);
        var next = 0;
        var doubted = new List<ActionDraft>();
        foreach (var action in actions)
        {
            var name = action.Reference ?? "an action without a reference";
            var due = Doubted(action.Due, name, action.At);
            doubted.Add(action with
            {
                Due = due,
                Steps = [.. action.Steps.Select(step => step with { Due = Doubted(step.Due, StepName(name, step), step.At) })],
            });
            Report(action.Start, $"the start of {name}", action.At, problems);
            foreach (var step in action.Steps) Report(step.Start, $"the start of {StepName(name, step)}", step.At, problems);
        }

        return doubted;

        IReadOnlyList<WrittenDate> Doubted(IReadOnlyList<WrittenDate> dates, string name, Place at)
        {
            List<WrittenDate> read = [.. dates.Select(date => apart.TryGetValue(next++, out var doubt) ? date with { Doubt = date.Doubt is null ? doubt : $"{date.Doubt} {doubt}" } : date)];
            Report(read, name, at, problems);
            return read;
        }
    }

    private static void Report(IReadOnlyList<WrittenDate> dates, string name, Place at, List<Problem> problems)
    {
        foreach (var date in dates.Where(date => date.Doubt is not null))
        {
            var (severity, code) = DateReader.IsImpossible(date) ? (Severity.Error, "date-impossible")
                : date.Date is null ? (Severity.Warning, "date-unreadable")
                : (Severity.Warning, "date-doubtful");
            problems.Add(new(severity, code, $"{char.ToUpperInvariant(name[0])}{name[1..]} is dated “{date.Text}”. {date.Doubt}", at));
        }
    }

    private static string StepName(string action, StepDraft step) => step.Reference is null ? $"a step of {action}" : $"step {step.Reference} of {action}";
}
