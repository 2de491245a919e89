using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Conversions;
using Milepost.Store.Importing;

namespace Milepost.Store.History.Rebuilding;

/// <summary>
/// Takes an action back to how it was worded on a day, and to the steps, leads, tests and statements that it had then, by what its
/// history tells. What a file brought counts from the day that the file speaks of, all else from the day it was done here. What carries
/// its own day, such as ratings, moves of dates and withdrawals, is left as it is.
/// </summary>
public sealed class WordsOfDay(MilepostDb db)
{
    /// <summary>The plan with that action as it was; null where it was the same. Whoever asks says on which day an instant falls.</summary>
    public async Task<PlanFacts?> GoBackAsync(PlanFacts plan, Id<PlanAction> id, DateOnly day, Func<DateTime, DateOnly> dayOf, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Actions.FirstOrDefault(one => one.Action.Id == id) is not { } action) return null;
        var gone = await GoneLeadsAsync(plan.Plan.Id, action, stop);
        Guid[] ids = [id.Value, .. gone.Select(lead => lead.Id.Value), .. HangingOn(plan, action, day)];
        var changes = await db.History.AsNoTracking().Where(change => ids.Contains(change.RecordId)).OrderBy(change => change.Sequence).ToListAsync(stop);
        var files = await db.Imports.AsNoTracking().Where(import => import.PlanId == plan.Plan.Id && import.UndoneAt == null)
            .Select(import => new { import.Id, import.AsAt }).ToDictionaryAsync(import => import.Id.Value, import => import.AsAt, stop);
        var told = changes.Select(change => (change, From: change.ImportId is { } file && files.TryGetValue(file, out var speaksOf) ? speaksOf : dayOf(change.At)))
            .ToLookup(one => one.change.RecordId);

        // Of the time before it was first written down here nothing is known, so it is then as it first was.
        var came = told[id.Value].FirstOrDefault(one => one.change.Field == Change.Whole).From;
        var then = Back(plan, action, gone, day, new(db.Model, told, came > day ? came : day));
        return then == action ? null : plan with { Actions = [.. plan.Actions.Select(one => one == action ? then : one)] };
    }

    /// <summary>Everything whose changes can change how it reads.</summary>
    private static IEnumerable<Guid> HangingOn(PlanFacts plan, ActionFacts action, DateOnly day) =>
    [
        .. action.Leads.Select(one => one.Id.Value), .. action.Steps.Select(one => one.Step.Id.Value), .. action.Steps.SelectMany(one => one.Leads).Select(one => one.Id.Value),
        .. Tests(plan, action, day).Select(one => one.Id.Value), .. Statements(plan, action, day).Select(one => one.Id.Value),
    ];

    private static IEnumerable<SuccessTest> Tests(PlanFacts plan, ActionFacts action, DateOnly day) =>
        action.SuccessTests.Concat(plan.Withdrawn.SuccessTests.Where(one => one.ActionId == action.Action.Id && one.WithdrawnOn > day));

    private static IEnumerable<ChildrensStatement> Statements(PlanFacts plan, ActionFacts action, DateOnly day) =>
        action.ChildrensStatements.Concat(plan.Withdrawn.ChildrensStatements.Where(one => one.ActionId == action.Action.Id && one.WithdrawnOn > day));

    private static ActionFacts Back(PlanFacts plan, ActionFacts action, IReadOnlyList<Lead> gone, DateOnly day, RecordsThen then) => action with
    {
        Action = then.Worded(
            action.Action, action.Action.Id.Value, nameof(PlanAction.Reference), nameof(PlanAction.Title), nameof(PlanAction.Section), nameof(PlanAction.Provenance),
            nameof(PlanAction.Classification), nameof(PlanAction.Start), nameof(PlanAction.SourcePlace), nameof(PlanAction.SourceRow)),
        Leads = Leads(action.Leads, gone.Where(one => one.StepId is null), then),
        Steps = Same(action.Steps, action.Steps.Where(one => then.Stood(one.Step.Id.Value)).Select(one => one with
        {
            Step = then.Worded(one.Step, one.Step.Id.Value, nameof(Step.Reference), nameof(Step.Title), nameof(Step.Start)),
            Leads = Leads(one.Leads, gone.Where(lead => lead.StepId == one.Step.Id), then),
        })),
        SuccessTests = Same(action.SuccessTests, Tests(plan, action, day).Where(one => then.Stood(one.Id.Value))
            .Select(one => then.Worded(one, one.Id.Value, nameof(SuccessTest.Text), nameof(SuccessTest.Kind))).OrderBy(one => one.Position)),
        ChildrensStatements = Same(action.ChildrensStatements, Statements(plan, action, day).Where(one => then.Stood(one.Id.Value))
            .Select(one => then.Worded(one, one.Id.Value, nameof(ChildrensStatement.Text))).OrderBy(one => one.Position)),
    };

    private static IReadOnlyList<Lead> Leads(IReadOnlyList<Lead> now, IEnumerable<Lead> gone, RecordsThen then) =>
        Same(now, now.Concat(gone).Where(one => then.Stood(one.Id.Value)).OrderBy(one => one.Position));

    /// <summary>The list itself where nothing in it is other, so that what did not change is seen to be the same.</summary>
    private static IReadOnlyList<T> Same<T>(IReadOnlyList<T> now, IEnumerable<T> then)
    {
        List<T> list = [.. then];
        return list.SequenceEqual(now) ? now : list;
    }

    /// <summary>Leads are the one thing that is deleted where another takes the place.</summary>
    private async Task<IReadOnlyList<Lead>> GoneLeadsAsync(Id<Plan> plan, ActionFacts action, CancellationToken stop)
    {
        var (owner, mark, type) = (plan.Value, action.Action.Id.ToString(), db.Model.FindEntityType(typeof(Lead))!);
        var here = action.Leads.Concat(action.Steps.SelectMany(step => step.Leads)).Select(lead => lead.Id).ToHashSet();
        var whole = await db.History.AsNoTracking()
            .Where(change => change.PlanId == owner && change.Record == nameof(Lead) && change.Field == Change.Whole && change.After == null && change.Before!.Contains(mark))
            .OrderBy(change => change.Sequence).Select(change => change.Before!).ToListAsync(stop);
        return
        [
            .. whole.Select(text => (Lead)Recovered.From(type, Json.Read<Dictionary<string, string?>>(text)))
                .Where(lead => lead.ActionId == action.Action.Id && !here.Contains(lead.Id)).GroupBy(lead => lead.Id).Select(group => group.Last()),
        ];
    }
}
