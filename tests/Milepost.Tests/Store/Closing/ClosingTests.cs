using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Assessing.Closing;
using Milepost.Assessing.Schemes;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Store.Closing;
using Milepost.Store.Holding;
using Milepost.Store.Schemes;
using Milepost.Tests.Store.Editing;

namespace Milepost.Tests.Store.Closing;

/// <summary>Closing, testing, changing the scheme and changing holders, as they are kept in both databases.</summary>
public class ClosingTests
{
    private static readonly DateOnly Today = EditedPlan.Today;
    private static readonly Someone Lead = new("Dana Whitlock", "head of assessment");
    private static readonly Someone Sponsor = new("Marcus Oyelaran", "assistant director, social care");
    private static readonly Someone Director = new("Helen Castle", "director of children’s services");
    private static readonly Someone Auditor = new("Ruth Adeyemi", "practice auditor");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_is_told(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        Assert.Null(await AskAsync(database, plan));
        var closure = Assert.Single((await ActionAsync(plan)).Closures);

        var answers = await Task.WhenAll(DecideAsync(database, plan, closure, Sponsor, agreed: true), DecideAsync(database, plan, closure, Director, agreed: false));

        Assert.Single(answers, answer => answer is null);
        Assert.Single(answers, answer => answer?.Contains("on 21 November 2026 already", StringComparison.Ordinal) == true);
        var kept = Assert.Single((await ActionAsync(plan)).Closures);
        Assert.Equal(kept.Agreed == true ? 1 : 0, (await ActionAsync(plan)).Ratings.Count);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task From_done_to_tested_to_slipped_back_every_step_is_a_fact(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var action = new Id<PlanAction>(plan.Action);
        await AskAsync(database, plan);
        var closure = (await ActionAsync(plan)).Closures[0];
        Assert.Equal("You lead it, so a second person decides.", await DecideAsync(database, plan, closure, Lead with { Name = "D. Whitlock" }, agreed: true));
        Assert.Null(await DecideAsync(database, plan, closure, Sponsor, agreed: true));
        Assert.Equal(("blue", Sponsor.Author, "Ten files show it"), (await ActionAsync(plan)).Ratings is [var given] ? (given.Key, given.By, given.Rationale) : default);

        await using (var db = database.Open(Auditor.Author))
        {
            var testing = new ImpactTesting(db);
            Assert.Null(await testing.ArrangeAsync(new(plan.Plan, action, Today.AddDays(42), "An audit", Auditor.Name, Today), Stop));
            Assert.Null(await testing.ArrangeAsync(new(plan.Plan, action, Today.AddDays(40), "An audit of 20 files", Auditor.Name, Today), Stop));
            var test = Assert.Single((await ActionAsync(plan)).ImpactTests);
            Assert.Equal((Today.AddDays(40), closure.Id), (test.TestOn, test.ClosureId!.Value));
            var held = new HeldTest(plan.Plan, test.Id, Auditor, false, "Half had drifted", "blue", "red", Today.AddDays(40));
            Assert.NotNull(await testing.ConcludeAsync(held, Stop));
            Assert.NotNull(await testing.ConcludeAsync(held with { Who = Lead, ActionKey = "amber" }, Stop));
            Assert.Null(await testing.ConcludeAsync(held with { ActionKey = "amber" }, Stop));
            Assert.Contains("failed", await testing.ConcludeAsync(held with { Passed = true }, Stop), StringComparison.Ordinal);
        }

        var now = Assessor.Assess(await plan.FactsAsync(), Today.AddDays(41));
        Assert.Equal(ImpactStage.SlippedBack, ImpactStanding.Of(now.Actions.Single(), now.AsAt)!.Stage);
        Assert.Contains(now.Attention, item => item.Kind == AttentionKind.SlippedBack);
        Assert.True(Assessor.Assess(await plan.FactsAsync(), Today.AddDays(39)).Actions.Single().Complete);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_test_that_is_passed_rates_the_impact_at_its_best(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        await AskAsync(database, plan);
        await DecideAsync(database, plan, (await ActionAsync(plan)).Closures[0], Sponsor, agreed: true);
        await using var db = database.Open(Auditor.Author);
        var testing = new ImpactTesting(db);
        await testing.ArrangeAsync(new(plan.Plan, new(plan.Action), Today, "An audit", Auditor.Name, Today), Stop);
        Assert.Null(await testing.ConcludeAsync(new(plan.Plan, (await ActionAsync(plan)).ImpactTests[0].Id, Auditor, true, "17 of 20", null, null, Today), Stop));

        var now = Assessor.Assess(await plan.FactsAsync(), Today).Actions.Single();
        Assert.Equal(("blue", "17 of 20"), (now.Impact!.Key, now.Impact.Rationale));
        Assert.Equal((ImpactStage.ToArrange, 1), (ImpactStanding.Of(now, Today)!.Stage, ImpactStanding.Of(now, Today)!.Passed));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_scheme_is_changed_with_its_versions_unless_somebody_changed_the_plan_meanwhile(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var seen = (await plan.FactsAsync()).Plan.Version;
        var next = RatingScheme.Brag with { Levels = [RatingScheme.Brag.Levels[0] with { Word = "embedded" }, .. RatingScheme.Brag.Levels.Skip(1)] };
        var change = new SchemeChange(next, new Dictionary<string, string>(), Today, "Priya Nair, programme manager", "The board asked");
        await using var db = database.Open();
        var changes = new SchemeChanges(db);

        Assert.Null(await changes.SaveAsync(plan.Plan, change, seen, Stop));
        Assert.Contains("Somebody else", await changes.SaveAsync(plan.Plan, change, seen, Stop), StringComparison.Ordinal);
        var facts = await plan.FactsAsync();
        Assert.Equal(["complete", "embedded"], facts.Schemes.Select(version => version.Scheme.Levels[0].Word));
        Assert.Equal(["embedded", "paused"], [facts.Plan.Scheme.Levels[0].Word, facts.Plan.Scheme.FindState("paused")!.Word]);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Work_that_belongs_to_a_post_goes_to_whoever_comes_and_keeps_its_post_when_the_name_is_typed_again(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var post = new Id<Post>(plan.Post);
        await using (var db = database.Open())
        {
            var keeping = new PostKeeping(db);
            Assert.Equal(1, await keeping.LinkAsync(plan.Plan, new Dictionary<string, Id<Post>?> { ["Head of assessment"] = post, ["Nobody"] = post }, Stop));
            Assert.Empty(await keeping.ChangeAsync(plan.Plan, new HolderChange(post, new(plan.Holder), Today.AddDays(9), "Dana Whitlock", Today.AddDays(10), true), Stop));
            Assert.NotEmpty(await keeping.ChangeAsync(plan.Plan, new HolderChange(post, null, null, null, null, false), Stop));
        }

        var was = await plan.OpenAsync("action", plan.Action);
        await plan.SaveAsync("Priya Nair", "action", plan.Action, was, was.With("Leads", "Police\nHead of assessment"));
        var facts = await plan.FactsAsync();
        var held = facts.Posts.Single(one => one.Id == post);
        Assert.Equal(("Jo Marsh", "Dana Whitlock"), (Posts.HolderOf(facts, held, Today), Posts.HolderOf(facts, held, Today.AddDays(10))));
        Assert.True(facts.Holders.Single(holder => holder.Name == "Dana Whitlock").IsInterim);
        Assert.Equal([null, post], facts.Actions.Single().Leads.Select(lead => lead.PostId));
    }

    private static async Task<string?> AskAsync(TestDatabase database, EditedPlan plan)
    {
        await using var db = database.Open(Lead.Author);
        return await new ActionClosing(db).AskAsync(new(plan.Plan, new(plan.Action), Lead, false, "Every team uses it", Today), Stop);
    }

    private static async Task<string?> DecideAsync(TestDatabase database, EditedPlan plan, Closure closure, Someone who, bool agreed)
    {
        await using var db = database.Open(who.Author);
        return await new ActionClosing(db).DecideAsync(new(plan.Plan, closure.Id, who, agreed, "Ten files show it", Today), Stop);
    }

    private static async Task<ActionFacts> ActionAsync(EditedPlan plan) => (await plan.FactsAsync()).Actions.Single();
}
