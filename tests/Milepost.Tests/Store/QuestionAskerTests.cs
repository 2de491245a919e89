using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Questioning;
using Milepost.Store.Facts;
using Milepost.Store.Importing;
using Milepost.Store.Questioning;

namespace Milepost.Tests.Store;

public sealed class QuestionAskerTests
{
    private static readonly DateOnly Today = A.Day("2026-06-15");
    private readonly Id<Plan> plan = Id<Plan>.New();

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_raised_is_put_once_and_keeps_its_day(Engine engine)
    {
        await using var database = await CreateAsync(engine);

        Assert.Equal("What shows that 1.1 is on track?", Assert.Single(await AskAsync(database, Today)).Words);
        Assert.Empty(await AskAsync(database, Today));
        Assert.Empty(await AskAsync(database, Today.AddDays(3)));

        var question = Assert.Single((await QuestionsAsync(database, Today.AddDays(10))).All);
        Assert.Equal((Today, QuestionStanding.WithSponsor), (question.AskedOn, question.Standing));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_answer_is_kept_with_its_day_and_its_history_whether_the_question_was_put_or_not(Engine engine)
    {
        await using var database = await CreateAsync(engine);
        var key = (await QuestionsAsync(database, Today)).All.Single().Key;

        Assert.IsType<Replied>(await ReplyAsync(database, new(key, "The posts are advertised again", false, "Dana Whitlock", Today)));
        var question = Assert.Single((await QuestionsAsync(database, Today.AddDays(20))).All);
        Assert.Equal((QuestionStanding.Answered, "The posts are advertised again", "Dana Whitlock"), (question.Standing, question.Answer, question.AnsweredBy));

        var again = Assert.IsType<AlreadySettled>(await ReplyAsync(database, new(key, "No", true, "Marcus Oyelaran", Today)));
        Assert.Equal("The posts are advertised again", again.Question.Answer);
        Assert.IsType<NoSuchQuestion>(await ReplyAsync(database, new("none", "No", true, "Marcus Oyelaran", Today)));
        await using var db = database.Open();
        Assert.Contains(await db.History.AsNoTracking().ToListAsync(Stop), change => change.Record == nameof(AskedQuestion));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_two_who_put_the_questions_at_once_one_does(Engine engine)
    {
        await using var database = await CreateAsync(engine);

        var both = await Task.WhenAll(AskAsync(database, Today), AskAsync(database, Today));

        Assert.Equal(1, both.Sum(asked => asked.Count));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_import_is_undone_with_the_questions_that_nobody_answered_and_kept_with_those_that_somebody_did(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var draft = new PlanDraft
        {
            Title = "Improvement plan",
            Actions =
            [
                new()
                {
                    Reference = "1.1", Title = "Answer the door", Leads = ["Doorkeeper"], Due = [new("Mar 26", new(2026, 3, 1), DatePrecision.Month)],
                    Ratings = new(Action: new("G", ["green"]), Impact: new("A", ["amber"])),
                },
            ],
        };
        var imported = Assert.IsType<Imported>(await Importing.AgreeAsync(db, draft, Importing.January));
        var made = db.Plans.Single().Id;
        var asker = new QuestionAsker(db);
        var question = Assert.Single(await asker.AskAsync(made, Today, Stop), one => one.Rule == QuestionRules.RatedOverLate);

        Assert.Null(await new PlanImporter(db, TimeProvider.System).UndoAsync(imported.Import, Stop));
        Assert.Empty(await db.Questions.AsNoTracking().Where(one => one.ActionId != null).ToListAsync(Stop));

        db.ChangeTracker.Clear();
        var again = Assert.IsType<Imported>(await Importing.AgreeAsync(db, draft, Importing.February, "again"));
        var key = (await QuestionsAsync(database, Today, made)).All.Single(one => one.Rule == question.Rule).Key;
        Assert.IsType<Replied>(await asker.ReplyAsync(made, new(key, "It is done tomorrow", false, "Doorkeeper", Today), Stop));
        Assert.NotNull(await new PlanImporter(db, TimeProvider.System).UndoAsync(again.Import, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<TestDatabase> CreateAsync(Engine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        db.Add(new Plan(plan, "wexcombe", "Improvement plan"));
        var action = new PlanAction(Id<PlanAction>.New(), plan, "1.1", "Fill every post");
        action.Schedule([], [WrittenDate.On(Today.AddDays(-10))]);
        db.Add(action);
        db.Add(new Lead(Id<Lead>.New(), plan, action.Id, null, "Head of HR", 0));
        db.Add(new GivenRating(Id<GivenRating>.New(), plan, action.Id, null, RatingOf.Action, "green", Today.AddDays(-20), "Head of HR"));
        await db.SaveChangesAsync(Stop);
        return database;
    }

    private async Task<IReadOnlyList<Question>> AskAsync(TestDatabase database, DateOnly day)
    {
        await using var db = database.Open();
        return await new QuestionAsker(db).AskAsync(plan, day, Stop);
    }

    private async Task<ReplyOutcome> ReplyAsync(TestDatabase database, Reply reply)
    {
        await using var db = database.Open();
        return await new QuestionAsker(db).ReplyAsync(plan, reply, Stop);
    }

    private async Task<PlanQuestions> QuestionsAsync(TestDatabase database, DateOnly day, Id<Plan>? other = null)
    {
        await using var db = database.Open();
        return PlanQuestions.Of(Assessor.Assess((await new PlanFactsQuery(db).LoadAsync(other ?? plan, Stop))!, day));
    }
}
