using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Editing.Structure;
using static Milepost.Tests.Store.Structure.Structured;

namespace Milepost.Tests.Store.Structure;

public class PlanStructureTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_numbers_change_places_in_one_go_and_measures_follow(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var before = await AddAsync(db);
        var (door, hinges) = (before.Id("1.1"), before.Id("1.2"));

        var after = await DoneAsync(db, new RenumberActions(new Dictionary<Id<PlanAction>, string> { [door] = " 1.2 ", [hinges] = "1.1" }));

        Assert.Equal(("1.2", "1.1"), (after.Action(door).Action.Reference, after.Action(hinges).Action.Reference));
        Assert.Equal(["1.2", "1.1"], Assert.Single(after.Measures).ActionReferences);
        var known = new KnownReferences(after);
        Assert.True(known.Find("1.2") is { BelongedToAnother: true, Was: null } found && found.Action.Action.Id == door);
        Assert.Equal("1.1", Assert.Single(known.Former(after.Action(door).Action)).Reference);
    }

    [Fact]
    public async Task A_number_that_is_taken_empty_or_given_twice_is_refused_beside_its_field()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var (door, hinges) = (plan.Id("1.1"), plan.Id("1.2"));

        var taken = Assert.Single(await RefusedAsync(db, new RenumberActions(new Dictionary<Id<PlanAction>, string> { [door] = " 2.1" })));
        var empty = Assert.Single(await RefusedAsync(db, new RenumberActions(new Dictionary<Id<PlanAction>, string> { [door] = " " })));
        var twice = await RefusedAsync(db, new RenumberActions(new Dictionary<Id<PlanAction>, string> { [door] = "B 7", [hinges] = "b  7" }));
        var kept = await RefusedAsync(db, new RenumberActions(new Dictionary<Id<PlanAction>, string> { [door] = "1.2", [hinges] = "1.2" }));

        Assert.Equal((RenumberActions.Field(door), "2.1 is “Paint the frames” already: choose a number that no other has"), (taken.Field, taken.Words));
        Assert.Equal("Enter a reference, such as 1.3", empty.Words);
        Assert.Equal(2, twice.Count);
        Assert.Equal(2, kept.Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_step_takes_all_that_hangs_on_it_to_another_action(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var (door, hinges) = (plan.Action(plan.Id("1.1")), plan.Action(plan.Id("1.2")));

        var after = await DoneAsync(db, new MoveStep(door.Steps[0].Step.Id, hinges.Action.Id, null));

        var moved = after.Action(hinges.Action.Id).Steps[0];
        Assert.Equal(("Find the door", "b"), (moved.Step.Title, moved.Step.Reference));
        Assert.Equal((1, 1, 1), (moved.Leads.Count, moved.Progress.Count, moved.Evidence.Count));
        Assert.Equal(["Open it"], after.Action(door.Action.Id).Steps.Select(one => one.Step.Title));
    }

    [Fact]
    public async Task An_action_goes_under_another_priority_and_up_and_down_among_its_neighbours()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var door = plan.Id("1.1");

        plan = await DoneAsync(db, new MoveAction(door, plan.Priorities[1].Id, " A  section ", plan.Id("2.1")));
        Assert.Equal(["Paint the frames", "Answer the door", "Sweep the step"], PlanOrder.Under(plan, plan.Priorities[1].Id).Select(one => one.Action.Title));
        Assert.Equal("A section", plan.Action(door).Action.Section);

        plan = await DoneAsync(db, MoveAction.By(plan, door, up: true)!);
        Assert.Equal("Answer the door", PlanOrder.Under(plan, plan.Priorities[1].Id)[0].Action.Title);
        Assert.Null(MoveAction.By(plan, door, up: true));

        plan = await DoneAsync(db, MoveAction.By(plan, door, up: false)!);
        Assert.Equal(["Paint the frames", "Answer the door", "Sweep the step"], PlanOrder.Under(plan, plan.Priorities[1].Id).Select(one => one.Action.Title));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_merged_action_is_taken_up_and_its_number_leads_on(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var (door, hinges) = (plan.Id("1.1"), plan.Id("1.2"));

        plan = await DoneAsync(db, new MergeActions(door, hinges, "Answer the door on hinges that are mended"));

        var (kept, gone) = (plan.Action(door), plan.Action(hinges));
        Assert.Equal(["Head of Doors", "Doorkeeper"], kept.Leads.Select(lead => lead.Name));
        Assert.Equal(["Nobody waits", "No hinge squeaks"], kept.SuccessTests.Select(test => test.Text));
        Assert.Equal([("a", "Find the door"), ("b", "Open it"), ("c", "Oil them")], kept.Steps.Select(one => (one.Step.Reference!, one.Step.Title)));
        Assert.Equal(("Mend the hinges", "Merged into 1.1."), (gone.Action.Title, gone.Action.WithdrawnBecause));
        Assert.Equal(["1.1"], Assert.Single(plan.Measures).ActionReferences);

        plan = await DoneAsync(db, new RenumberActions(new Dictionary<Id<PlanAction>, string> { [door] = "2.4" }));
        var found = new KnownReferences(plan).Find("1.2")!;
        Assert.Equal((door, "merged into 1.1"), (found.Action.Action.Id, found.Was!.Because));
    }

    [Fact]
    public async Task What_a_merged_action_was_said_to_answer_counts_by_the_stronger_word()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var (door, hinges) = (plan.Id("1.1"), plan.Id("1.2"));
        var source = new Source(Id<Source>.New(), plan.Plan.Id, SourceKind.Inspection, "Inspection");
        Recommendation[] said = [.. Enumerable.Range(1, 2).Select(i => new Recommendation(Id<Recommendation>.New(), plan.Plan.Id, source.Id, $"{i}", $"Thing {i}"))];
        db.AddRange([source, .. said,
            new ActionAnswer(Id<ActionAnswer>.New(), plan.Plan.Id, door, said[0].Id, AnswerVerdict.DoesNotAnswer, Today, "Sol"),
            new ActionAnswer(Id<ActionAnswer>.New(), plan.Plan.Id, hinges, said[0].Id, AnswerVerdict.AnswersInPart, Today, "Ada"),
            new ActionAnswer(Id<ActionAnswer>.New(), plan.Plan.Id, hinges, said[1].Id, AnswerVerdict.Answers, Today, "Ada")]);
        await db.SaveChangesAsync(Stop);

        plan = await DoneAsync(db, new MergeActions(door, hinges, "Both"));

        Assert.Equal([(AnswerVerdict.AnswersInPart, "Ada"), (AnswerVerdict.Answers, "Ada")],
            plan.ActionAnswers.Where(one => one.ActionId == door).OrderByDescending(one => one.Verdict).Select(one => (one.Verdict, one.By)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_action_is_split_and_each_part_gets_what_it_was_given(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var door = plan.Action(plan.Id("1.1"));
        var goes = new Dictionary<Guid, int> { [door.Steps[0].Step.Id.Value] = 1, [door.SuccessTests[0].Id.Value] = 1 };

        plan = await DoneAsync(db, new SplitAction(door.Action.Id,
            [new("1.3", "Answer the door by day"), new("1.4", "Answer the door by night", Answers: false)], goes));

        var (day, night) = (plan.Action(door.Action.Id), plan.Action(plan.Id("1.4")));
        Assert.Equal(["1.3", "1.4", "1.2"], PlanOrder.Under(plan, plan.Priorities[0].Id).Select(one => one.Action.Reference!));
        Assert.Equal(("Open it", "Find the door"), (Assert.Single(day.Steps).Step.Title, Assert.Single(night.Steps).Step.Title));
        Assert.Equal(("Nobody waits", "You were there", "Begun."), (night.SuccessTests[0].Text, day.ChildrensStatements[0].Text, day.Progress[0].Text));
        Assert.Equal(["Head of Doors"], night.Leads.Select(lead => lead.Name));
        Assert.Equal("split into 1.3 and 1.4", new KnownReferences(plan).Find("1.1")!.Was!.Because);
        Assert.Equal(["1.3", "1.2"], Assert.Single(plan.Measures).ActionReferences);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_priority_goes_only_when_somebody_says_what_becomes_of_its_actions_and_comes_back_with_them(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var front = plan.Priorities[0];
        var act = new WithdrawRecord(RecordKind.Priority, front.Id.Value, "Done elsewhere");

        Assert.Equal("2 actions still stand under it: choose what becomes of them", Assert.Single(await RefusedAsync(db, act)).Words);

        plan = await DoneAsync(db, act with { Actions = PriorityActions.Withdraw });
        Assert.Equal((1, 2), (plan.Withdrawn.Priorities.Count, plan.Actions.Count(one => one.Action.WithdrawnOn is not null)));
        Assert.Contains(await RefusedAsync(db, new RestoreRecord(RecordKind.Action, plan.Id("1.1").Value)), refusal => refusal.Words.Contains("restore that first", StringComparison.Ordinal));

        plan = await DoneAsync(db, new RestoreRecord(RecordKind.Priority, front.Id.Value));
        Assert.Equal((0, 0), (plan.Withdrawn.Priorities.Count, plan.Actions.Count(one => one.Action.WithdrawnOn is not null)));
    }

    [Fact]
    public async Task A_withdrawn_action_whose_number_went_to_another_comes_back_under_a_new_one()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var (door, hinges) = (plan.Id("1.1"), plan.Id("1.2"));
        Assert.Equal("Because", Assert.Single(await RefusedAsync(db, new WithdrawRecord(RecordKind.Action, door.Value, " "))).Field);
        await DoneAsync(db, new WithdrawRecord(RecordKind.Action, door.Value, "Done elsewhere"));
        await DoneAsync(db, new RenumberActions(new Dictionary<Id<PlanAction>, string> { [hinges] = "1.1" }));

        Assert.Equal("Reference", Assert.Single(await RefusedAsync(db, new RestoreRecord(RecordKind.Action, door.Value))).Field);
        plan = await DoneAsync(db, new RestoreRecord(RecordKind.Action, door.Value, "1.9"));

        Assert.Equal(("1.9", null), (plan.Action(door).Action.Reference, plan.Action(door).Action.WithdrawnOn));
        Assert.Equal(hinges, new KnownReferences(plan).Find("1.1")!.Action.Action.Id);
    }

    [Fact]
    public async Task A_word_for_word_recommendation_stands_and_goes_only_with_its_document()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var source = new Source(Id<Source>.New(), plan.Plan.Id, SourceKind.Inspection, "Inspection");
        source.ReadFrom(new string('0', 64));
        var said = new Recommendation(Id<Recommendation>.New(), plan.Plan.Id, source.Id, "1", "Answer the door");
        db.AddRange(source, said);
        await db.SaveChangesAsync(Stop);

        await RefusedAsync(db, new WithdrawRecord(RecordKind.Recommendation, said.Id.Value, "Wrong"));
        plan = await DoneAsync(db, new WithdrawRecord(RecordKind.Source, source.Id.Value, "Another council's"));
        Assert.Equal((1, 1), (plan.Withdrawn.Sources.Count, plan.Withdrawn.Recommendations.Count));
        plan = await DoneAsync(db, new RestoreRecord(RecordKind.Source, source.Id.Value));
        Assert.Empty(plan.Withdrawn.Recommendations);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Who_changed_it_meanwhile_is_heard_first_and_nothing_is_done(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var structure = new PlanStructure(db);
        var seen = await structure.SeenAsync(plan.Plan, Stop);
        await using (var other = database.Open("Ada Finch"))
        {
            var action = await other.Actions.SingleAsync(one => one.Reference == "1.1", Stop);
            action.Reword(action.Reference, "Answer the door at once");
            await other.SaveChangesAsync(Stop);
        }

        var act = new WithdrawRecord(RecordKind.Action, plan.Id("1.1").Value, "Done");
        var heard = Assert.IsType<OthersChanged>(await structure.DoAsync(Name, act, Today, seen, Stop));

        Assert.Equal(("Ada Finch", "Answer the door at once"), (heard.Since[0].By, heard.Since[0].After));
        Assert.IsType<Restructured>(await structure.DoAsync(Name, act, Today, heard.Seen, Stop));
    }
}
