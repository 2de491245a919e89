using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.AnnexA.Measures;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Commenting;
using Milepost.Store.Cycles;
using Milepost.Store.Files;
using Milepost.Store.Importing;
using Milepost.Store.Mailing;
using Milepost.Store.People;
using Milepost.Store.Submitting;
using Milepost.Store.Watching;
using Milepost.Store.Webhooks;
using Milepost.Submitting;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Api;

/// <summary>One site with the invented plan, for all tests that only read, or each write something of their own.</summary>
[CollectionDefinition(Shared)]
public sealed class WexcombeSite : IAsyncLifetime, ICollectionFixture<WexcombeSite>
{
    public const string Shared = "One site of Wexcombe";

    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartAsync(webhooks: true);
        await Site.AddPlanAsync();
        await Site.InStoreAsync(AddMoreAsync);
    }

    /// <summary>One of everything that the invented plan lacks and a list can hold.</summary>
    private static async Task<int> AddMoreAsync(MilepostDb db)
    {
        var stop = TestContext.Current.CancellationToken;
        var plan = (await db.Plans.SingleAsync(stop)).Id;
        var cycle = new Cycle(Id<Cycle>.New(), plan, CycleKind.Board, 1, Site.Today.AddDays(-5), Site.Today.AddDays(9));
        db.Add(cycle);
        db.Add(new ExpectedEvidence(Id<ExpectedEvidence>.New(), plan, Wexcombe.FrontDoor, "A practice audit of twelve assessments", EvidenceOf.Impact, Site.Today.AddDays(-50), "Priya Nair"));
        db.Add(new GlossaryTerm(Id<GlossaryTerm>.New(), plan, "MASH", "Multi-agency safeguarding hub"));
        db.Add(new PlanStatement(Id<PlanStatement>.New(), plan, StatementKind.Pledge, "We will listen before we decide."));
        var measure = (await db.Measures.SingleAsync(stop)).Id;
        var card = new Scorecard(Id<Scorecard>.New(), plan, "Board", ScorecardKind.ImprovementBoard);
        card.Arrange([new("Timeliness", [measure.Value])]);
        db.Add(card);
        db.Add(new Reading(Id<Reading>.New(), plan, measure, 1, new(2026, 4, 1), new(2026, 4, 30), "percentage", provisional: false, "Monthly scorecard", Site.Today.AddDays(-50), "Tomasz Zieliński, performance analyst") { Numerator = 12, Denominator = 14 });
        var post = new Post(Id<Post>.New(), plan, "Programme manager");
        db.Add(post);
        db.Add(new Holder(Id<Holder>.New(), plan, post.Id, "Priya Nair", Site.Today.AddYears(-1)));
        db.Add(new Lead(Id<Lead>.New(), plan, Wexcombe.FrontDoor, null, "Priya Nair", 2));
        var evidence = new EvidenceItem(Id<EvidenceItem>.New(), plan, Wexcombe.FrontDoor, null, "Dip sample of ten contacts", Site.Today.AddDays(-3), "Head of assessment");
        evidence.Describe("Dip sample", EvidenceForm.Link, "https://intranet.wexcombe.example/42", "October 2026", "Priya Nair", Site.Today.AddDays(10));
        db.Add(evidence);
        var hook = new Webhook(Id<Webhook>.New(), "Messages", "https://hooks.wexcombe.example/milepost", "kept", DateTime.UnixEpoch, "Jo Lindqvist") { Events = ["update.given"] };
        hook.Stop(DateTime.UnixEpoch, "Jo Lindqvist");
        db.Add(hook);
        db.Add(new WebhookDelivery(Id<WebhookDelivery>.New(), hook.Id, "1/update.given", "update.given", "{}", DateTime.UnixEpoch));
        AddBeside(db, plan, measure);
        await db.SaveChangesAsync(stop);
        await KeepAsync(db, plan, stop);
        var frozen = await new CycleRecords(db, TimeProvider.System).FreezeAsync(plan, cycle.Id, Site.Today, "Priya Nair", stop);
        return Assert.IsType<Frozen>(frozen).Snapshot.Number;
    }

    /// <summary>An Annex A that was counted: some numbers of it are of few children.</summary>
    private static async Task KeepAsync(MilepostDb db, Id<Plan> plan, CancellationToken stop)
    {
        MeasureSplit teams = new(SplitBy.Team, [new("Assessment North", 50, 58, 86.2m), new("Assessment South", 45, 52, 86.5m), new("Assessment East", 40, 46, 87m), new("Not known", 14, 17, 82.4m)]);
        var counted = new CountedSubmission(
            new(2026, 10, 31), "2024", "3f9a01c2be77", [new(4, 604, 2, 5_000, 12, new string('a', 64)), new(10, 4, 0, 40, 0, new string('b', 64))],
            [new("AS01", 149, 173, 86.1m, null, new(Trust.Fair, ["It is so."]), [], [teams]), new("AD08", 3, 40, 7.5m, null, new(Trust.High, []), [], [])],
            [new("L4-02", 30, null, [new(4, 604, 30, [new("Assessment North", 27, [2, 3]), new("Assessment South", 3, [9])])]), new("L10-01", 4, null, [new(10, 4, 4, [new("Not known", 4, [2])])]), new("FS-01", 0, null, [])]);
        var kept = new KeptSubmissions(db, new(db, new(new(Path.GetTempPath())), TimeProvider.System));
        Assert.NotNull((await kept.KeepAsync(plan, counted, null, Site.Today, "Tomasz Zieliński", stop)).Kept);
    }

    /// <summary>What is closed, tested, said and kept beside the plan.</summary>
    private static void AddBeside(MilepostDb db, Id<Plan> plan, Id<Measure> measure)
    {
        var told = db.Actions.Single(one => one.Reference == "2.1").Id;
        var priya = db.People.Single(one => one.Key == "priya-nair");
        var closure = new Closure(Id<Closure>.New(), plan, told, "Dana Whitlock", Site.Today.AddDays(-8), "They are told.");
        closure.Decide(agreed: false, "Marcus Oyelaran", Site.Today.AddDays(-7), "I asked four of them, and two were not.");
        var gone = new GlossaryTerm(Id<GlossaryTerm>.New(), plan, "ICS", "Integrated children’s system");
        gone.Withdraw(Site.Today.AddDays(-4), "Nobody says it any more");
        var file = StoredFile.Of(new("plan.csv", "Ref,Action\n"u8.ToArray()), FileFormat.Csv, DateTime.UnixEpoch, priya.Author);
        var comment = new Comment(Id<Comment>.New(), plan, told.Value, priya.Id, priya.Author, "Can the second advert go out?", DateTime.UnixEpoch);
        db.AddRange(
            closure, gone, file, comment, new Import(Id<Import>.New(), plan, file.Id, Site.Today.AddDays(-60), DateTime.UnixEpoch, priya.Author) { FileName = file.Name },
            new ImpactTest(Id<ImpactTest>.New(), plan, told, Site.Today.AddDays(30), "Twelve children are asked", "Participation worker") { ClosureId = closure.Id },
            new StateChange(Id<StateChange>.New(), plan, told, "embedding", Site.Today.AddDays(-6), priya.Author, "It has to last"),
            new Cycle(Id<Cycle>.New(), plan, CycleKind.Monthly, 1, Site.Today.AddDays(-2), Site.Today.AddDays(5)),
            new Watch(Id<Watch>.New(), priya.Id, plan, WatchOf.Action, told.Value, DateTime.UnixEpoch),
            new SavedFilter(Id<SavedFilter>.New(), plan, priya.Id, priya.Author, "What is late", "?late=true", shared: false, DateTime.UnixEpoch),
            new SavedFilter(Id<SavedFilter>.New(), plan, priya.Id, priya.Author, "Our partners’", "?agency=Police", shared: true, DateTime.UnixEpoch),
            new PartnerLink(Id<PartnerLink>.New(), plan, "HR partner", null, new string('a', 64), Site.Today.AddDays(-3), Site.Today.AddDays(9), priya.Author),
            new MeasureBreak(Id<MeasureBreak>.New(), plan, measure, new(2026, 4, 1), BreakKind.Recalculated, "The new front door opened", Site.Today.AddDays(-20), priya.Author),
            new Comparator(Id<Comparator>.New(), plan, measure, ComparatorKind.National, "England", new(2025, 4, 1), new(2026, 3, 31), 84.3m, "percentage", "Statistics 2026", Site.Today.AddDays(-20), priya.Author),
            new Commentary(Id<Commentary>.New(), plan, measure, new(2026, 4, 1), new(2026, 4, 30), "Fewer were in time.", "Children waited.", "Two assessors move.", Site.Today.AddDays(-9), priya.Author),
            new MeasureDevelopment(Id<MeasureDevelopment>.New(), plan, measure, Site.Today.AddDays(-9), priya.Author) { Owner = "Tomasz Zieliński" },
            new TeamCaseload(Id<TeamCaseload>.New(), plan, "Assessment north", new(2026, 10, 31), 1, 5.6m, 96, "Workforce scorecard", Site.Today.AddDays(-9), priya.Author));
        Outbox.AddTo(db, "link/of-a-test", MailKind.Link, "ana.okafor@northshire.example", plan, "Milepost: your actions to update", "Hello", DateTime.UnixEpoch);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
