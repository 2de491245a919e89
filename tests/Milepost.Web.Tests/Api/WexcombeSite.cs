using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Cycles;
using Milepost.Store.Webhooks;
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
        await db.SaveChangesAsync(stop);
        var frozen = await new CycleRecords(db, TimeProvider.System).FreezeAsync(plan, cycle.Id, Site.Today, "Priya Nair", stop);
        return Assert.IsType<Frozen>(frozen).Snapshot.Number;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
