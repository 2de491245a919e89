using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.Commenting;
using Milepost.Store.Facts;
using Milepost.Store.Watching;
using Milepost.Web.Access;
using Milepost.Web.Pages.Commenting;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>What stands beside the board's record: what one watches, what was said in comments, and the links that were made for partners.</summary>
internal static class BesideLists
{
    private sealed record WatchRow(string Plan, Watch Watch, ActionFacts? Action, Priority? Priority);

    private sealed record CommentRow(PlanFacts In, ActionFacts Action, Comment Comment, IReadOnlyList<string> Named, string Address);

    private sealed record LinkRow(string Plan, PartnerLink Link, DateOnly Today);

    public static IReadOnlyList<ApiList> All { get; } =
    [
        new StoredRows<WatchRow>(
            "watches", "What you watch", "The actions and priorities that whoever made the token watches; nobody else’s.", Permission.SeePlan, WatchesAsync, row => row.Watch.Id.ToString(),
            new ColumnsOf<WatchRow>().Id("watch", row => row.Watch.Id.Value)
                .Text("plan", "The short name of the plan.", "wexcombe", row => row.Plan)
                .Text("of", "action or priority.", "action", row => Word(row.Watch.Of))
                .Text("recordId", "The id of the action or priority.", OtherId, row => row.Watch.Record.ToString())
                .Text("reference", "Its number.", "1.1", row => row.Action?.Action.Reference ?? row.Priority?.Reference)
                .Text("title", "What it is; empty where it is not in the plan any more.", "Every child who is referred is seen in the time they need", row => row.Action?.Action.Title ?? row.Priority?.Title)
                .Instant("since", "Since when it is watched.", "2026-11-02T09:00:00Z", row => row.Watch.Since)
                .Instant("seenAt", "Up to when they have looked at what changed.", "2026-11-20T16:10:00Z", row => row.Watch.SeenAt)),
        new StoredRows<CommentRow>(
            "comments", "Comments", "What people say to one another of actions, for those who may read it. It is no part of the board’s record; what was taken away has no words.",
            Permission.Comment, CommentsAsync, row => row.Comment.Id.ToString(),
            new ColumnsOf<CommentRow>().Id("comment", row => row.Comment.Id.Value)
                .Text("plan", "The short name of the plan.", "wexcombe", row => row.In.Plan.Name)
                .Text("action", "The reference of the action.", "1.1", row => row.Action.Action.Reference)
                .Text("actionId", "The id of the action.", OtherId, row => row.Action.Action.Id.ToString())
                .Instant("at", "When it was written.", "2026-11-12T10:31:07Z", row => row.Comment.At)
                .Text("by", "Who wrote it.", "Dana Whitlock, head of assessment", row => row.Comment.By)
                .Text("text", "What it says.", "Can the second advert go out this week?", row => row.Comment.Text)
                .Texts("named", "Whom it names.", ["Priya Nair"], row => row.Named)
                .Instant("rewordedAt", "When its words were last changed.", "2026-11-12T10:40:00Z", row => row.Comment.EditedAt)
                .Instant("removedAt", "When it was taken away.", "2026-11-13T08:00:00Z", row => row.Comment.RemovedAt)
                .Text("address", "Its page.", "https://milepost.wexcombe.example/plans/wexcombe/actions/" + OtherId + "/comments", row => row.Address))
        {
            Narrowings = [new(ApiFilter.Action, (row, said) => row.Action.Action.Reference == said || row.Action.Action.Id.ToString() == said)],
        },
        new StoredRows<LinkRow>(
            "partner-links", "Links for partners", "The links by which people without an account update their own actions: for whom and until when. The secret of a link is kept nowhere, and so is in no list. They are told to those who may make them, of their plans.",
            Permission.SeePlan, LinksAsync, row => row.Link.Id.ToString(),
            new ColumnsOf<LinkRow>().Id("link", row => row.Link.Id.Value)
                .Text("plan", "The short name of the plan.", "wexcombe", row => row.Plan)
                .Text("holder", "The post or name that it was made for.", "Designated Nurse", row => row.Link.Holder)
                .Day("from", "The day it was made.", "2026-11-02", row => row.Link.From)
                .Day("until", "Its last day.", "2026-11-16", row => row.Link.Until)
                .Text("by", "Who made it.", "Priya Nair, programme manager", row => row.Link.By)
                .Truth("open", "Whether it opens anything today.", true, row => row.Link.IsOpen(row.Today))
                .Day("revokedOn", "The day it was ended before its last.", "2026-11-10", row => row.Link.RevokedOn)
                .Text("revokedBy", "Who ended it.", "Priya Nair, programme manager", row => row.Link.RevokedBy)),
    ];

