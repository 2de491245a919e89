using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Store.Editing.Structure;

namespace Milepost.Tests.Store.Structure;

/// <summary>Whatever is done to a plan's structure, in whatever order, its words and its numbers are still found.</summary>
public class StructureProperties
{
    private const int Sequences = 12;
    private const int Acts = 14;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Whatever_is_done_no_word_and_no_number_is_lost(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var done = 0;
        foreach (var (number, choices) in Gen.Sample(Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 9999), 6), Acts), Sequences).Index())
        {
            var name = $"plan-{number}";
            var facts = await Structured.AddAsync(db, name);
            var (words, numbers) = (new HashSet<string>(), new HashSet<string>());
            foreach (var choice in choices)
            {
                Gather(facts, words, numbers);
                var act = Act(facts, choice);
                var seen = await new PlanStructure(db).SeenAsync(facts.Plan, Structured.Stop);
                var outcome = await new PlanStructure(db).DoAsync(name, act, Structured.Today.AddDays(choice[0] % 5), seen, Structured.Stop);
                var before = facts;
                facts = await Structured.FactsAsync(db, name);
                if (outcome is StructureRefused refused)
                {
                    Assert.All(refused.Refusals, refusal => Assert.NotEmpty(refusal.Words));
                    Assert.Equal(before.Plan.Stamp, facts.Plan.Stamp);
                    continue;
                }

                Assert.IsType<Restructured>(outcome);
                done++;
                await HoldsAsync(db, facts, words, numbers, act);
            }
        }

        Assert.True(done > Sequences * Acts / 3, $"only {done} acts were done");
    }

    private static void Gather(PlanFacts facts, HashSet<string> words, HashSet<string> numbers)
    {
        words.UnionWith(PlanRecord.All(facts).Select(one => one.Words));
        words.UnionWith(facts.Actions.SelectMany(one => one.Progress.Concat(one.Steps.SelectMany(step => step.Progress))).Select(entry => entry.Text));
        numbers.UnionWith(facts.Actions.Where(one => one.Action.WithdrawnOn is null).Select(one => one.Action.Reference).OfType<string>());
    }

    private static async Task HoldsAsync(MilepostDb db, PlanFacts facts, HashSet<string> words, HashSet<string> numbers, StructureAct act)
    {
        var now = new HashSet<string>();
        Gather(facts, now, []);
        var missing = words.Except(now).ToList();
        if (missing.Count > 0)
        {
            var told = await db.History.AsNoTracking().Where(change => change.PlanId == facts.Plan.Id.Value).Select(change => change.Before + change.After).ToListAsync(Structured.Stop);
            Assert.All(missing, text => Assert.Contains(told, one => one.Contains(text, StringComparison.Ordinal)));
        }

        var standing = PlanOrder.Standing(facts);
        var references = standing.Select(one => one.Action.Reference).OfType<string>().Select(KnownReferences.Key).ToList();
        Assert.True(references.Count == references.Distinct().Count(), $"a number is there twice after {act}");
        var known = new KnownReferences(facts);
        Assert.All(numbers, number => Assert.True(known.Find(number) is not null, $"{number} leads nowhere after {act}"));
        Assert.All(standing.Where(one => one.Action.Reference is not null), one => Assert.Equal(one.Action.Id, known.Find(one.Action.Reference!)!.Action.Action.Id));
        Assert.True(standing.Count == standing.DistinctBy(one => one.Action.Position).Count(), $"two actions have one place after {act}");
        Assert.All(facts.Actions, one => Assert.Equal(Standing(one), Standing(one).Distinct()));
        await HangsAsync(db, facts, act);
    }

    private static IEnumerable<int> Standing(ActionFacts action) => action.Steps.Where(one => one.Step.WithdrawnOn is null).Select(one => one.Step.Position);

    /// <summary>What hangs on a step names the action that the step is of; nothing hangs on what is not there.</summary>
    private static async Task HangsAsync(MilepostDb db, PlanFacts facts, StructureAct act)
    {
        var home = facts.Plan.Id;
        var steps = facts.Actions.SelectMany(one => one.Steps).ToDictionary(one => one.Step.Id, one => one.Step.ActionId);
        (Id<PlanAction>, Id<Step>?)[] hanging =
        [
            .. (await db.Leads.AsNoTracking().Where(one => one.PlanId == home).ToListAsync(Structured.Stop)).Select(one => (one.ActionId, one.StepId)),
            .. (await db.Ratings.AsNoTracking().Where(one => one.PlanId == home).ToListAsync(Structured.Stop)).Select(one => (one.ActionId, one.StepId)),
            .. (await db.DateMoves.AsNoTracking().Where(one => one.PlanId == home).ToListAsync(Structured.Stop)).Select(one => (one.ActionId, one.StepId)),
            .. (await db.Progress.AsNoTracking().Where(one => one.PlanId == home).ToListAsync(Structured.Stop)).Select(one => (one.ActionId, one.StepId)),
            .. (await db.Evidence.AsNoTracking().Where(one => one.PlanId == home).ToListAsync(Structured.Stop)).Select(one => (one.ActionId, one.StepId)),
        ];
        Assert.All(hanging.Where(one => one.Item2 is not null), one => Assert.True(steps[one.Item2!.Value] == one.Item1, $"a fact lost its step after {act}"));
        Assert.Equal(hanging.Length, facts.Actions.Sum(one => Count(one.Leads, one.Ratings, one.Moves, one.Progress, one.Evidence)
            + one.Steps.Sum(step => Count(step.Leads, step.Ratings, step.Moves, step.Progress, step.Evidence))));
    }

    private static int Count(params IReadOnlyCollection<object>[] lists) => lists.Sum(list => list.Count);

    /// <summary>An act that a person might ask, sensible or not, from six numbers.</summary>
    internal static StructureAct Act(PlanFacts facts, int[] choice)
    {
        T Of<T>(IReadOnlyList<T> list, int which) => list[choice[which] % list.Count];
        Id<PlanAction> Action(int which) => Of(facts.Actions, which).Action.Id;
        string Number(int which) => Of(["1.1", "1.2", "2.1", "2.4", " b 7", "B 7", "3.1", "3.2", "4", "5.1"], which);

        var records = PlanRecord.All(facts).ToList();
        var steps = facts.Actions.SelectMany(one => one.Steps).ToList();
        switch (choice[0] % 8)
        {
            case 2 or 3 when steps.Count == 0:
            case 0:
                return new RenumberActions(new[] { 1, 3 }.DistinctBy(Action).ToDictionary(Action, which => Number(which + 1)));
            case 1:
                var to = facts.Priorities.Count == 0 ? null : Of(facts.Priorities, 2);
                var under = PlanOrder.Under(facts, to?.Id);
                return new MoveAction(Action(1), to?.Id, choice[3] % 3 == 0 ? "A section" : null, under.Count == 0 || choice[4] % 3 == 0 ? null : Of(under, 5).Action.Id);
            case 2:
                var step = Of(steps, 1).Step.Id;
                return (StructureAct?)MoveStep.By(facts, step, choice[2] % 2 == 0) ?? new MoveStep(step, Action(3), null);
            case 3:
                return new MoveStep(Of(steps, 1).Step.Id, Action(2), null);
            case 4:
                return new MergeActions(Action(1), Action(2), $"Merged {choice[3] % 50}");
            case 5:
                var whole = Of(facts.Actions, 1);
                var hung = whole.Steps.Select(one => one.Step.Id.Value).Concat(whole.SuccessTests.Select(test => test.Id.Value))
                    .Concat(whole.ChildrensStatements.Select(one => one.Id.Value));
                return new SplitAction(whole.Action.Id, [new(choice[2] % 2 == 0 ? whole.Action.Reference : Number(2), whole.Action.Title), new($"{choice[3]}", $"Part {choice[3]}")],
                    hung.Index().ToDictionary(one => one.Item, one => (choice[4] >> one.Index) & 1));
            case 6:
                var record = Of(records, 1);
                return new WithdrawRecord(record.Kind, record.Id, choice[2] % 5 == 0 ? " " : "No longer wanted")
                {
                    Actions = choice[3] % 3 == 0 ? null : (PriorityActions)(choice[3] % 2),
                    MoveTo = facts.Priorities.Count == 0 ? null : Of(facts.Priorities, 4).Id,
                };
            default:
                var gone = records.Where(one => !one.Stands).DefaultIfEmpty(records[0]).ToList();
                return new RestoreRecord(Of(gone, 1).Kind, Of(gone, 1).Id, choice[2] % 2 == 0 ? Number(3) : null);
        }
    }
}
