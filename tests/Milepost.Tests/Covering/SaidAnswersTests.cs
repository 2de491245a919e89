using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Importing.Reading;
using Milepost.Store.Covering;
using Milepost.Store.Facts;
using Milepost.Tests.Store;

namespace Milepost.Tests.Covering;

public class SaidAnswersTests
{
    private static readonly PlanDraft Draft = new()
    {
        Title = "Improvement plan",
        Priorities = [new("1", "The front door", [], new())],
        Actions = [new() { Reference = "1.1", Title = "Answer the door", Priority = "1" }, new() { Reference = "1.2", Title = "Mend the hinges" }],
        Recommendations = [new("1", "Children should not wait at the door.", [], new())],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_latest_word_of_a_pair_is_kept_and_every_word_stays_in_the_history(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await Milepost.Tests.Store.Importing.AgreeAsync(db, Draft, Milepost.Tests.Store.Importing.January);
        var plan = (await db.Plans.SingleAsync(Stop)).Id;
        var facts = (await new PlanFactsQuery(db).LoadAsync(plan, Stop))!;
        var (action, asked) = (facts.Actions[0].Action.Id, facts.Recommendations[0].Id);
        var said = new SaidAnswers(db);

        Assert.Equal(1, await said.SaveAsync(plan, [new(action, asked, AnswerVerdict.Answers, " It does. ")], A.Day("2026-02-01"), Stop));
        Assert.Equal(0, await said.SaveAsync(plan, [new(action, asked, AnswerVerdict.Answers, "It does.")], A.Day("2026-02-02"), Stop));
        Assert.Equal(1, await said.SaveAsync(plan, [new(action, asked, AnswerVerdict.DoesNotAnswer, null)], A.Day("2026-02-03"), Stop));
        var kept = Assert.Single((await new PlanFactsQuery(db).LoadAsync(plan, Stop))!.ActionAnswers);
        Assert.Equal((AnswerVerdict.DoesNotAnswer, (string?)null, A.Day("2026-02-03")), (kept.Verdict, kept.Because, kept.On));

        Assert.Equal(1, await said.SaveAsync(plan, [new(action, asked, null, null)], A.Day("2026-02-04"), Stop));
        Assert.Empty((await new PlanFactsQuery(db).LoadAsync(plan, Stop))!.ActionAnswers);
        Assert.True(await db.History.CountAsync(change => change.Record == nameof(ActionAnswer), Stop) >= 4);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_people_who_speak_of_one_pair_at_once_leave_one_record(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await Milepost.Tests.Store.Importing.AgreeAsync(db, Draft, Milepost.Tests.Store.Importing.January);
        var plan = (await db.Plans.SingleAsync(Stop)).Id;
        var facts = (await new PlanFactsQuery(db).LoadAsync(plan, Stop))!;
        var pair = (facts.Actions[0].Action.Id, facts.Recommendations[0].Id);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async turn =>
        {
            await using var own = database.Open();
            await new SaidAnswers(own).SaveAsync(plan, [new(pair.Item1, pair.Item2, turn % 2 == 0 ? AnswerVerdict.Answers : AnswerVerdict.AnswersInPart, null)], A.Day("2026-02-01"), Stop);
        }));

        Assert.Single((await new PlanFactsQuery(db).LoadAsync(plan, Stop))!.ActionAnswers);
    }

    [Fact]
    public async Task What_is_of_another_plan_is_passed_over()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        await Milepost.Tests.Store.Importing.AgreeAsync(db, Draft, Milepost.Tests.Store.Importing.January);
        await Milepost.Tests.Store.Importing.AgreeAsync(db, Draft, Milepost.Tests.Store.Importing.January, plan: "other");
        var plans = await db.Plans.OrderBy(one => one.Name).Select(one => one.Id).ToListAsync(Stop);
        var other = (await new PlanFactsQuery(db).LoadAsync(plans[0], Stop))!;

        var count = await new SaidAnswers(db).SaveAsync(
            plans[1], [new(other.Actions[0].Action.Id, other.Recommendations[0].Id, AnswerVerdict.Answers, null)], A.Day("2026-02-01"), Stop);

        Assert.Equal(0, count);
        Assert.False(await db.ActionAnswers.AnyAsync(Stop));
    }
}