    private static async Task<IEnumerable<WatchRow>> WatchesAsync(ApiReader reader, SeenPlans plans, CancellationToken stop)
    {
        if (plans.User.Person()?.Id is not { } me) return [];
        var watches = (await reader.Db.Watches.AsNoTracking().Where(one => one.PersonId == me).ToListAsync(stop)).ToLookup(one => one.PlanId);
        var rows = new List<WatchRow>();
        foreach (var plan in plans.All.Where(plan => watches.Contains(plan.Id)))
        {
            if (await reader.Plans.FactsAsync(new PlanStamp(plan.Id, plan.Stamp), stop) is not { } facts) continue;
            rows.AddRange(watches[plan.Id].Select(watch => new WatchRow(
                plan.Name, watch, facts.Actions.FirstOrDefault(one => one.Action.Id.Value == watch.Record), facts.Priorities.FirstOrDefault(one => one.Id.Value == watch.Record))));
        }

        return rows;
    }

    /// <summary>Each on an action that the reader may read comments on today, as on its page.</summary>
    private static async Task<IEnumerable<CommentRow>> CommentsAsync(ApiReader reader, SeenPlans plans, CancellationToken stop)
    {
        var rows = new List<CommentRow>();
        foreach (var plan in plans.All)
        {
            var said = await reader.Db.Comments.AsNoTracking().Where(one => one.PlanId == plan.Id).ToListAsync(stop);
            if (said.Count == 0 || await reader.Plans.FactsAsync(new PlanStamp(plan.Id, plan.Stamp), stop) is not { } facts) continue;
            var named = (await (from mention in reader.Db.Mentions
                                join comment in reader.Db.Comments on mention.CommentId equals comment.Id
                                join person in reader.Db.People on mention.PersonId equals person.Id
                                where comment.PlanId == plan.Id
                                select new { mention.CommentId, person.Name }).ToListAsync(stop)).ToLookup(one => one.CommentId, one => one.Name);
            var seen = facts.Actions.Where(one => plans.User.May(Permission.Comment, facts, one)).ToDictionary(one => one.Action.Id.Value);
            rows.AddRange(from comment in said
                          where seen.ContainsKey(comment.Action)
                          let action = seen[comment.Action]
                          select new CommentRow(facts, action, comment, [.. named[comment.Id].Distinct().Order(StringComparer.Ordinal)], reader.Link(CommentLinks.Of(plan.Name, action.Action.Id))));
        }

        return rows;
    }

    private static async Task<IEnumerable<LinkRow>> LinksAsync(ApiReader reader, SeenPlans plans, CancellationToken stop)
    {
        var named = plans.All.Where(plan => plans.User.May(Permission.InvitePartners, plan.Id, priority: null, agency: null)).ToDictionary(plan => plan.Id, plan => plan.Name);
        List<Milepost.Identity.Id<Plan>> ids = [.. named.Keys];
        var links = await reader.Db.PartnerLinks.AsNoTracking().Where(link => ids.Contains(link.PlanId)).ToListAsync(stop);
        return links.Select(link => new LinkRow(named[link.PlanId], link, reader.Today));
    }
}
