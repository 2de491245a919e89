using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.History;
using Milepost.Store.Importing;
using Milepost.Store.Webhooks;

namespace Milepost.Web.Webhooks;

/// <summary>Something that happened, as an entry of the history tells of it.</summary>
/// <param name="What">What happened.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Action">The action that it is about; null for none.</param>
public sealed record HookNews(HookEvent What, Change Entry, Guid? Action)
{
    /// <summary>What some entries of the history mean. An import is told once, and what it brought is not, since it would be hundreds at once.</summary>
    public static async Task<IReadOnlyList<HookNews>> OfAsync(MilepostDb db, IReadOnlyList<Change> entries, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var told = entries.Where(entry => entry is { ImportId: null, PlanId: not null }).ToList();
        var news = told.Where(IsNew).Select(Added).OfType<HookNews>().ToList();
        news.AddRange(entries.Where(entry => entry is { Record: nameof(Import), PlanId: not null } && IsNew(entry)).Select(entry => new HookNews(HookEvent.PlanImported, entry, null)));
        return [.. news, .. await RatedAsync(db, told, stop)];
    }

    private static bool IsNew(Change entry) => entry is { Field: Change.Whole, Before: null, After: not null };

    private static HookNews? Added(Change entry) => entry.Record switch
    {
        nameof(ProgressEntry) => new(HookEvent.UpdateGiven, entry, Field(entry, "ActionId")),
        nameof(AskedQuestion) => new(HookEvent.QuestionAsked, entry, Field(entry, "ActionId")),
        nameof(EvidenceItem) => new(HookEvent.EvidenceAdded, entry, Field(entry, "ActionId")),
        nameof(Reading) => new(HookEvent.ReadingGiven, entry, null),
        nameof(Snapshot) => new(HookEvent.SnapshotFrozen, entry, null),
        _ => null,
    };

    /// <summary>A rating that is another than the one before it; of the work, also whether it closed or reopened the action.</summary>
    private static async Task<List<HookNews>> RatedAsync(MilepostDb db, List<Change> told, CancellationToken stop)
    {
        var news = new List<HookNews>();
        var given = told.Where(entry => entry is { Record: nameof(GivenRating), Field: Change.Whole, Before: null, After: not null }).ToList();
        var agreed = told.Where(entry => entry is { Record: nameof(Closure), Field: nameof(Closure.Agreed), After: "True" }).ToList();
        if (given.Count + agreed.Count == 0) return news;
        var (plans, ids) = (told.Select(entry => new Id<Plan>(entry.PlanId!.Value)).Distinct().ToList(), given.Select(entry => new Id<PlanAction>(Field(entry, "ActionId") ?? Guid.Empty)).Distinct().ToList());
        var schemes = await db.Plans.AsNoTracking().Where(plan => plans.Contains(plan.Id)).ToDictionaryAsync(plan => plan.Id.Value, plan => plan.Scheme, stop);
        var ratings = await db.Ratings.AsNoTracking().Where(rating => ids.Contains(rating.ActionId)).ToListAsync(stop);
        foreach (var entry in given)
        {
            if (ratings.Find(rating => rating.Id.Value == entry.RecordId) is not { } now || !schemes.TryGetValue(entry.PlanId!.Value, out var scheme)) continue;
            var before = ratings.Where(rating => rating.ActionId == now.ActionId && rating.StepId == now.StepId && rating.Of == now.Of && IsBefore(rating, now)).MaxBy(rating => (rating.On, rating.Id.Value));
            if (before?.Key == now.Key) continue;
            news.Add(new(HookEvent.RatingChanged, entry, now.ActionId.Value));
            if (now is { StepId: null, Of: not RatingOf.Impact } && scheme.Complete is { } complete) news.AddRange(Turned(entry, before?.Key == complete.Key, now.Key == complete.Key, now.ActionId.Value));
        }

        var closures = agreed.Select(entry => new Id<Closure>(entry.RecordId)).ToList();
        var closed = await db.Closures.AsNoTracking().Where(closure => closures.Contains(closure.Id)).ToDictionaryAsync(closure => closure.Id.Value, closure => closure.ActionId.Value, stop);
        // Where no rating means done, the closure itself is what closes the action.
        news.AddRange(agreed.Where(entry => schemes.TryGetValue(entry.PlanId!.Value, out var scheme) && scheme.Complete is null && closed.ContainsKey(entry.RecordId)).Select(entry => new HookNews(HookEvent.ActionClosed, entry, closed[entry.RecordId])));
        return news;
    }

    private static IEnumerable<HookNews> Turned(Change entry, bool was, bool now, Guid action) =>
        was == now ? [] : [new(now ? HookEvent.ActionClosed : HookEvent.ActionReopened, entry, action)];

    private static bool IsBefore(GivenRating one, GivenRating other) => (one.On, one.Id.Value).CompareTo((other.On, other.Id.Value)) < 0;

    private static Guid? Field(Change entry, string name)
    {
        using var record = JsonDocument.Parse(entry.After!);
        return record.RootElement.TryGetProperty(name, out var value) && Guid.TryParse(value.ToString(), out var id) ? id : null;
    }
}
