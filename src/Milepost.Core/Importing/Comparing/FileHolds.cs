using Milepost.Actions;
using Milepost.Importing.Reading;

namespace Milepost.Importing.Comparing;

/// <summary>
/// Which columns a file fills at all. What a file has no column for, it says nothing about:
/// a monthly tracker without a glossary does not take the glossary away.
/// </summary>
internal sealed class FileHolds(PlanDraft draft)
{
    private readonly IReadOnlyList<StepDraft> steps = [.. draft.Actions.SelectMany(action => action.Steps)];

    public bool Steps => steps.Count > 0;
    public bool Priorities { get; } = draft.Actions.Any(action => action.Priority is not null);
    public bool Sections { get; } = draft.Actions.Any(action => action.Section is not null);
    public bool Provenance { get; } = draft.Actions.Any(action => action.Provenance.Count > 0);
    public bool Classifications { get; } = draft.Actions.Any(action => action.Classification is not null);
    public bool SuccessTests { get; } = draft.Actions.Any(action => action.SuccessTests.Count > 0);
    public bool ChildrensStatements { get; } = draft.Actions.Any(action => action.ChildrensStatements.Count > 0);

    /// <summary>What hangs on the actions themselves.</summary>
    public HangingHolds OfActions { get; } = new(
        draft.Actions.Any(action => action.Start.Count > 0), draft.Actions.Any(action => action.Due.Count > 0),
        draft.Actions.Any(action => action.Leads.Count > 0), Rated(draft.Actions.Select(action => action.Ratings)));

    /// <summary>What hangs on the steps.</summary>
    public HangingHolds OfSteps => field ??= new(
        steps.Any(step => step.Start.Count > 0), steps.Any(step => step.Due.Count > 0),
        steps.Any(step => step.Leads.Count > 0), Rated(steps.Select(step => step.Ratings)));

    private static HashSet<RatingOf> Rated(IEnumerable<RatingsDraft> ratings)
    {
        var all = ratings.ToList();
        return [.. Enum.GetValues<RatingOf>().Where(of => all.Any(one => one.Of(of) is not null))];
    }
}

/// <summary>Which of the columns that an action and a step share a file fills.</summary>
internal sealed record HangingHolds(bool Start, bool Due, bool Leads, IReadOnlySet<RatingOf> Rated);

/// <summary>The three ratings of a row by what they speak of.</summary>
internal static class RatingsByKind
{
    public static WrittenRating? Of(this RatingsDraft ratings, RatingOf of) => of switch
    {
        RatingOf.Overall => ratings.Overall,
        RatingOf.Action => ratings.Action,
        _ => ratings.Impact,
    };
}
