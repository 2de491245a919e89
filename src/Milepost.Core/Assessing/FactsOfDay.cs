using Milepost.Calendar;
using Milepost.Facts;

namespace Milepost.Assessing;

/// <summary>What had been said of an action by the end of a day.</summary>
public static class FactsOfDay
{
    /// <summary>The plan, each of its actions without what was said of it later.</summary>
    public static PlanFacts Of(PlanFacts plan, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan with { Actions = [.. plan.Actions.Select(action => Of(action, day))] };
    }

    /// <summary>The action without what was said of it later. Moves of dates and closures stay whole: what came later tells what stood before.</summary>
    public static ActionFacts Of(ActionFacts action, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action with
        {
            Ratings = [.. action.Ratings.Where(rating => rating.On <= day)],
            Progress = [.. action.Progress.Where(entry => entry.On <= day)],
            Evidence = [.. action.Evidence.Where(item => item.On <= day)],
            SharedEvidence = [.. action.SharedEvidence.Where(item => item.On <= day)],
            Expected = [.. action.Expected.Where(one => one.On <= day)],
            Steps =
            [
                .. action.Steps.Select(step => step with
                {
                    Ratings = [.. step.Ratings.Where(rating => rating.On <= day)],
                    Progress = [.. step.Progress.Where(entry => entry.On <= day)],
                    Evidence = [.. step.Evidence.Where(item => item.On <= day)],
                }),
            ],
        };
    }

    /// <summary>The due dates that stood on the day, whatever they moved to later.</summary>
    public static IReadOnlyList<WrittenDate> Due(ActionFacts action, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(action);
        return InForce.Due(action.Action.Due, action.Moves, day);
    }
}
