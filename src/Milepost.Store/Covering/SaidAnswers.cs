using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Covering;

/// <summary>What a person says of one action and one recommendation.</summary>
/// <param name="Action">The action.</param>
/// <param name="Recommendation">The recommendation.</param>
/// <param name="Verdict">Whether it answers; null takes back what was said before, whoever said it.</param>
/// <param name="Because">Why, where somebody says.</param>
public sealed record SaidAnswer(Id<PlanAction> Action, Id<Recommendation> Recommendation, AnswerVerdict? Verdict, string? Because);

/// <summary>Keeps what people say of which action answers which recommendation: for each pair the latest word, with its history.</summary>
public sealed class SaidAnswers(MilepostDb db)
{
    /// <summary>Saves all of it at once. What is of another plan, or says what stands already, is passed over.</summary>
    /// <returns>How many pairs were newly said.</returns>
    public Task<int> SaveAsync(Id<Plan> plan, IReadOnlyCollection<SaidAnswer> said, DateOnly on, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(said);
        // Two people who say something of the same pair must not both be the first: the second waits.
        return db.InTurnAsync(plan, () => SayAsync(plan, said, on, stop), stop);
    }

    private async Task<int> SayAsync(Id<Plan> plan, IReadOnlyCollection<SaidAnswer> said, DateOnly on, CancellationToken stop)
    {
        var by = db.Author?.Name ?? throw new InvalidOperationException("Nothing is said without somebody who says it: set Author.");
        var actions = (await db.Actions.Where(action => action.PlanId == plan).Select(action => action.Id).ToListAsync(stop)).ToHashSet();
        var asked = (await db.Recommendations.Where(one => one.PlanId == plan).Select(one => one.Id).ToListAsync(stop)).ToHashSet();
        var known = await db.ActionAnswers.Where(answer => answer.PlanId == plan)
            .ToDictionaryAsync(answer => (answer.ActionId, answer.RecommendationId), stop);
        var count = 0;
        foreach (var one in said.Where(one => actions.Contains(one.Action) && asked.Contains(one.Recommendation)))
        {
            if (Say(one, known.GetValueOrDefault((one.Action, one.Recommendation)), plan, on, by) is not { } changed) continue;
            known[(one.Action, one.Recommendation)] = changed;
            count++;
        }

        return count;
    }

    /// <summary>The record that was made, changed or taken back; null where nothing new was said.</summary>
    private ActionAnswer? Say(SaidAnswer said, ActionAnswer? before, Id<Plan> plan, DateOnly on, string by)
    {
        var because = string.IsNullOrWhiteSpace(said.Because) ? null : said.Because.Trim();
        if (said.Verdict is not { } verdict)
        {
            if (before is not null) db.Remove(before);
            return before;
        }

        if (before is null)
        {
            var made = new ActionAnswer(Id<ActionAnswer>.New(), plan, said.Action, said.Recommendation, verdict, on, by);
            made.Say(verdict, because, on, by);
            db.Add(made);
            return made;
        }

        if (before.Verdict == verdict && before.Because == because) return null;
        before.Say(verdict, because, on, by);
        return before;
    }
}
