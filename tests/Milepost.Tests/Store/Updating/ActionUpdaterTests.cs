using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Identity;
using Milepost.Store.Updating;
using Milepost.Tests.Store.Editing;
using Milepost.Updating;

namespace Milepost.Tests.Store.Updating;

public class ActionUpdaterTests
{
    private static readonly Doer Jo = new(null, "Jo Marsh");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_update_is_saved_whole_told_in_history_and_its_draft_is_gone(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var now = (await FormAsync(plan)).Now;
        var typed = now.With("Done", "The desk opened").With("Action", "amber").With("Action.Because", "Two posts").With("Action.Next", "Advert").With("Action.BackBy", "31 January 2027")
            .With("Due", "31 March 2027").With("MoveReason", "Recruitment").With("MoveBecause", "Nobody applied").With($"Step.{plan.Step}", "done");

        var saved = Assert.IsType<UpdateSaved>(await SendAsync(database, plan, now, typed, Guid.CreateVersion7()));

        Assert.Equal(["your words", "the rating", "the steps", "the due date"], saved.Facts.Said);
        var action = (await plan.FactsAsync()).Actions.Single(one => one.Action.Id.Value == plan.Action);
        Assert.Equal("The desk opened", Assert.Single(action.Progress).Text);
        Assert.Equal("amber", Assert.Single(action.Ratings).Key);
        Assert.Equal(MoveReason.Recruitment, Assert.Single(action.Moves).Reason);
        Assert.Equal(EditedPlan.Today, action.Steps[0].Step.CompletedOn);
        await using var db = database.Open();
        Assert.Null(await new UpdateDrafts(db, TimeProvider.System).FindAsync("jo-marsh", action.Action.Id, Stop));
        Assert.Contains(await db.History.ToListAsync(Stop), change => change.Record == nameof(ProgressEntry) && change.By == "Jo Marsh");
        Assert.DoesNotContain(await db.History.ToListAsync(Stop), change => change.Record == nameof(UpdateDraft));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_form_sent_twenty_times_at_once_is_saved_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var (form, now) = (Guid.CreateVersion7(), (await FormAsync(plan)).Now);
        var typed = now.With("Done", "The desk opened").With("Action", "green").With("Action.Because", "On time").With("Evidence", "Minutes").With("EvidenceOf", "Activity")
            .With("Due", "31 March 2027").With("MoveReason", "Scope").With("MoveBecause", "More to do");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(database, plan, now, typed, form)));

        Assert.All(outcomes, outcome => Assert.True(Assert.IsType<UpdateSaved>(outcome).IsTyped));
        Assert.Single(outcomes, outcome => outcome is UpdateSaved { Facts.IsEmpty: false });
        var action = (await plan.FactsAsync()).Actions.Single(one => one.Action.Id.Value == plan.Action);
        Assert.Equal((1, 1, 1, 1), (action.Progress.Count, action.Ratings.Count, action.Evidence.Count, action.Moves.Count));
        await using var db = database.Open();
        Assert.Null(await new UpdateDrafts(db, TimeProvider.System).FindAsync("jo-marsh", action.Action.Id, Stop));
        Assert.False(await new UpdateDrafts(db, TimeProvider.System).KeepAsync(Typed(plan, now, typed, form), Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_many_who_rate_at_once_one_colour_stands_and_whoever_chose_the_other_is_told_and_keeps_a_draft(Engine engine)
    {
        const int People = 25;
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var now = (await FormAsync(plan)).Now;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, People).Select(async who =>
        {
            await using var db = database.Open($"Person {who}");
            var typed = new TypedUpdate($"person-{who}", new(plan.Action), "1.1", Guid.CreateVersion7(), now, Rate(now, who));
            return (who, await Updater(db).SaveAsync(new(plan.Plan, typed, Jo, Any: true, EditedPlan.Today), Stop));
        }));

        var ratings = (await plan.FactsAsync()).Actions.Single(one => one.Action.Id.Value == plan.Action).Ratings;
        Assert.Single(ratings.DistinctBy(rating => rating.Key));
        Assert.Equal(outcomes.Count(one => one.Item2 is UpdateSaved), ratings.Count);
        Assert.InRange(outcomes.Count(one => one.Item2 is UpdateNotYet), People / 2, (People / 2) + 1);
        await using var reading = database.Open();
        var drafts = await reading.UpdateDrafts.AsNoTracking().Where(draft => draft.Typed != null).ToListAsync(Stop);
        foreach (var (who, told) in outcomes.Where(one => one.Item2 is UpdateNotYet))
        {
            Assert.Equal($"Reason {who}", ((UpdateNotYet)told).Typed["Action.Because"]);
            Assert.Contains($"Reason {who}", drafts.Single(draft => draft.Person == $"person-{who}").Typed!, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(outcomes, one => one.Item2 is UpdateNotTaken);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_sent_of_an_action_that_was_withdrawn_or_is_somebody_elses_is_kept(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var now = (await FormAsync(plan)).Now;
        var typed = now.With("Done", "All of it");
        await using var db = database.Open("Jo Marsh");
        var update = new TypedUpdate("jo-marsh", new(plan.Action), "1.1", Guid.CreateVersion7(), now, typed);

        var other = await Updater(db).SaveAsync(new(plan.Plan, update, new(null, "Ann Lee"), Any: false, EditedPlan.Today), Stop);
        Assert.Equal("It is led by somebody else now", Assert.IsType<UpdateNotTaken>(other).Why);
        await using (var editing = database.Open())
        {
            (await editing.Actions.SingleAsync(action => action.Id == new Id<PlanAction>(plan.Action), Stop)).Withdraw(EditedPlan.Today, "Done elsewhere");
            await editing.SaveChangesAsync(Stop);
        }

        var gone = await Updater(db).SaveAsync(new(plan.Plan, update, Jo, Any: false, EditedPlan.Today), Stop);

        Assert.Equal("It was withdrawn on 21 November 2026: Done elsewhere", Assert.IsType<UpdateNotTaken>(gone).Why);
        Assert.Equal("All of it", (await new UpdateDrafts(db, TimeProvider.System).AllAsync("jo-marsh", Stop)).Single().Typed["Done"]);
        Assert.Empty(await new UpdateDrafts(db, TimeProvider.System).AllAsync("ann-lee", Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_link_is_found_by_its_token_alone_and_ends_on_its_day_or_when_it_is_revoked(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        await using var db = database.Open("Priya Nair");
        var links = new PartnerLinks(db);
        var today = EditedPlan.Today;

        var token = await links.MakeAsync(plan.Plan, "Head of assessment", new(plan.Post), today, today.AddDays(14), Stop);

        var link = (await links.FindAsync(token, Stop))!;
        Assert.Equal(("Head of assessment, by link", "Priya Nair"), (link.Author, link.By));
        Assert.Equal([false, true, true, false], new[] { -1, 0, 14, 15 }.Select(days => link.IsOpen(today.AddDays(days))));
        Assert.Null(await links.FindAsync(token[..^1], Stop));
        Assert.DoesNotContain(token, string.Join(' ', await db.History.Select(change => change.After).ToListAsync(Stop)), StringComparison.Ordinal);
        Assert.NotEqual(token, await links.MakeAsync(plan.Plan, "Head of assessment", new(plan.Post), today, today.AddDays(14), Stop));
        Assert.True(await links.RevokeAsync(plan.Plan, link.Id, today, Stop));
        Assert.False((await links.FindAsync(token, Stop))!.IsOpen(today));
        Assert.False(await links.RevokeAsync(plan.Plan, link.Id, today, Stop));
    }

    private static FieldTexts Rate(FieldTexts now, int who) => who % 2 == 0
        ? now.With("Action", "green").With("Action.Because", $"Reason {who}")
        : now.With("Action", "red").With("Action.Because", $"Reason {who}").With("Action.Next", "Advert").With("Action.BackBy", "31 January 2027");

    private static ActionUpdater Updater(Milepost.Store.MilepostDb db) => new(db, new UpdateDrafts(db, TimeProvider.System));

    private static TypedUpdate Typed(EditedPlan plan, FieldTexts was, FieldTexts typed, Guid form) => new("jo-marsh", new(plan.Action), "1.1", form, was, typed);

    private static async Task<UpdateForm> FormAsync(EditedPlan plan)
    {
        var facts = await plan.FactsAsync();
        return UpdateForm.For(facts, facts.Actions.Single(one => one.Action.Id.Value == plan.Action), Reach.All, EditedPlan.Today);
    }

    private static async Task<UpdateOutcome> SendAsync(TestDatabase database, EditedPlan plan, FieldTexts was, FieldTexts typed, Guid form)
    {
        await using var db = database.Open("Jo Marsh");
        return await Updater(db).SaveAsync(new(plan.Plan, Typed(plan, was, typed, form), Jo, Any: false, EditedPlan.Today), Stop);
    }
}
