using System.Text;
using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Importing.Tables;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.Importing;

namespace Milepost.Tests.Store;

public class SourceImporterTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    private static readonly InspectionDraft Draft = new()
    {
        Authority = "Wexcombe Borough Council",
        Framework = "ILACS",
        Start = new(2026, 1, 12),
        End = new(2026, 1, 23),
        Published = new(2026, 3, 3),
        Judgements = [new("Overall effectiveness", Grade.Inadequate, new(1)), new("The experiences and progress of care leavers", Grade.Good, new(1))],
        Recommendations =
        [
            new("1", "How soon the door is answered.", "What needs to improve", new(2)),
            new("2", "How well callers are heard:\n• at the door;\n• on the telephone.", "What needs to improve", new(2)),
        ],
        Paragraphs = [new(ParagraphOf.Narrative, "The door", "1", "Callers wait too long.", new(3)), new(ParagraphOf.GoodPractice, "Strengths", null, "The bell is loud.", new(4))],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_report_becomes_a_locked_source_with_its_words_as_they_are(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();

        Assert.IsType<SourceImported>(await AgreeAsync(db, Draft));

        var facts = await FactsAsync(db);
        var source = Assert.Single(facts.Sources);
        Assert.True(source.IsLocked);
        Assert.Equal("ILACS inspection, 12 to 23 January 2026", source.Title);
        Assert.Equal(("Wexcombe Borough Council", "ILACS", Draft.Start, Draft.End, Draft.Published, false),
            (source.Authority, source.Framework, source.Start, source.End, source.Published, source.Background));
        Assert.Equal(Draft.Recommendations.Select(asked => (asked.Number, asked.Text, asked.Heading)), facts.Recommendations.Select(one => (one.Number!, one.Text, one.Heading)));
        Assert.Equal(Draft.Judgements.Select(one => (one.Area, one.Grade)), facts.Judgements.OrderBy(one => one.Position).Select(one => (one.Area, one.Grade)));
        Assert.Equal(["Callers wait too long.", "The bell is loud."], await db.SourceParagraphs.OrderBy(one => one.Position).Select(one => one.Text).ToListAsync(Stop));
        Assert.Empty(facts.Imports);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_same_file_twice_changes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await AgreeAsync(db, Draft);
        var history = await db.History.CountAsync(Stop);

        Assert.IsType<SourceKnown>(await AgreeAsync(db, Draft));

        Assert.Equal((history, 1), (await db.History.CountAsync(Stop), await db.Sources.CountAsync(Stop)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_report_published_anew_replaces_its_words_and_withdraws_what_it_no_longer_has(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await AgreeAsync(db, Draft);
        var later = Draft with { Recommendations = [Draft.Recommendations[0] with { Text = "How soon each door is answered." }], Judgements = [] };

        Assert.IsType<SourceImported>(await AgreeAsync(db, later, "corrected"));

        var facts = await FactsAsync(db);
        Assert.Equal("How soon each door is answered.", Assert.Single(facts.Recommendations).Text);
        Assert.Equal("2", Assert.Single(facts.Withdrawn.Recommendations).Number);
        Assert.Empty(facts.Judgements);
        Assert.Single(facts.Sources);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_import_of_a_report_is_undone_like_any_other(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var imported = Assert.IsType<SourceImported>(await AgreeAsync(db, Draft));

        Assert.Null(await new PlanImporter(db, TimeProvider.System).UndoAsync(imported.Import, Stop));

        var facts = await FactsAsync(db);
        Assert.Equal((0, 0, 0, 0), (facts.Sources.Count, facts.Recommendations.Count, facts.Judgements.Count, await db.SourceParagraphs.CountAsync(Stop)));
        Assert.IsType<SourceImported>(await AgreeAsync(db, Draft));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_plan_that_quotes_recommendations_leaves_those_of_the_report_alone(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await AgreeAsync(db, Draft);
        var plan = new PlanDraft
        {
            Title = "Improvement plan",
            Priorities = [new("1", "The door", [], new())],
            Actions = [new() { Reference = "1.1", Title = "Answer the door", Priority = "1" }],
            Recommendations = [new("1", "How soon the door is answered.", ["1"], new())],
        };

        Assert.IsType<Imported>(await Importing.AgreeAsync(db, plan, Importing.January));
        Assert.IsType<NothingChanged>(await Importing.AgreeAsync(db, plan, Importing.January));

        var facts = await FactsAsync(db);
        Assert.Equal(3, facts.Recommendations.Count);
        Assert.Single(facts.Imports);
        Assert.Null(Assert.Single(facts.Actions).AddedOn);
    }

    private static Task<ImportOutcome> AgreeAsync(MilepostDb db, InspectionDraft draft, string content = "as published")
    {
        var file = new SourceFile("report.pdf", Encoding.UTF8.GetBytes(content));
        var document = new SourceDocument(file.Name, file.Sha256, FileFormat.Pdf, [], []);
        var reading = new FileReading(document, FileKind.InspectionReport, null, [], null, []) { Inspection = draft };
        return new SourceImporter(db, TimeProvider.System).ApplyAsync(new("wexcombe", file, reading, false, Today), Stop);
    }

    private static async Task<PlanFacts> FactsAsync(MilepostDb db)
    {
        var plan = await db.Plans.AsNoTracking().SingleAsync(Stop);
        return (await new PlanFactsQuery(db).LoadAsync(plan.Id, Stop))!;
    }
}
