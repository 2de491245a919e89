using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Store.Files;
using Milepost.Store.Importing;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Plans;

/// <summary>A plan that a board saw on 21 November 2026, and that is another three days later.</summary>
[CollectionDefinition(Shared)]
public sealed class ChangedPlan : IAsyncLifetime, ICollectionFixture<ChangedPlan>
{
    public const string Shared = "A plan that changed";

    /// <summary>What an action was called when the board saw it, before the name was taken out.</summary>
    public const string Named = "Zebedee Quill hears what the plan says";

    public static readonly Id<PlanAction> Renamed = Id<PlanAction>.New();

    /// <summary>An action that came after the board had seen the plan.</summary>
    public static readonly Id<PlanAction> Later = Id<PlanAction>.New();

    public Site Site { get; private set; } = null!;

    public ValueTask InitializeAsync() => InitializeAsync(null);

    public async ValueTask InitializeAsync(string? database)
    {
        Site = await Site.StartAsync(database: database);
        await Site.AddPlanAsync();
        await Site.InStoreAsync(async db =>
        {
            var (plan, now) = (db.Plans.Single().Id, Site.Clock.GetUtcNow().UtcDateTime);
            var file = StoredFile.Of(new SourceFile("plan.csv", "Ref."u8.ToArray()), FileFormat.Csv, now, "A test");
            db.AddRange(file, new Import(Id<Import>.New(), plan, file.Id, Site.Today, now, "A test") { FileName = file.Name });
            db.Add(new ProgressEntry(Id<ProgressEntry>.New(), plan, Wexcombe.FrontDoor, null, "Two have said they will leave.", Site.Today.AddDays(-3), "Head of assessment") { ForBoard = "Recruitment goes on." });
            var renamed = new PlanAction(Renamed, plan, "2.9", Named);
            renamed.File(db.Priorities.Single(one => one.Reference == "2").Id, null, 9);
            db.Add(renamed);
            var minutes = new EvidenceItem(Id<EvidenceItem>.New(), plan, Renamed, null, "Children were told in September.", Site.Today.AddDays(-3), "Participation worker");
            minutes.Describe("Minutes of the children’s council", EvidenceForm.Minutes, null, null, null, null);
            db.Add(minutes);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await FreezeAsync();
        Site.Clock.Pass(TimeSpan.FromDays(3));
        await ChangeAsync();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task FreezeAsync()
    {
        var browser = await (await Site.SignInAsync()).OpenAsync("/plans/wexcombe/cycles/calendar");
        await browser.PressAsync("Show the dates", ("Form.StartsOn.Day", "16"), ("Form.StartsOn.Month", "11"), ("Form.StartsOn.Year", "2026"));
        await browser.PressAsync("Save this calendar");
        await browser.ClickAsync("Sign off and freeze cycle 1");
        await browser.PressAsync("Freeze cycle 1", ("Agreed", "true"));
    }

    /// <summary>
    /// An action is worded differently, has another lead, one more step and a statement less; its evidence may not be shared; there is one
    /// action and one priority more; and a priority is another's to answer for, under another title, and lost an action.
    /// </summary>
    private Task<int> ChangeAsync() => Site.InStoreAsync(async db =>
    {
        var plan = db.Plans.Single().Id;
        db.Actions.Single(action => action.Id == Wexcombe.FrontDoor).Reword("1.1", "Every child is seen");
        var renamed = db.Actions.Single(action => action.Id == Renamed);
        renamed.Reword("2.9", "Every child hears what the plan says");
        renamed.File(db.Priorities.Single(one => one.Reference == "1").Id, null, 9);
        db.Priorities.Single(one => one.Reference == "2").Reword("Children are heard and answered", ["Head of participation"]);
        db.Add(new Milepost.Plans.Priority(Id<Milepost.Plans.Priority>.New(), plan, "3", "A priority of the new year"));
        db.Evidence.Single(item => item.ActionId == Renamed).Describe("What the children’s council said", EvidenceForm.Minutes, null, null, null, null);
        db.Remove(db.Leads.Single(lead => lead.Name == "HR partner"));
        db.Add(new Lead(Id<Lead>.New(), plan, Wexcombe.FrontDoor, null, "Front door manager", 1));
        var step = new Step(Id<Step>.New(), plan, Wexcombe.FrontDoor, "e", "A fifth step");
        step.Schedule([], [WrittenDate.On(Site.Today.AddDays(90))]);
        db.Add(step);
        db.SuccessTests.Single().Reword("Assessments inside 45 working days at 88% and rising", null);
        db.ChildrensStatements.Single().Withdraw(Site.Today.AddDays(3), "It was said of another service.");
        db.Evidence.Single(item => item.ActionId == Wexcombe.FrontDoor).HasFile("a name in page 1");
        db.Add(new PlanAction(Later, plan, "1.9", "Nobody waits for a duty worker"));
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
