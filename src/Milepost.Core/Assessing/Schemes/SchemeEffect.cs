using Milepost.Actions;
using Milepost.Facts;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Assessing.Schemes;

/// <summary>What a change of the scheme does to one rating, with the records that it touches.</summary>
/// <param name="Before">The rating as it is; null where it is new.</param>
/// <param name="After">As it would be; null where it is taken out.</param>
/// <param name="Instead">What takes its place; null where it stays, or nothing does.</param>
/// <param name="Changes">What changes, each in words.</param>
/// <param name="Actions">The actions that have the rating now, of work, of impact or of both.</param>
/// <param name="Steps">How many steps have it now.</param>
public sealed record LevelEffect(
    RatingLevel? Before, RatingLevel? After, RatingLevel? Instead, IReadOnlyList<string> Changes, IReadOnlyList<PlanAction> Actions, int Steps)
{
    public bool IsRefused => After is null && Instead is null && Actions.Count + Steps > 0;
}

/// <summary>What a change of the scheme does to one state.</summary>
/// <param name="Before">The state as it is; null where it is new.</param>
/// <param name="After">As it would be; null where it is taken out.</param>
/// <param name="Changes">What changes, each in words.</param>
/// <param name="Actions">The actions that are in it now.</param>
public sealed record StateEffect(RatingState? Before, RatingState? After, IReadOnlyList<string> Changes, IReadOnlyList<PlanAction> Actions);

/// <summary>What a change of the scheme touches, before anybody saves it.</summary>
/// <param name="Levels">Each rating that changes.</param>
/// <param name="States">Each state that changes.</param>
/// <param name="NowComplete">Actions that would count as complete and do not now.</param>
/// <param name="NoLongerComplete">Actions that count as complete now and would not.</param>
public sealed record SchemeEffect(
    IReadOnlyList<LevelEffect> Levels, IReadOnlyList<StateEffect> States, IReadOnlyList<PlanAction> NowComplete, IReadOnlyList<PlanAction> NoLongerComplete)
{
    public bool Nothing => Levels.Count + States.Count == 0;

    /// <summary>Why it cannot be saved: ratings in use would mean nothing any more. Null where it can.</summary>
    public string? Refusal => Levels.FirstOrDefault(level => level.IsRefused) is { Before: { } gone } used
        ? $"{Say.Count(used.Actions.Count, "action")} and {Say.Count(used.Steps, "step")} are rated “{gone.Word}” now: choose which rating takes its place"
        : null;

    public static SchemeEffect Of(PlanFacts facts, SchemeChange change)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(change);
        var before = facts.Plan.Scheme;
        var used = change.Used(facts).ToLookup(rating => rating.Key);
        var actions = facts.Actions.ToDictionary(one => one.Action.Id, one => one.Action);
        var (now, then) = (Complete(facts, change.From), Complete(change.Applied(facts), change.From));
        return new(
            [.. Pairs(before.Levels, change.Next.Levels, level => level.Key).Select(pair => Of(pair.Before, pair.After)).OfType<LevelEffect>(), .. Order()],
            [.. Pairs(before.States, change.Next.States, state => state.Key).Select(pair => OfState(pair.Before, pair.After)).OfType<StateEffect>()],
            [.. then.Except(now)], [.. now.Except(then)]);

        LevelEffect? Of(RatingLevel? was, RatingLevel? next)
        {
            if (was == next) return null;
            var uses = was is null ? [] : used[was.Key].ToList();
            return new(
                was, next, was is not null && next is null && change.Instead.TryGetValue(was.Key, out var key) ? change.Next.Find(key) : null,
                [.. SchemeWords.Changes(was, next)],
                [.. uses.Where(rating => rating.StepId is null).Select(rating => actions[rating.ActionId]).Distinct()],
                uses.Count(rating => rating.StepId is not null));
        }

        StateEffect? OfState(RatingState? was, RatingState? next) => was == next ? null : new(
            was, next, [.. SchemeWords.Changes(was, next)],
            [.. facts.Actions.Where(one => was is not null && one.States.LastOrDefault(state => state.On <= change.From)?.Key == was.Key).Select(one => one.Action)]);

        IEnumerable<LevelEffect> Order()
        {
            var kept = change.Next.Levels.Select(level => level.Key).Where(key => before.Find(key) is not null);
            if (kept.SequenceEqual(before.Levels.Select(level => level.Key).Where(key => change.Next.Find(key) is not null))) yield break;
            yield return new(change.Next.Levels[0], change.Next.Levels[0], null, [$"The order becomes {Say.List([.. change.Next.Levels.Select(level => level.Word)])}, best first"], [], 0);
        }
    }

    private static IEnumerable<(T? Before, T? After)> Pairs<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key) where T : class =>
        before.Select(was => ((T?)was, after.FirstOrDefault(next => key(next) == key(was))))
            .Concat(after.Where(next => before.All(was => key(was) != key(next))).Select(next => ((T?)null, (T?)next)));

    private static List<PlanAction> Complete(PlanFacts facts, DateOnly day) =>
        [.. Assessor.Assess(facts, day).Actions.Where(action => action.Complete).Select(action => action.Facts.Action)];
}
