using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Importing.Comparing;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Rating;

namespace Milepost.Store.Importing;

/// <summary>Applies a comparison to the store, some hundred actions at a time, within the import's transaction.</summary>
internal sealed class PlanApplier(MilepostDb db, PlanChanges changes, bool isNew, string by)
{
    private const int Batch = 200;

    private readonly Plan plan = changes.Stored.Plan;
    private readonly IReadOnlyDictionary<string, Id<Post>> known = Posts.Known(changes.Stored);
    private readonly Dictionary<Update<Priority, PriorityDraft>, Id<Priority>> priorities = new(ReferenceEqualityComparer.Instance);

    public async Task ApplyAsync(IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        Plan();
        Priorities();
        await SaveAsync(stop);
        var position = 0;
        foreach (var batch in changes.Actions.Chunk(Batch))
        {
            foreach (var update in batch) Action(update, position++);
            await SaveAsync(stop);
            progress?.Report(new(position, changes.Actions.Count));
        }

        new BesideApplier(db, changes, PriorityId).Apply();
        await SaveAsync(stop);
        foreach (var gone in changes.Priorities.Where(one => one.Kind is ChangeKind.Gone))
        {
            db.Attach(gone.Stored!);
            gone.Stored!.Withdraw(changes.AsAt, PlanChanges.GoneFromTheFile);
        }

        await SaveAsync(stop);
    }

    private async Task SaveAsync(CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private void Plan()
    {
        _ = isNew ? db.Add(plan) : db.Attach(plan);
        plan.Entitle(changes.Title, changes.Authority);
        if (changes.Draft.Scheme is { } scheme) RateBy(scheme with { States = plan.Scheme.States });
    }

    /// <summary>Another key than before is a version of its own, so that what was rated by the old one keeps its meaning.</summary>
    private void RateBy(RatingScheme scheme)
    {
        if (!isNew && !scheme.Levels.SequenceEqual(plan.Scheme.Levels))
        {
            db.AddRange(PlanSchemes.Next(changes.Stored, scheme, changes.AsAt, by, "The plan’s file gives another key to its ratings"));
        }

        plan.RateBy(scheme);
    }

    private void Priorities()
    {
        var position = 0;
        foreach (var update in changes.Priorities)
        {
            if (update.Draft is not { } draft) continue;
            var priority = update.Stored ?? new Priority(Id<Priority>.New(), plan.Id, draft.Reference, draft.Title);
            _ = update.Stored is null ? db.Add(priority) : db.Attach(priority);
            if (priority.WithdrawnOn is not null) priority.Restore();
            priority.Renumber(draft.Reference ?? priority.Reference);
            priority.Reword(draft.Title, draft.Leads.Count > 0 ? draft.Leads : priority.Leads);
            priority.Place(position++);
            priorities[update] = priority.Id;
        }
    }

    private Id<Priority>? PriorityId(Update<Priority, PriorityDraft>? update) =>
        update is null ? null : priorities.TryGetValue(update, out var id) ? id : update.Stored?.Id;

    private void Action(ActionUpdate update, int position)
    {
        if (update.Draft is not { } draft)
        {
            db.Attach(update.Stored!.Action);
            update.Stored.Action.Withdraw(changes.AsAt, PlanChanges.GoneFromTheFile);
            return;
        }

        var action = update.Stored?.Action ?? new PlanAction(Id<PlanAction>.New(), plan.Id, update.Reference, update.Title);
        var before = action.Due;
        _ = update.Stored is null ? db.Add(action) : db.Attach(action);
        if (action.WithdrawnOn is not null) action.Restore();
        action.Reword(update.Reference, update.Title);
        action.File(PriorityId(update.Priority), update.Section, position);
        action.Tag(update.Provenance, update.Classification);
        action.Schedule(update.Hanging.Start, update.Hanging.Due);
        if (draft.Row.Count > 0 || update.Stored is null) action.ReadFrom(draft.At.ToString(), draft.Row);
        new HangingApplier(db, plan.Id, action.Id, null, changes.AsAt, by, known).Apply(update.Hanging, before, update.Stored?.Leads ?? []);
        if (update.SuccessTests is { } tests) Tests(update, action.Id, tests);
        if (update.ChildrensStatements is { } statements) Statements(update, action.Id, statements);
        for (var i = 0; i < update.Steps.Count; i++) Step(update.Steps[i], action.Id, i);
    }

    private void Step(StepUpdate update, Id<PlanAction> action, int position)
    {
        if (update.Draft is null)
        {
            db.Attach(update.Stored!.Step);
            update.Stored.Step.Withdraw(changes.AsAt);
            return;
        }

        var step = update.Stored?.Step ?? new Step(Id<Step>.New(), plan.Id, action, update.Reference, update.Title);
        var before = step.Due;
        _ = update.Stored is null ? db.Add(step) : db.Attach(step);
        if (step.WithdrawnOn is not null) step.Restore();
        step.Reword(update.Reference, update.Title, position);
        step.Schedule(update.Hanging.Start, update.Hanging.Due);
        step.Complete(update.CompletedOn);
        new HangingApplier(db, plan.Id, action, step.Id, changes.AsAt, by, known).Apply(update.Hanging, before, update.Stored?.Leads ?? []);
    }

    /// <summary>A text that stays keeps its record, since children and partners will say of it whether it came true.</summary>
    private void Tests(ActionUpdate update, Id<PlanAction> action, IReadOnlyList<string> texts)
    {
        var left = update.Stored?.SuccessTests.ToList() ?? [];
        for (var i = 0; i < texts.Count; i++)
        {
            if (left.Find(test => test.Text == texts[i]) is { } same)
            {
                left.Remove(same);
                db.Attach(same);
                same.Place(i);
            }
            else
            {
                db.Add(new SuccessTest(Id<SuccessTest>.New(), plan.Id, action, texts[i], i));
            }
        }

        db.RemoveRange(left);
    }

    private void Statements(ActionUpdate update, Id<PlanAction> action, IReadOnlyList<string> texts)
    {
        var left = update.Stored?.ChildrensStatements.ToList() ?? [];
        for (var i = 0; i < texts.Count; i++)
        {
            if (left.Find(statement => statement.Text == texts[i]) is { } same)
            {
                left.Remove(same);
                db.Attach(same);
                same.Place(i);
            }
            else
            {
                db.Add(new ChildrensStatement(Id<ChildrensStatement>.New(), plan.Id, action, texts[i], i));
            }
        }

        db.RemoveRange(left);
    }
}
