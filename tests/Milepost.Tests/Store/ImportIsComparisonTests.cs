using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Store.Importing;

namespace Milepost.Tests.Store;

public class ImportIsComparisonTests
{
    private static readonly Gen<string> Words = Gen.Elements(
        "Answer the door", "Mend the hinges of the back door", "Paint every window frame", "Answer the door at once", "Ring the bell", "(no title)");

    private static readonly Gen<string?> Reference = Gen.Elements("1.1", "1.2", "1.3", "A1", "a", "b", null);

    private static readonly Gen<IReadOnlyList<string>> Some =
        Gen.Elements<IReadOnlyList<string>>([], ["Head of Doors"], ["Doorkeeper", "Head of Doors"], ["Doorkeeper"], ["Doorkeeper", "Doorkeeper"]);

    private static readonly Gen<IReadOnlyList<WrittenDate>> Dates = Gen.Elements<IReadOnlyList<WrittenDate>>(
        [], [new("Mar 26", new(2026, 3, 1), DatePrecision.Month)], [new("Ongoing", null, DatePrecision.None)],
        [new("Completed 1.2.26", new(2026, 2, 1), DatePrecision.Day, null, true)],
        [new("1.4.26", new(2026, 4, 1), DatePrecision.Day), new("Completed 1.2.26", new(2026, 2, 1), DatePrecision.Day, null, true)]);

    private static readonly Gen<WrittenRating?> Rating = Gen.Elements<WrittenRating?>(null, new("G", ["green"]), new("A", ["amber"]), new("G G", ["green", "red"]));

    private static readonly Gen<RatingsDraft> Ratings =
        from overall in Rating from action in Rating from impact in Rating select new RatingsDraft(overall, action, impact);

    private static readonly Gen<StepDraft> Step =
        from reference in Reference
        from title in Words
        from leads in Some
        from due in Dates
        from ratings in Ratings
        from progress in Some
        select new StepDraft { Reference = reference, Title = title, Leads = leads, Due = due, Ratings = ratings, Progress = progress, Evidence = leads };

    private static readonly Gen<ActionDraft> Action =
        from reference in Reference
        from title in Words
        from leads in Some
        from due in Dates
        from tests in Some
        from ratings in Ratings
        from steps in Few(Step)
        from priority in Gen.Elements("1", "2", "Practice", null)
        select new ActionDraft
        {
            Reference = reference,
            Title = title,
            Leads = leads,
            Start = due,
            Due = due,
            SuccessTests = tests,
            ChildrensStatements = leads,
            Provenance = tests,
            Section = leads.Count == 1 ? "A section" : null,
            Ratings = ratings,
            Steps = steps,
            Priority = priority,
            Progress = tests,
            Evidence = leads,
            Row = [new("Risk", title), new("", reference ?? "")],
            Classification = leads.Count == 0 ? Classification.AreaForImprovement : null,
        };

    private static readonly Gen<PriorityDraft> Priority =
        from which in Gen.Elements<(string?, string)>(("1", "The front door"), ("2", "Homes"), (null, "Practice"), ("2", "The front door"))
        from leads in Some
        select new PriorityDraft(which.Item1, which.Item2, leads, new());

    private static readonly Gen<PlanDraft> Plan =
        from actions in Few(Action)
        from priorities in Few(Priority)
        from words in Few(Words)
        from some in Some
        select new PlanDraft
        {
            Title = some.Count == 0 ? null : "Improvement plan",
            Actions = actions,
            Priorities = priorities,
            Measures = [.. words.Select(title => new MeasureDraft(some.Count > 1 ? "FA1" : null, title, some, null, some.Count > 0, new()))],
            Glossary = [.. words.Select(title => new TermDraft(title, title + some.Count, new()))],
            People = [.. some.SelectMany(post => words.Select(name => new HolderDraft(post, name, new())))],
            Recommendations = [.. words.Select(text => new RecommendationDraft(null, text, some.Count > 0 ? ["1", "Practice"] : ["2"], new()))],
            Statements = [.. words.Select((text, i) => new StatementDraft((StatementKind)(i % 3), some.Count > 0 ? some[0] : null, i > 0 ? "1" : null, text, new()))],
        };

    /// <summary>Whatever stood before, once a file is agreed to it has nothing more to say; and taking it back puts back what was.</summary>
    [Fact]
    public async Task An_imported_file_has_nothing_more_to_say()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var importer = new PlanImporter(db, TimeProvider.System);
        foreach (var (number, drafts) in Gen.Sample(Gen.ArrayOf(Plan, 3), 15).Index())
        {
            var plan = $"plan-{number}";
            foreach (var (i, draft) in drafts.Index())
            {
                var day = Importing.January.AddDays(i);
                var outcome = await Importing.AgreeAsync(db, draft, day, $"file {i}", plan);
                var after = await importer.PreviewAsync(plan, draft, day, stop: stop);
                Assert.True(after.Changes.IsEmpty, string.Join('\n', after.Changes.Records.Select(change => $"{change} {string.Join(", ", change.Fields)}")));
                if (outcome is not Imported imported || i == 0) continue;
                Assert.Null(await importer.UndoAsync(imported.Import, stop));
                Assert.IsType<Imported>(await Importing.AgreeAsync(db, draft, day, $"file {i}", plan));
            }
        }
    }

    [Fact]
    public async Task A_row_without_its_number_does_not_keep_the_one_that_the_file_gives_to_another()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var front = new ActionDraft { Reference = "1.1", Title = "Answer the door", Leads = ["Doorkeeper"] };
        var back = front with { Leads = ["Night porter"] };
        await Importing.AgreeAsync(db, new PlanDraft { Actions = [front, back] }, Importing.January);
        var later = new PlanDraft { Actions = [back with { Reference = null }, front] };

        Assert.IsType<Imported>(await Importing.AgreeAsync(db, later, Importing.February, "later"));
        Assert.IsType<NothingChanged>(await Importing.AgreeAsync(db, later, Importing.February, "later"));

        Assert.Equal([null, "1.1"], await db.Actions.OrderBy(one => one.Position).Select(one => one.Reference).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rows_without_numbers_are_told_apart_by_their_order_where_one_had_a_number_before()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var front = new ActionDraft { Reference = "1.1", Title = "Answer the door", Leads = ["Doorkeeper"] };
        await Importing.AgreeAsync(db, new PlanDraft { Actions = [front] }, Importing.January);
        var later = new PlanDraft { Actions = [front with { Reference = null }, front with { Reference = null, Leads = ["Night porter"] }] };

        Assert.IsType<Imported>(await Importing.AgreeAsync(db, later, Importing.February, "later"));
        Assert.IsType<NothingChanged>(await Importing.AgreeAsync(db, later, Importing.February, "later"));
    }

    private static Gen<IReadOnlyList<T>> Few<T>(Gen<T> one) =>
        from count in Gen.Choose(0, 4) from many in Gen.ArrayOf(one, count) select (IReadOnlyList<T>)many;
}
