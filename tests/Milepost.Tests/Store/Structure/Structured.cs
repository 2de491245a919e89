using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Store;
using Milepost.Store.Editing.Structure;
using Milepost.Store.Facts;

namespace Milepost.Tests.Store.Structure;

/// <summary>A small invented plan in a store, to be renumbered, moved, merged, split and withdrawn.</summary>
internal static class Structured
{
    public const string Name = "wexcombe";
    public static readonly DateOnly Today = new(2026, 3, 3);

    public static readonly PlanDraft Draft = new()
    {
        Title = "Improvement plan",
        Priorities = [new("1", "The front door", ["Head of Doors"], new()), new("2", "Practice", [], new())],
        Actions =
        [
            new()
            {
                Reference = "1.1", Title = "Answer the door", Priority = "1", Leads = ["Head of Doors"], SuccessTests = ["Nobody waits"],
                ChildrensStatements = ["You were there"], Progress = ["Begun."],
                Steps =
                [
                    new() { Reference = "a", Title = "Find the door", Leads = ["Doorkeeper"], Progress = ["It is found."], Evidence = ["A map"] },
                    new() { Reference = "b", Title = "Open it" },
                ],
            },
            new()
            {
                Reference = "1.2", Title = "Mend the hinges", Priority = "1", Leads = ["Doorkeeper", "Head of Doors"],
                SuccessTests = ["Nobody waits", "No hinge squeaks"], Steps = [new() { Reference = "a", Title = "Oil them", Leads = ["Doorkeeper"] }],
            },
            new() { Reference = "2.1", Title = "Paint the frames", Priority = "2" },
            new() { Title = "Sweep the step", Priority = "2", Steps = [new() { Title = "Buy a broom" }] },
        ],
        Measures = [new("FA1", "Callers answered", ["1.1", "1.2"], null, true, new())],
        Glossary = [new("DCS", "Director of Children’s Services", new())],
        People = [new("Head of Doors", "Sol Marsh", new())],
    };

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<PlanFacts> AddAsync(MilepostDb db, string name = Name)
    {
        await Importing.AgreeAsync(db, Draft, Importing.January, "as sent", name);
        return await FactsAsync(db, name);
    }

    public static async Task<PlanFacts> FactsAsync(MilepostDb db, string name = Name)
    {
        var plan = db.Plans.Single(one => one.Name == name);
        db.ChangeTracker.Clear();
        return (await new PlanFactsQuery(db).LoadAsync(plan.Id, Stop))!;
    }

    public static Id<PlanAction> Id(this PlanFacts facts, string reference) => facts.Actions.First(one => one.Action.Reference == reference).Action.Id;

    public static ActionFacts Action(this PlanFacts facts, Id<PlanAction> id) => facts.Actions.Single(one => one.Action.Id == id);

    public static async Task<PlanFacts> DoneAsync(MilepostDb db, Milepost.Editing.Structure.StructureAct act)
    {
        var outcome = await new PlanStructure(db).DoAsync(Name, act, Today, stop: Stop);
        if (outcome is StructureRefused refused) Assert.Fail(string.Join('\n', refused.Refusals));
        Assert.IsType<Restructured>(outcome);
        return await FactsAsync(db);
    }

    public static async Task<IReadOnlyList<Milepost.Editing.Structure.StructureRefusal>> RefusedAsync(MilepostDb db, Milepost.Editing.Structure.StructureAct act)
    {
        var before = await FactsAsync(db);
        var refused = Assert.IsType<StructureRefused>(await new PlanStructure(db).DoAsync(Name, act, Today, stop: Stop));
        Assert.Equal(before.Plan.Stamp, (await FactsAsync(db)).Plan.Stamp);
        return refused.Refusals;
    }
}
