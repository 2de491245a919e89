using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.History;
using Milepost.Store.Importing;

namespace Milepost.Tests.Store;

public class PlanImporterTests
{
    private static readonly PlanDraft Draft = new()
    {
        Title = "Improvement plan",
        Authority = "Wexcombe Borough Council",
        Priorities = [new("1", "The front door", ["Head of Doors"], new()), new("2", "Practice", [], new())],
        Actions =
        [
            new()
            {
                Reference = "1.1", Title = "Answer the door", Priority = "1", Leads = ["Head of Doors", "Doorkeeper"],
                Due = [new("Mar 26", new(2026, 3, 1), DatePrecision.Month)], SuccessTests = ["Nobody waits"], ChildrensStatements = ["You were there"],
                Ratings = new(Action: new("G", ["green"]), Impact: new("A", ["amber"])), Progress = ["Begun."], Evidence = ["Log of callers"],
                Row = [new("Ref", "1.1"), new("Risk", "Low")],
                Steps = [new() { Reference = "a", Title = "Find the door", Leads = ["Doorkeeper"] }, new() { Reference = "b", Title = "Open it" }],
            },
            new() { Reference = "1.2", Title = "Mend the hinges", Priority = "2" },
        ],
        Measures = [new("FA1", "Callers answered", ["1.1"], null, false, new())],
        People = [new("Head of Doors", "Sol Marsh", new())],
        Glossary = [new("DCS", "Director of Children's Services", new())],
        Recommendations = [new("1", "Children should not wait at the door.", ["1", "2"], new())],
        Statements = [new(StatementKind.Success, "Medium term", "1", "The door is open.", new()), new(StatementKind.BoardSeat, null, null, "Chair", new())],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_first_file_makes_the_plan_and_is_kept_as_it_came(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();

        Assert.IsType<Imported>(await Importing.AgreeAsync(db, Draft, Importing.January));

        var facts = await FactsAsync(db);
        Assert.Equal("Wexcombe Borough Council", facts.Plan.Authority);
        Assert.Equal(["1.1", "1.2"], facts.Actions.Select(one => one.Action.Reference));
        Assert.Equal(["Head of Doors", "Doorkeeper"], facts.Actions[0].Leads.Select(lead => lead.Name));
        Assert.Equal(["Find the door", "Open it"], facts.Actions[0].Steps.Select(one => one.Step.Title));
        Assert.Equal(facts.Priorities[1].Id, facts.Actions[1].Action.PriorityId);
        Assert.Equal(SourceKind.QuotedInPlan, Assert.Single(facts.Sources).Kind);
        Assert.Equal(2, facts.Answers.Count);
        Assert.Equal((1, 1, 1, 1, 2), (facts.Measures.Count, facts.Posts.Count, facts.Holders.Count, facts.Glossary.Count, facts.Statements.Count));
        var file = await db.Files.SingleAsync(Stop);
        Assert.Equal("as sent", System.Text.Encoding.UTF8.GetString(file.ToSource().Bytes.Span));
        Assert.Equal(file.Sha256, Assert.Single(facts.Imports).Sha256);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_same_file_twice_changes_nothing_and_says_so(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await Importing.AgreeAsync(db, Draft, Importing.January);
        var history = await db.History.CountAsync(Stop);
        var stamp = (await FactsAsync(db)).Plan.Stamp;

        var again = Assert.IsType<NothingChanged>(await Importing.AgreeAsync(db, Draft, Importing.February));

        Assert.NotNull(again.Preview.SameFile);
        Assert.Equal((history, stamp), (await db.History.CountAsync(Stop), (await FactsAsync(db)).Plan.Stamp));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_later_file_moves_dates_rates_anew_and_withdraws_what_it_has_no_more(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await Importing.AgreeAsync(db, Draft, Importing.January);

        await Importing.AgreeAsync(db, Later, Importing.February, "later");

        var facts = await FactsAsync(db);
        var (first, gone) = (facts.Actions.Single(one => one.Action.Reference == "1.1"), facts.Actions.Single(one => one.Action.Reference == "1.2"));
        var move = Assert.Single(first.Moves);
        Assert.Equal(("March 2026", "June 2026", Importing.February), (move.Before[0].Said, move.After[0].Said, move.On));
        Assert.Equal(["green", "blue"], first.Ratings.Where(rating => rating.Of == RatingOf.Action).Select(rating => rating.Key));
        Assert.Single(first.Ratings, rating => rating.Of == RatingOf.Impact);
        Assert.Equal(["Begun.", "Done."], first.Progress.Select(entry => entry.Text));
        Assert.Equal(Importing.February, gone.Action.WithdrawnOn);
        Assert.Single(facts.Glossary);
        Assert.Equal("Improvement plan", facts.Plan.Title);
        Assert.IsType<NothingChanged>(await Importing.AgreeAsync(db, Later, Importing.February, "later"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_action_that_a_later_file_brings_says_on_which_day_it_came(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await Importing.AgreeAsync(db, Draft, Importing.January);

        await Importing.AgreeAsync(db, Draft with { Actions = [.. Draft.Actions, new() { Reference = "1.3", Title = "Paint the frame", Priority = "2" }] }, Importing.February, "later");

        var facts = await FactsAsync(db);
        Assert.Equal([null, null, Importing.February], facts.Actions.Select(one => one.AddedOn));
    }

    [Fact]
    public async Task A_plan_that_moved_since_the_comparison_is_compared_again()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        await Importing.AgreeAsync(db, Draft, Importing.January);
        var importer = new PlanImporter(db, TimeProvider.System);
        var preview = await importer.PreviewAsync("wexcombe", Later, Importing.February, stop: Stop);
        await RetitleAsync(db, "1.2", "Mend the hinges well");

        var outcome = await importer.ApplyAsync(Importing.Request(Later, Importing.February, preview.Stamp), stop: Stop);

        var stale = Assert.IsType<StaleComparison>(outcome);
        Assert.IsType<Imported>(await importer.ApplyAsync(Importing.Request(Later, Importing.February, stale.Preview.Stamp), stop: Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Undoing_puts_back_exactly_what_was(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await Importing.AgreeAsync(db, Draft, Importing.January);
        var before = Everything(await FactsAsync(db));
        var imported = Assert.IsType<Imported>(await Importing.AgreeAsync(db, Later, Importing.February, "later"));
        Assert.NotEqual(before, Everything(await FactsAsync(db)));

        Assert.Null(await new PlanImporter(db, TimeProvider.System).UndoAsync(imported.Import, Stop));

        Assert.Equal(before, Everything(await FactsAsync(db)));
        Assert.Single((await FactsAsync(db)).Imports);
        Assert.Contains("was undone", await new PlanImporter(db, TimeProvider.System).UndoAsync(imported.Import, Stop));
    }

    [Fact]
    public async Task Imports_are_undone_from_the_last_to_the_first()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var importer = new PlanImporter(db, TimeProvider.System);
        var first = Assert.IsType<Imported>(await Importing.AgreeAsync(db, Draft, Importing.January));
        var second = Assert.IsType<Imported>(await Importing.AgreeAsync(db, Later, Importing.February, "later"));

        Assert.Contains("Undo that first", await importer.UndoAsync(first.Import, Stop));
        Assert.Null(await importer.UndoAsync(second.Import, Stop));
        Assert.Null(await importer.UndoAsync(first.Import, Stop));

        Assert.Empty((await FactsAsync(db)).Actions);
        Assert.IsType<Imported>(await Importing.AgreeAsync(db, Draft, Importing.January));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_import_whose_action_was_given_an_older_step_since_is_not_undone(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await Importing.AgreeAsync(db, Draft, Importing.January);
        var later = Assert.IsType<Imported>(await Importing.AgreeAsync(db, Draft with { Actions = [.. Draft.Actions, new() { Reference = "9.9", Title = "Somebody oils it" }] }, Importing.February));
        db.ChangeTracker.Clear();
        db.Author = new Author("Brendan Platt");
        (await db.Steps.FirstAsync(Stop)).MoveTo((await db.Actions.SingleAsync(action => action.Reference == "9.9", Stop)).Id);
        await db.SaveChangesAsync(Stop);

        var refusal = await new PlanImporter(db, TimeProvider.System).UndoAsync(later.Import, Stop);

        Assert.Contains("A step was changed by Brendan Platt", refusal);
        Assert.Equal(3, (await FactsAsync(db)).Actions.Count);
    }

    [Fact]
    public async Task An_import_whose_records_were_edited_since_is_not_undone()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var imported = Assert.IsType<Imported>(await Importing.AgreeAsync(db, Draft, Importing.January));
        db.Author = new Author("Brendan Platt");
        var action = (await FactsAsync(db)).Actions[1].Action;
        db.Add(new ProgressEntry(Identity.Id<ProgressEntry>.New(), action.PlanId, action.Id, null, "Said since.", Importing.February, "Brendan Platt"));
        await db.SaveChangesAsync(Stop);

        var refusal = await new PlanImporter(db, TimeProvider.System).UndoAsync(imported.Import, Stop);

        Assert.Contains("Brendan Platt", refusal);
        Assert.Equal(2, (await FactsAsync(db)).Actions.Count);
    }

    [Fact]
    public async Task What_was_said_since_of_something_older_stays_when_an_import_is_undone()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        await Importing.AgreeAsync(db, Draft, Importing.January);
        var imported = Assert.IsType<Imported>(await Importing.AgreeAsync(db, Later with { Scheme = new([]) }, Importing.February, "later"));
        var action = (await FactsAsync(db)).Actions.Single(one => one.Action.Reference == "1.2").Action;
        db.Add(new ProgressEntry(Identity.Id<ProgressEntry>.New(), action.PlanId, action.Id, null, "Said since.", Importing.February, "Brendan Platt"));
        await db.SaveChangesAsync(Stop);

        Assert.Null(await new PlanImporter(db, TimeProvider.System).UndoAsync(imported.Import, Stop));

        var after = (await FactsAsync(db)).Actions.Single(one => one.Action.Id == action.Id);
        Assert.Equal((null, "Said since."), (after.Action.WithdrawnOn, Assert.Single(after.Progress).Text));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_thousand_rows_go_in_and_a_cancelled_import_leaves_nothing(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var draft = new PlanDraft
        {
            Actions = [.. Enumerable.Range(1, 2000).Select(i => new ActionDraft
            {
                Reference = $"{i}", Title = $"Do thing {i} of many", Leads = ["Head of Things"], Due = [new("Mar 26", new(2026, 3, 1), DatePrecision.Month)],
                Ratings = new(Action: new("G", ["green"])), Progress = [$"Thing {i} is begun."],
            })],
        };
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var importer = new PlanImporter(db, TimeProvider.System);
        var midway = new Reporting(progress => { if (progress.ActionsDone >= 1000) cancelling.Cancel(); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            importer.ApplyAsync(Importing.Request(draft, Importing.January, null), midway, cancelling.Token));
        Assert.Equal((0, 0), (await db.Plans.CountAsync(Stop), await db.History.CountAsync(Stop)));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.IsType<Imported>(await importer.ApplyAsync(Importing.Request(draft, Importing.January, null), stop: Stop));
        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: 2,000 rows in {watch.ElapsedMilliseconds} ms");
        Assert.Equal(2000, (await FactsAsync(db)).Actions.Count);
    }

    private static PlanDraft Later => new()
    {
        Title = "Update to the board",
        Priorities = Draft.Priorities,
        Actions =
        [
            Draft.Actions[0] with
            {
                Title = "Answer the door at once", Leads = ["Doorkeeper", "Night porter"], Due = [new("Jun 26", new(2026, 6, 1), DatePrecision.Month)],
                SuccessTests = ["Nobody waits a minute"], Ratings = new(Action: new("B", ["blue"])), Progress = ["Begun.", "Done."],
                Steps = [Draft.Actions[0].Steps[1], new() { Reference = "c", Title = "Shut it again" }], Row = [new("Ref", "1.1"), new("Risk", "High")],
            },
            new() { Reference = "1.3", Title = "Paint every window frame", Priority = "1" },
        ],
        People = [new("Head of Doors", "Ines Duarte", new())],
    };

    private static async Task RetitleAsync(MilepostDb db, string reference, string title)
    {
        var action = await db.Actions.SingleAsync(one => one.Reference == reference, Stop);
        action.Reword(reference, title);
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<PlanFacts> FactsAsync(MilepostDb db) =>
        (await new PlanFactsQuery(db).LoadAsync((await db.Plans.AsNoTracking().SingleAsync(Stop)).Id, Stop))!;

    /// <summary>All of a plan as text, without what only says that it changed.</summary>
    private static string Everything(PlanFacts facts) => System.Text.RegularExpressions.Regex.Replace(
        System.Text.Json.JsonSerializer.Serialize(facts with { Imports = [] }), "\"(Version|Stamp)\":\"[^\"]*\"", "");

    private sealed class Reporting(Action<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told(value);
    }
}
