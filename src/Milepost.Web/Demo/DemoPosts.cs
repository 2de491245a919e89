using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.History;
using Milepost.Store.Holding;

namespace Milepost.Web.Demo;

/// <summary>Who came and went in Wexcombe, and which posts its leads mean. Names that are like no post are left, as people leave them.</summary>
internal static class DemoPosts
{
    private const string Assessing = "Dana Whitlock";
    private static readonly DateOnly on = new(2026, 11, 18);

    public static async Task KeepAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        db.Author = new Author("Priya Nair, programme manager");
        var plan = (await db.Plans.AsNoTracking().SingleAsync(one => one.Name == DemoCouncil.PlanName, stop)).Id;
        var facts = (await services.GetRequiredService<PlanFactsQuery>().LoadAsync(plan, stop))!;
        var keeping = services.GetRequiredService<PostKeeping>();
        await keeping.LinkAsync(plan, LeadProposal.All(facts, on).Where(one => one.Post is not null).ToDictionary(one => one.Name, one => (Id<Post>?)one.Post!.Id), stop);
        await LeaveAsync("Head of Leaving Care", new(2026, 9, 30), "Kofi Asante-Reid", new(2026, 10, 12), isInterim: true);
        await LeaveAsync("Head of Youth Justice and Exploitation", new(2026, 10, 31), null, null, isInterim: false);
        var empty = await db.Posts.SingleAsync(post => post.PlanId == plan && post.Title == "Head of Youth Justice and Exploitation", stop);
        // The plan named her before she came.
        (await db.Holders.SingleAsync(holder => holder.PlanId == plan && holder.Name == Assessing, stop)).Correct(Assessing, new(2026, 4, 13), null);
        empty.Recruit(Recruitment.Offered, new DateOnly(2027, 1, 11));
        await db.SaveChangesAsync(stop);

        async Task LeaveAsync(string title, DateOnly lastDay, string? comes, DateOnly? firstDay, bool isInterim)
        {
            var post = facts.Posts.Single(one => one.Title == title);
            var leaves = Posts.HoldersOf(facts, post, lastDay)[^1];
            await keeping.ChangeAsync(plan, new HolderChange(post.Id, leaves.Id, lastDay, comes, firstDay, isInterim), stop);
        }
    }
}
