using Milepost.Facts;
using Milepost.Store.Editing;
using Milepost.Store.Undoing;
using Milepost.Working.Several;

namespace Milepost.Tests.Store.Editing;

public class SeveralEditorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_shown_is_changed_whole_and_undone_whole_until_something_stands_on_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var wish = new SeveralWish { LeadsAre = LeadsWish.Replace, Leads = "Head of HR", Due = "30 June 2027", MoveReason = "Scope", MoveBecause = "More to do", State = "paused", StateBecause = "No money" };
        var facts = await plan.FactsAsync();
        var shown = SeveralChange.Of(facts, new HashSet<Guid> { plan.Action }, wish, All(facts), EditedPlan.Today);
        var before = await StandAsync(plan);

        await using var db = database.Open("Jo Marsh");
        var editor = new SeveralEditor(db);
        Assert.Null(await editor.SaveAsync(new(plan.Plan, new HashSet<Guid> { plan.Action }, wish, All, "seen something else", EditedPlan.Today), Stop));
        Assert.Equal(before, await StandAsync(plan));
        Assert.Equal(1, await editor.SaveAsync(new(plan.Plan, new HashSet<Guid> { plan.Action }, wish, All, shown.Mark, EditedPlan.Today), Stop));
        Assert.Equal("Head of HR|30 June 2027|1|paused", await StandAsync(plan));

        var acts = new DoneActs(db, TimeProvider.System);
        var id = (await acts.NoteAsync("jo-marsh", "/Several/Index/Agree", "Changed 1 action", Stop))!.Value;
        var done = (await acts.FindAsync("jo-marsh", id, Stop))!;
        Assert.Null(await acts.FindAsync("somebody-else", id, Stop));

        // What another person changes beside it is not lost; what they change on it keeps it from being undone.
        await plan.SaveAsync("Ann Lee", "action", plan.Action, await plan.OpenAsync("action", plan.Action), (await plan.OpenAsync("action", plan.Action)).With("Title", "Every child is seen in a day"));
        Assert.Null(await acts.UndoAsync(done, Stop));
        Assert.Equal(before, await StandAsync(plan));
        Assert.Equal("Every child is seen in a day", (await plan.FactsAsync()).Actions.Single(one => one.Action.Id.Value == plan.Action).Action.Title);
        Assert.Contains("already", await acts.UndoAsync(done, Stop), StringComparison.Ordinal);

        facts = await plan.FactsAsync();
        shown = SeveralChange.Of(facts, new HashSet<Guid> { plan.Action }, wish, All(facts), EditedPlan.Today);
        Assert.Equal(1, await editor.SaveAsync(new(plan.Plan, new HashSet<Guid> { plan.Action }, wish, All, shown.Mark, EditedPlan.Today), Stop));
        var second = (await acts.FindAsync("jo-marsh", (await acts.NoteAsync("jo-marsh", "/Several/Index/Agree", "Changed 1 action", Stop))!.Value, Stop))!;
        await plan.SaveAsync("Ann Lee", "action", plan.Action, await plan.OpenAsync("action", plan.Action), (await plan.OpenAsync("action", plan.Action)).With("Due", "31 July 2027").With("DueReason", "Scope").With("DueBecause", "Later"));
        Assert.Contains("was changed after it, by Ann Lee", await acts.UndoAsync(second, Stop), StringComparison.Ordinal);
        Assert.Equal("Head of HR|31 July 2027|2|paused", await StandAsync(plan));
    }

    private static SeveralReach All(PlanFacts facts) => new(facts.Actions.Select(one => one.Action.Id).ToHashSet(), facts.Priorities.Select(one => one.Id).ToHashSet());

    private static async Task<string> StandAsync(EditedPlan plan)
    {
        var action = (await plan.FactsAsync()).Actions.Single(one => one.Action.Id.Value == plan.Action);
        return $"{string.Join(',', action.Leads.Select(lead => lead.Name))}|{string.Join(',', action.Action.Due.Select(due => due.Text))}|{action.Moves.Count}|{string.Join(',', action.States.Select(state => state.Key))}";
    }
}
