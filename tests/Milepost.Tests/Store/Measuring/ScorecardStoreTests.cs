using Milepost.Authorities;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Store.Measuring;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Tests.Store.Editing;

namespace Milepost.Tests.Store.Measuring;

/// <summary>Scorecards and what is said beside readings, in both databases.</summary>
public class ScorecardStoreTests
{
    private const string Analyst = "Tomasz Zieliński, performance analyst";
    private static readonly DateOnly Today = EditedPlan.Today;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_scorecard_is_made_changed_by_one_at_a_time_withdrawn_and_brought_back(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        await using var db = database.Open(Analyst);
        var cards = new PlanScorecards(db);
        var id = Id<Scorecard>.New();
        SaidScorecard Said(string name) => new(name, ScorecardKind.FrontDoor, " ", "Board", true, [new(plan.Measure, "1", "Visits"), new(Guid.CreateVersion7(), "2", "")]);

        Assert.Empty((await cards.WriteAsync(plan.Plan, new(id, null, Said(" Front door "), Today), Stop))!);
        Assert.Empty((await cards.WriteAsync(plan.Plan, new(id, null, Said("Sent twice"), Today), Stop))!);
        var kept = Assert.Single((await plan.FactsAsync()).Scorecards);
        Assert.Equal(("Front door", ScorecardKind.FrontDoor, null, "Board", true), (kept.Name, kept.Kind, kept.Purpose, kept.Audience, kept.AsksCommentary));
        Assert.Equal([plan.Measure], Assert.Single(kept.Groups).MeasureIds);

        Assert.Empty((await cards.WriteAsync(plan.Plan, new(id, kept.Version, Said("The front door"), Today), Stop))!);
        Assert.Contains("Somebody else changed", Assert.Single((await cards.WriteAsync(plan.Plan, new(id, kept.Version, Said("Mine"), Today), Stop))!).Message, StringComparison.Ordinal);
        Assert.Contains("already", Assert.Single((await cards.WriteAsync(plan.Plan, new(Id<Scorecard>.New(), null, Said("the FRONT door"), Today), Stop))!).Message, StringComparison.Ordinal);

        Assert.Null(await cards.WithdrawAsync(plan.Plan, id, Today, "Nobody looks at it", Stop));
        Assert.Equal((0, 1), (await plan.FactsAsync() is var facts ? (facts.Scorecards.Count, facts.Withdrawn.Scorecards.Count) : default));
        Assert.Null(await cards.RestoreAsync(plan.Plan, id, Stop));
        Assert.Equal("The front door", Assert.Single((await plan.FactsAsync()).Scorecards).Name);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_said_beside_readings_is_added_and_the_old_stays(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        await using var db = database.Open(Analyst);
        var measure = new Id<Measure>(plan.Measure);
        var period = new ReadingPeriod(new(2026, 10, 1), new(2026, 10, 31));
        var comments = new MeasureComments(db);
        Assert.Null(await comments.CommentAsync(plan.Plan, new(measure, period, "It fell", "Some wait", "Ask", Today, Analyst), Stop));
        await new MeasureReadings(db).GiveAsync(plan.Plan, new(measure, new() { FirstDay = period.FirstDay, LastDay = period.LastDay, Value = 70, Unit = "%", Provisional = false, Source = "Scorecard" }, Today, Analyst), Stop);
        Assert.Equal(3, (await comments.CommentAsync(plan.Plan, new(measure, period, "", "", "", Today, Analyst), Stop))!.Count);
        foreach (var what in (string[])["It fell", "It fell by 9 points"]) Assert.Empty((await comments.CommentAsync(plan.Plan, new(measure, period, what, "Some wait", "Ask", Today, Analyst), Stop))!);
        Assert.Equal("Post", Assert.Single((await comments.DevelopAsync(plan.Plan, new(measure, null, " ", [], null, null, Today, Analyst), Stop))!).Field);
        Assert.Empty((await comments.DevelopAsync(plan.Plan, new(measure, new(plan.Post), "ignored", ["Agree it", "Count it"], new(2027, 1, 31), null, Today, Analyst), Stop))!);
        Assert.Empty(await comments.CountTeamsAsync(plan.Plan, [new("Duty", "1", "6", "121", "2")], new(2026, 10, 31), "HR list", Today, Analyst, Stop));

        var facts = await plan.FactsAsync();
        Assert.Equal(["It fell", "It fell by 9 points"], facts.Commentaries.Select(one => one.What));
        Assert.Equal("It fell by 9 points", CommentaryRule.Of(facts.Commentaries, measure, period, Today)!.What);
        Assert.Equal((null, "Count it"), (facts.Developments[0].Owner, facts.Developments[0].Steps[1]));
        Assert.Equal((121, 2), (facts.Caseloads[0].Cases, facts.Caseloads[0].Over));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Measures_are_tied_to_actions_and_success_tests_from_either_side(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        await using var db = database.Open(Analyst);
        var linking = new MeasureLinking(db);

        Assert.True(await linking.OfMeasureAsync(plan.Plan, new(plan.Measure), new HashSet<Guid>(), new HashSet<Guid> { plan.Test, Guid.CreateVersion7() }, Stop));
        var facts = await plan.FactsAsync();
        Assert.Equal([plan.Test], facts.Measures[0].SuccessTestIds);
        var untied = facts.Measures[0].ActionReferences;
        Assert.DoesNotContain(untied, reference => new Milepost.Facts.KnownReferences(facts).Standing(reference) is not null);

        Assert.True(await linking.OfActionAsync(plan.Plan, new(plan.Action), new HashSet<Guid> { plan.Measure }, new HashSet<(Guid, Guid)>(), Stop));
        facts = await plan.FactsAsync();
        var action = facts.Actions.Single(one => one.Action.Id.Value == plan.Action);
        Assert.Equal([.. untied, action.Action.Reference!], facts.Measures[0].ActionReferences);
        Assert.Empty(facts.Measures[0].SuccessTestIds);
        Assert.Equal([plan.Measure], new MeasureTies(facts).Of(action.Action.Id).Select(one => one.Id.Value));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_council_s_settings_and_declarations_are_kept_by_date_and_by_council(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var edited = await EditedPlan.CreateAsync(database);
        var plan = (await edited.FactsAsync()).Plan;
        await using var db = database.Open(Analyst);
        var records = new AuthorityRecords(db);
        var council = AuthorityRecords.Of(plan);

        await records.SetAsync(plan, new(2026, 4, 1), ["caseload-limit: 18"], "New procedures", Today, Analyst, Stop);
        Assert.Equal((20, 18, 20), ((await records.SettingsAsync(council, new(2026, 3, 31), Stop))["caseload-limit"], (await records.SettingsAsync(council, Today, Stop))["caseload-limit"], (await records.SettingsAsync("Another", Today, Stop))["caseload-limit"]));

        Assert.NotEmpty(await records.DeclareAsync(plan, Today, "OWN1", "So", Today, Analyst, Stop));
        Assert.Empty(await records.DeclarationsAsync(council, Stop));
        Assert.Empty(await records.DeclareAsync(plan, Today, OwnMeasures.Example, "The board asked", Today, Analyst, Stop));
        Assert.Equal("OWN1", (await records.CatalogueAsync(council, Today, Stop)).All[^1].Id);
        Assert.DoesNotContain((await records.CatalogueAsync("Another", Today, Stop)).All, measure => measure.Id == "OWN1");

        // A measure of the plan that is counted by it breaks its line where it is counted in another way.
        var measure = (await edited.FactsAsync()).Measures[0].Id;
        var kept = new KeptSubmissions(db, new(db, new(new(Path.GetTempPath())), TimeProvider.System));
        await kept.LinkAsync(plan.Id, new Dictionary<Id<Measure>, string?> { [measure] = "OWN1" }, Today, Analyst, Stop);
        Assert.Empty((await edited.FactsAsync()).Breaks);
        Assert.Empty(await records.DeclareAsync(plan, Today.AddDays(-40), OwnMeasures.Example.Replace("<= 30", "<= 20", StringComparison.Ordinal), "The board wants it sooner", Today, Analyst, Stop));
        var broken = Assert.Single((await edited.FactsAsync()).Breaks);
        Assert.Equal((measure, Today, BreakKind.Redefined, "OWN1 is declared in another way: The board asked."), (broken.MeasureId, broken.From, broken.Kind, broken.Because));
        await kept.LinkAsync(plan.Id, new Dictionary<Id<Measure>, string?> { [measure] = null }, Today, Analyst, Stop);
        await kept.LinkAsync(plan.Id, new Dictionary<Id<Measure>, string?> { [measure] = "OWN1" }, Today, Analyst, Stop);
        Assert.Single((await edited.FactsAsync()).Breaks);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_setting_that_is_changed_breaks_the_lines_of_what_is_counted_by_it_and_of_nothing_else(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var edited = await EditedPlan.CreateAsync(database);
        var facts = await edited.FactsAsync();
        await using var db = database.Open(Analyst);
        var records = new AuthorityRecords(db);
        var kept = new KeptSubmissions(db, new(db, new(new(Path.GetTempPath())), TimeProvider.System));
        var measure = facts.Measures[0].Id;
        await kept.LinkAsync(facts.Plan.Id, new Dictionary<Id<Measure>, string?> { [measure] = "CP07" }, Today, Analyst, Stop);

        await records.SetAsync(facts.Plan, new(2026, 4, 1), ["caseload-limit: 18", "children-0-17: 48000"], "New procedures", Today, Analyst, Stop);
        Assert.Empty((await edited.FactsAsync()).Breaks);
        await records.SetAsync(facts.Plan, new(2026, 9, 1), ["caseload-limit: 18", "children-0-17: 48000", "cp-visit-days: 15"], "The procedures of September", Today, Analyst, Stop);
        var broken = Assert.Single((await edited.FactsAsync()).Breaks);
        Assert.Equal((measure, new DateOnly(2026, 9, 1), BreakKind.Redefined, "CP07 is counted by another setting: Working days between visits to a child on a protection plan: 15, before 10. The procedures of September."), (broken.MeasureId, broken.From, broken.Kind, broken.Because));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_measure_that_a_new_version_of_Milepost_defines_in_another_way_has_its_line_broken(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var edited = await EditedPlan.CreateAsync(database);
        var facts = await edited.FactsAsync();
        await using var db = database.Open(Analyst);
        var kept = new KeptSubmissions(db, new(db, new(new(Path.GetTempPath())), TimeProvider.System));
        await kept.LinkAsync(facts.Plan.Id, new Dictionary<Id<Measure>, string?> { [facts.Measures[0].Id] = "CP01" }, Today, Analyst, Stop);

        foreach (var (back, definitions, plans) in ((int, string, string)[])[(4, "one", "a"), (3, "two", "a"), (2, "three", "b"), (1, "four", "b")])
        {
            var asAt = Today.AddDays(-30 * back);
            MeasureCount Count(string id, string definition) => new(id, 10 + back, null, 10 + back, null, null, [], []) { Definition = definition };
            await kept.KeepAsync(facts.Plan.Id, new(asAt, "2024", definitions, [], [Count("CP01", plans)], []), null, Today, Analyst, Stop);
        }

        var broken = Assert.Single((await edited.FactsAsync()).Breaks);
        Assert.Equal((facts.Measures[0].Id, Today.AddDays(-60), "CP01 is defined in another way by this version of Milepost (definitions three, before two)."), (broken.MeasureId, broken.From, broken.Because));

        // Who ties it anew finds the same break in what was kept, and no second one.
        await kept.LinkAsync(facts.Plan.Id, new Dictionary<Id<Measure>, string?> { [facts.Measures[0].Id] = null }, Today, Analyst, Stop);
        await kept.LinkAsync(facts.Plan.Id, new Dictionary<Id<Measure>, string?> { [facts.Measures[0].Id] = "CP01" }, Today, Analyst, Stop);
        Assert.Single((await edited.FactsAsync()).Breaks);
        Assert.Equal(["a", "a", "b", "b"], (await new SubmissionShelf(db).MeasureAsync(facts.Plan.Id, "CP01", Stop)).Select(one => one.Count.Definition));
    }
}
