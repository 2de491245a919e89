using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Store.Updating;
using Milepost.Store.Updating.Workbooks;
using Milepost.Tests.Store.Editing;
using Milepost.Updating;
using Milepost.Working.Workbooks;

namespace Milepost.Tests.Store.Updating;

public class WorkbookUpdaterTests
{
    private const string Jo = "jo-marsh";
    private static readonly Dictionary<Guid, IReadOnlyDictionary<string, CellChoice>> NoChoices = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_workbook_is_saved_once_as_facts_and_what_was_shown_is_what_is_saved(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var upload = await KeepAsync(database, plan, ("Work", "Amber"), ("Work.Because", "Two posts"), ("Work.Next", "Advert"), ("Work.BackBy", "31 January 2027"), ("Done", "The desk opened"));
        var seen = (await MergeAsync(database, plan, upload)).Mark;

        Assert.IsType<WorkbookShownAgain>(await SaveAsync(database, plan, upload, "something else"));
        Assert.Empty((await ActionAsync(plan)).Ratings);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SaveAsync(database, plan, upload, seen)));

        Assert.Equal((1, 0, 0), Assert.Single(outcomes.OfType<WorkbookSaved>()) is var saved ? (saved.Updated, saved.Drafted, saved.Left) : default);
        Assert.Equal(4, outcomes.OfType<WorkbookGone>().Count());
        var action = await ActionAsync(plan);
        Assert.Equal(("amber", "The desk opened"), (Assert.Single(action.Ratings).Key, Assert.Single(action.Progress).Text));
        await using var db = database.Open();
        Assert.Contains(await db.History.ToListAsync(Stop), change => change.Record == "GivenRating" && change.By == "Jo Marsh");
        Assert.DoesNotContain(await db.History.ToListAsync(Stop), change => change.Record == nameof(WorkbookUpload));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_refused_becomes_a_draft_or_stays_with_the_workbook(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var upload = await KeepAsync(database, plan, ("Work", "Red"), ("Done", "The desk opened"));
        var seen = (await MergeAsync(database, plan, upload)).Mark;

        Assert.Equal(new WorkbookSaved(0, 1, 0), await SaveAsync(database, plan, upload, seen));

        await using var db = database.Open("Jo Marsh");
        var draft = await new UpdateDrafts(db, TimeProvider.System).FindAsync(Jo, new(plan.Action), Stop);
        Assert.Equal(("red", "The desk opened"), (draft!.Typed["Action"], draft.Typed["Done"]));

        var second = await KeepAsync(database, plan, ("Done", "Another word"), ("Work", "Red"));
        Assert.Equal(new WorkbookSaved(0, 0, 1), await SaveAsync(database, plan, second, (await MergeAsync(database, plan, second)).Mark));
        Assert.Equal("Another word", (await new WorkbookUploads(db, TimeProvider.System).FindAsync(Jo, plan.Plan, second, Stop))!.Rows[0].Typed["Done"]);
        Assert.Null(await new WorkbookUploads(db, TimeProvider.System).FindAsync("somebody-else", plan.Plan, second, Stop));
    }

    private static async Task<Id<WorkbookUpload>> KeepAsync(TestDatabase database, EditedPlan plan, params (string Name, string Text)[] typed)
    {
        var row = WorkbookRow.Of(UpdateForm.For(await plan.FactsAsync(), await ActionAsync(plan), Reach.All, EditedPlan.Today));
        var was = row.Fields.Select(field => (field.Name, Text: WorkbookRow.Written(field, row.Standing[field.Name]))).Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.Name, cell => cell.Text);
        await using var db = database.Open("Jo Marsh");
        return await new WorkbookUploads(db, TimeProvider.System).KeepAsync(
            Jo, plan.Plan, new("actions.xlsx", EditedPlan.Today, "Jo Marsh", [new(plan.Action, "1.1", was, typed.ToDictionary(cell => cell.Name, cell => cell.Text))], 0, 0, []), Stop);
    }

    private static async Task<WorkbookMerge> MergeAsync(TestDatabase database, EditedPlan plan, Id<WorkbookUpload> upload)
    {
        await using var db = database.Open("Jo Marsh");
        var returned = await new WorkbookUploads(db, TimeProvider.System).FindAsync(Jo, plan.Plan, upload, Stop);
        return WorkbookMerge.Of(await plan.FactsAsync(), returned!, _ => Reach.All, NoChoices, "Jo Marsh", EditedPlan.Today);
    }

    private static async Task<WorkbookOutcome> SaveAsync(TestDatabase database, EditedPlan plan, Id<WorkbookUpload> upload, string seen)
    {
        await using var db = database.Open("Jo Marsh");
        return await new WorkbookUpdater(db, TimeProvider.System).SaveAsync(new(plan.Plan, upload, Jo, _ => Reach.All, NoChoices, seen, EditedPlan.Today), Stop);
    }

    private static async Task<Milepost.Facts.ActionFacts> ActionAsync(EditedPlan plan) => (await plan.FactsAsync()).Actions.Single(one => one.Action.Id.Value == plan.Action);
}
