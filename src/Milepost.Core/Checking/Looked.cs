using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>One action as the rules look at it.</summary>
internal sealed class LookedAction
{
    public LookedAction(ActionAssessment standing)
    {
        Standing = standing;
        var name = Action.Reference ?? $"“{Say.Shorten(Action.Title, 50).TrimEnd('.')}”";
        Place = new(RecordKind.Action, Action.Id.Value, Action.Reference, name, Action.Id, Action.PriorityId)
        {
            Title = Action.Reference is null ? null : Say.Shorten(Action.Title, 110),
        };
        Steps =
        [
            .. standing.Steps
                .OrderBy(step => step.Facts.Step.Position).ThenBy(step => step.Facts.Step.Id.Value)
                .Select(step => new LookedStep(step, Place)),
        ];
    }

    public ActionAssessment Standing { get; }
    public ActionFacts Facts => Standing.Facts;
    public PlanAction Action => Standing.Facts.Action;
    public RecordPlace Place { get; }
    public IReadOnlyList<LookedStep> Steps { get; }

    /// <summary>The due date of the whole: its own, or the last of its steps'.</summary>
    public DateOnly? DueDay => Standing.Due.Now?.LastDay ?? Steps.Max(step => step.Standing.Due.Now?.LastDay);
}

/// <summary>One step as the rules look at it.</summary>
internal sealed class LookedStep
{
    public LookedStep(StepAssessment standing, RecordPlace action)
    {
        Standing = standing;
        var reference = Step.Reference;
        var name = reference is not null ? $"step {reference} of {action.Name}" : $"the step “{Say.Shorten(Step.Title, 40).TrimEnd('.')}” of {action.Name}";
        if (reference is null && Step.Title.Length == 0) name = $"a step of {action.Name}";
        Place = new(
            RecordKind.Step, Step.Id.Value,
            reference is null ? action.Reference : action.Reference is null ? reference : $"{action.Reference}.{reference}",
            name, action.ActionId, action.PriorityId)
        {
            Title = reference is null || Step.Title.Length == 0 ? null : Say.Shorten(Step.Title, 110),
        };
    }

    public StepAssessment Standing { get; }
    public StepFacts Facts => Standing.Facts;
    public Step Step => Standing.Facts.Step;
    public RecordPlace Place { get; }
}

/// <summary>References as people order them: 1.2 before 1.10, A6 before B1; those without one last.</summary>
internal sealed class ReferenceOrder : IComparer<string?>
{
    public static ReferenceOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null).CompareTo(y is null);
        int i = 0, j = 0;
        while (i < x.Length && j < y.Length)
        {
            var order = char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j])
                ? Number(x, ref i).CompareTo(Number(y, ref j))
                : char.ToUpperInvariant(x[i++]).CompareTo(char.ToUpperInvariant(y[j++]));
            if (order != 0) return order;
        }

        return (x.Length - i).CompareTo(y.Length - j);
    }

    private static long Number(string text, ref int place)
    {
        long number = 0;
        while (place < text.Length && char.IsAsciiDigit(text[place]))
        {
            if (number < long.MaxValue / 100) number = (number * 10) + (text[place] - '0');
            place++;
        }

        return number;
    }
}
