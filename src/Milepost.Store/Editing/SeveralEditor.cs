using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;
using Milepost.Working.Several;

namespace Milepost.Store.Editing;

/// <summary>A change of several actions that a person agrees to.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Chosen">The actions that they chose.</param>
/// <param name="Wish">What is to change.</param>
/// <param name="Reach">How far they may edit the plan as it stands.</param>
/// <param name="Seen">What they were shown.</param>
/// <param name="Today">The day.</param>
public sealed record SeveralRequest(Id<Plan> Plan, IReadOnlySet<Guid> Chosen, SeveralWish Wish, Func<PlanFacts, SeveralReach> Reach, string Seen, DateOnly Today);

/// <summary>Changes several actions at once: all that were shown, in one turn of the plan, or none.</summary>
public sealed class SeveralEditor(MilepostDb db)
{
    /// <summary>How many were changed; null where the plan has changed since it was shown, and nothing is saved.</summary>
    public Task<int?> SaveAsync(SeveralRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        return db.InTurnAsync(request.Plan, facts => Save(facts, request), stop);
    }

    private int? Save(PlanFacts facts, SeveralRequest request)
    {
        var change = SeveralChange.Of(facts, request.Chosen, request.Wish, request.Reach(facts), request.Today);
        if (request.Wish.Faults(facts).Any() || change.Mark != request.Seen) return null;
        var by = db.Author?.Name ?? throw new InvalidOperationException("Nothing is edited without somebody who does it: set Author.");
        var rows = change.Changed.ToList();
        foreach (var row in rows) Change(facts, row, request, by);
        foreach (var row in rows.Where(row => row.Has(nameof(SeveralWish.Priority)))) Move(facts, row.Action.Action.Id, new Id<Priority>(Guid.Parse(request.Wish.Priority!)), request.Today);
        return rows.Count;
    }

    private void Change(PlanFacts facts, SeveralRow row, SeveralRequest request, string by)
    {
        var (action, wish) = (row.Action.Action, request.Wish);
        var form = RecordForms.Find("action")!;
        var texts = form.Read(facts, action);
        if (row.Has(nameof(SeveralWish.Leads))) texts = texts.With("Leads", string.Join('\n', SeveralChange.LeadsAfter(row.Action, wish)!));
        if (row.Has(nameof(SeveralWish.AddTag))) texts = texts.With("Provenance", string.Join('\n', SeveralChange.TagsAfter(row.Action, wish)));
        new RecordApplier(db, facts, request.Today, by).Change(form, action, texts);
        if (row.Has(nameof(SeveralWish.Due))) Move(action, request, by);
        if (row.Has(nameof(SeveralWish.State)))
        {
            var key = wish.State == SeveralWish.NoState ? null : wish.State;
            db.Add(new StateChange(Id<StateChange>.New(), request.Plan, action.Id, key, request.Today, by, TypedText.Whole(wish.StateBecause)));
        }
    }

    private void Move(PlanAction action, SeveralRequest request, string by)
    {
        var before = action.Due;
        action.Schedule(action.Start, request.Wish.DueDates);
        if (before.Count == 0) return;
        db.Add(new DateMove(Id<DateMove>.New(), request.Plan, action.Id, null, request.Today, by, request.Wish.Because)
        {
            Before = before,
            After = action.Due,
            Reason = request.Wish.Reason,
            AgreedBy = TypedText.OneLine(request.Wish.AgreedBy) is { Length: > 0 } agreed ? agreed : null,
        });
    }

    /// <summary>Behind those that stand under the priority, as moving one by one does.</summary>
    private void Move(PlanFacts facts, Id<PlanAction> action, Id<Priority> priority, DateOnly today)
    {
        var last = PlanOrder.Under(facts, priority) is [.., var one] ? (Id<PlanAction>?)one.Action.Id : null;
        if (!new MoveAction(action, priority, null, last).TryPlan(facts, today, out var changes, out _)) throw new InvalidOperationException("What was looked at can be moved.");
        foreach (var change in changes)
        {
            foreach (var record in change.Touches.Where(record => db.Entry(record).State is EntityState.Detached)) db.Attach(record);
            change.Apply();
        }
    }
}
