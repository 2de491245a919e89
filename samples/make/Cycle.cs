using Milepost.Calendar;

namespace Milepost.Samples;

/// <summary>A step as it stands at the end of a cycle.</summary>
internal sealed record StepState(string Text, DateOnly Due, bool Done);

/// <summary>An action as it stands at the end of a cycle.</summary>
internal sealed record ActionState(PriorityText Priority, ActionText Action, string Due, IReadOnlyList<StepState> Steps, UpdateLine Update);

/// <summary>One six-weekly cycle: the whole plan as it stood, with what was said.</summary>
internal sealed record Cycle(int Number, DateOnly Day, IReadOnlyList<ActionState> Actions)
{
    private static readonly DateOnly First = new(2026, 4, 20);
    private static readonly DateOnly End = new(2027, 3, 31);

    /// <summary>Every other cycle comes as the programme office's spreadsheet.</summary>
    public bool InExcel => Number % 2 == 0;

    public string FileName => $"{Day:yyyy-MM-dd} {(InExcel ? "delivery tracker.xlsx" : "board update.docx")}";

    public static IEnumerable<Cycle> All(List<PriorityText> priorities, Dictionary<string, List<UpdateLine>> updates)
    {
        var states = priorities
            .SelectMany(priority => priority.Actions.Select(action => new ActionState(
                priority, action, action.Due, [.. Steps(action)], updates[action.Reference][0])))
            .ToList();
        for (var number = 1; number <= 6; number++)
        {
            states = [.. states.Select(state => After(state, updates[state.Action.Reference][number - 1]))];
            yield return new(number, First.AddDays(42 * (number - 1)), states);
        }
    }

    /// <summary>The steps spread over the time that the action has, each due at the end of a month.</summary>
    private static IEnumerable<StepState> Steps(ActionText action)
    {
        var start = DateReader.Read(action.Start)[0].Date!.Value;
        var days = LastDay(action.Due).DayNumber - start.DayNumber;
        return action.Steps.Select((step, index) =>
            new StepState(step, EndOfMonth(start.AddDays(days * (index + 1) / action.Steps.Count)), Done: false));
    }

    private static ActionState After(ActionState state, UpdateLine update)
    {
        var due = update.Due ?? state.Due;
        var months = Months(LastDay(due)) - Months(LastDay(state.Due));
        var steps = state.Steps.Select(step => update.Done.Contains(step.Text[0], StringComparison.Ordinal)
            ? step with { Done = true }
            : step.Done ? step : step with { Due = EndOfMonth(step.Due.AddMonths(months)) });
        return state with { Due = due, Update = update, Steps = [.. steps] };
    }

    private static DateOnly LastDay(string due) => DateReader.Read(due)[0].LastDay ?? End;

    private static int Months(DateOnly day) => day.Year * 12 + day.Month;

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
