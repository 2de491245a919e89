using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Identity;
using Milepost.Importing.Comparing;
using Milepost.Store;
using Milepost.Store.Importing;
using static Milepost.Tests.Store.Structure.Structured;

namespace Milepost.Tests.Store.Structure;

/// <summary>Next month's file comes from people who do not know what was changed here.</summary>
public class OldFileTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_old_number_finds_its_action_which_keeps_the_new_one(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var door = (await AddAsync(db)).Id("1.1");
        await DoneAsync(db, new RenumberActions(new Dictionary<Id<PlanAction>, string> { [door] = "2.4" }));

        var changes = await CompareAsync(db);
        Assert.True(changes.IsEmpty, Told(changes));
        Assert.Contains("1.1 is 2.4 here (renumbered on 3 March 2026)", Assert.Single(changes.Notes).Words, StringComparison.Ordinal);

        var reworded = Draft with { Actions = [Draft.Actions[0] with { Title = "Open the door to whoever rings" }, .. Draft.Actions.Skip(1)] };
        var change = Assert.Single((await CompareAsync(db, reworded)).Records);
        Assert.Equal(("2.4", "Title"), (change.Reference, Assert.Single(change.Fields).Field));
        Assert.IsType<Imported>(await Importing.AgreeAsync(db, reworded, Importing.February, "reworded"));
        Assert.Equal("2.4", (await FactsAsync(db)).Action(door).Action.Reference);
    }

    [Fact]
    public async Task Two_that_changed_places_stay_as_they_are()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        await DoneAsync(db, new RenumberActions(new Dictionary<Id<PlanAction>, string> { [plan.Id("1.1")] = "1.2", [plan.Id("1.2")] = "1.1" }));

        var changes = await CompareAsync(db);

        Assert.True(changes.IsEmpty, Told(changes));
        Assert.Equal(2, changes.Notes.Count);
    }

    [Fact]
    public async Task What_a_person_withdrew_stays_withdrawn_and_the_comparison_says_so()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var door = plan.Action(plan.Id("1.1"));
        await DoneAsync(db, new WithdrawRecord(RecordKind.SuccessTest, door.SuccessTests[0].Id.Value, "Cannot be told."));
        await DoneAsync(db, new WithdrawRecord(RecordKind.Step, door.Steps[1].Step.Id.Value, "Too small."));
        await DoneAsync(db, new WithdrawRecord(RecordKind.Action, plan.Id("2.1").Value, "Nobody asked for it."));
        await DoneAsync(db, new WithdrawRecord(RecordKind.Post, plan.Posts[0].Id.Value, "It is no post."));
        await DoneAsync(db, new WithdrawRecord(RecordKind.Term, plan.Glossary[0].Id.Value, "Everybody knows."));

        var changes = await CompareAsync(db);

        Assert.True(changes.IsEmpty, Told(changes));
        Assert.Equal(5, changes.Notes.Count);
        Assert.Contains(changes.Notes, note => note.Reference == "2.1" && note.Words.StartsWith("Withdrawn here on 3 March 2026: Nobody asked for it. The file still has it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_merged_row_is_taken_as_part_of_what_took_it_up()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var (door, hinges) = (plan.Id("1.1"), plan.Id("1.2"));
        await DoneAsync(db, new MergeActions(door, hinges, "Answer the door"));
        await DoneAsync(db, new RenumberActions(new Dictionary<Id<PlanAction>, string> { [door] = "1.5" }));

        var changes = await CompareAsync(db);
        Assert.True(changes.IsEmpty, Told(changes));
        Assert.Equal(2, changes.Notes.Count);

        var said = Draft with { Actions = [Draft.Actions[0], Draft.Actions[1] with { Progress = ["They are oiled."] }, .. Draft.Actions.Skip(2)] };
        await Importing.AgreeAsync(db, said, Importing.February, "said");
        plan = await FactsAsync(db);
        Assert.Contains(plan.Action(door).Progress, entry => entry.Text == "They are oiled.");
        Assert.NotNull(plan.Action(hinges).Action.WithdrawnOn);
    }

    [Fact]
    public async Task Parts_of_a_split_that_no_file_knows_stay_with_their_steps()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var door = plan.Action(plan.Id("1.1"));
        await DoneAsync(db, new SplitAction(door.Action.Id, [new("1.1", "Answer the door"), new("1.9", "Find it")],
            new Dictionary<Guid, int> { [door.Steps[0].Step.Id.Value] = 1 }));

        var changes = await CompareAsync(db);

        Assert.True(changes.IsEmpty, Told(changes));
        Assert.Contains("a step of 1.9 here", Assert.Single(changes.Notes).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_priority_that_was_withdrawn_here_is_not_begun_anew_and_its_actions_stay_where_they_went()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        await DoneAsync(db, new WithdrawRecord(RecordKind.Priority, plan.Priorities[0].Id.Value, "Done.") { Actions = PriorityActions.Move, MoveTo = plan.Priorities[1].Id });

        var changes = await CompareAsync(db);

        Assert.True(changes.IsEmpty, Told(changes));
        Assert.Equal("The front door", Assert.Single(changes.Notes).Title);
    }

    private static async Task<PlanChanges> CompareAsync(MilepostDb db, Milepost.Importing.Reading.PlanDraft? draft = null) =>
        (await new PlanImporter(db, TimeProvider.System).PreviewAsync(Name, draft ?? Draft, Importing.February, stop: Stop)).Changes;

    private static string Told(PlanChanges changes) =>
        string.Join('\n', changes.Records.Select(change => $"{change.Kind} {change.Record} {change.Reference} {change.Title}: {string.Join(", ", change.Fields)}"));
}
