using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Closing;
using Milepost.Store.Facts;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>What people of Wexcombe said was done, who agreed, and what the tests of it found.</summary>
internal sealed class DemoClosures(MilepostDb db, PlanFactsQuery query, ActionClosing closing, ImpactTesting testing, Id<Plan> plan)
{
    private static readonly Someone manager = Someone.Of("Priya Nair, programme manager");
    private static readonly Someone director = Someone.Of("Helen Castle, director of children’s services");
    private static readonly Someone sponsor = Someone.Of("Marcus Oyelaran, assistant director, social care");
    private static readonly Someone auditor = Someone.Of("Ruth Adeyemi, practice auditor");
    private static readonly DateOnly said = new(2026, 11, 17);
    private static readonly DateOnly decided = new(2026, 11, 18);

    public static async Task CloseAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        var plan = (await db.Plans.AsNoTracking().SingleAsync(one => one.Name == DemoCouncil.PlanName, stop)).Id;
        await new DemoClosures(
            db, services.GetRequiredService<PlanFactsQuery>(), services.GetRequiredService<ActionClosing>(), services.GetRequiredService<ImpactTesting>(), plan).SayAsync(stop);
    }

    private async Task SayAsync(CancellationToken stop)
    {
        await AskAsync("4.6", Someone.Of("Pauline Garrow, Head of Virtual School"), "All three steps are done. 77% of plans are good or better, from 52% in March.", stop);
        await DecideAsync("4.6", director, true, "I read twelve plans from four schools. They say what the child wants and who will help.", stop);
        await ArrangeAsync("4.6", new(2026, 12, 30), "Ask thirty children whether they know their plan and whether it helps; the virtual school reads thirty plans blind.", "Siân Rees, participation worker", decided, stop);

        await AskAsync("3.5", manager, "Supervision takes place and is recorded in 86 of 100 cases.", stop);
        await DecideAsync("3.5", sponsor, false, "It is recorded, but audits find that it seldom changes the child’s plan. Come back when it does.", stop);
        await AskAsync("3.7", Someone.Of("Farah Siddiq, Head of Legal Services (Children)"), "All four steps are done. Five plans are over 16 weeks, each with a reason.", stop);

        await ArrangeAsync("1.1", new(2026, 11, 30), "The chair of another board observes two meetings and reads the minutes of a year.", auditor.Author, new(2026, 10, 12), stop);
        await ArrangeAsync("3.6", decided, "Twenty escalations since April looked at again: did the child’s plan change?", auditor.Author, new(2026, 10, 12), stop);
        await FailAsync("3.6", "Of twenty escalations, eleven were closed in time and the child’s plan did not change.", stop);
        db.Author = new Author(sponsor.Author);
        await closing.PutAsync(new(plan, (await ActionAsync("2.2", stop)).Action.Id, "embedding", sponsor.Author, "Everybody is trained. The monthly sample has to hold until January.", decided), stop);
    }

    private async Task AskAsync(string reference, Someone who, string because, CancellationToken stop)
    {
        db.Author = new Author(who.Author);
        Expect(await closing.AskAsync(new(plan, (await ActionAsync(reference, stop)).Action.Id, who, ForLead: true, because, said), stop));
    }

    private async Task DecideAsync(string reference, Someone who, bool agreed, string because, CancellationToken stop)
    {
        db.Author = new Author(who.Author);
        Expect(await closing.DecideAsync(new(plan, (await ActionAsync(reference, stop)).Closures[^1].Id, who, agreed, because, decided), stop));
    }

    private async Task ArrangeAsync(string reference, DateOnly testOn, string test, string tester, DateOnly on, CancellationToken stop)
    {
        db.Author = new Author(manager.Author);
        Expect(await testing.ArrangeAsync(new(plan, (await ActionAsync(reference, stop)).Action.Id, testOn, test, tester, on), stop));
    }

    private async Task FailAsync(string reference, string finding, CancellationToken stop)
    {
        db.Author = new Author(auditor.Author);
        Expect(await testing.ConcludeAsync(new(plan, (await ActionAsync(reference, stop)).ImpactTests[^1].Id, auditor, false, finding, "amber", "red", decided), stop));
    }

    private async Task<ActionFacts> ActionAsync(string reference, CancellationToken stop) =>
        (await query.LoadAsync(plan, stop))!.Actions.Single(one => one.Action.Reference == reference);

    private static void Expect(string? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException(refusal);
    }
}
