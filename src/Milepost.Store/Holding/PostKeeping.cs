using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Holding;

/// <summary>Keeps who holds which post, and which post each written lead means.</summary>
public sealed class PostKeeping(MilepostDb db)
{
    /// <summary>Somebody leaves, somebody comes. What is wrong with it, each beside its field; nothing where it is done.</summary>
    public Task<IReadOnlyList<(string Field, string Message)>> ChangeAsync(Id<Plan> plan, HolderChange change, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return db.InTurnAsync(plan, facts => Change(facts, change), stop);
    }

    /// <summary>Says which post each name means; null takes it from its post. Answers with how many leads were changed.</summary>
    public Task<int> LinkAsync(Id<Plan> plan, IReadOnlyDictionary<string, Id<Post>?> meant, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(meant);
        return db.InTurnAsync(plan, facts => Link(facts, meant), stop);
    }

    private IReadOnlyList<(string, string)> Change(PlanFacts facts, HolderChange change)
    {
        if (facts.Posts.All(post => post.Id != change.PostId)) return [("", "The post was withdrawn from the plan meanwhile")];
        if (change.Faults(facts) is [_, ..] faults) return faults;
        if (facts.Holders.FirstOrDefault(holder => holder.Id == change.Leaves) is { } leaver)
        {
            db.Attach(leaver);
            leaver.Leave(change.LastDay!.Value);
        }

        if (change.Comes is { } name)
        {
            var comes = new Holder(Id<Holder>.New(), facts.Plan.Id, change.PostId, name, change.FirstDay);
            comes.HoldForNow(change.IsInterim);
            db.Add(comes);
        }

        return [];
    }

    private int Link(PlanFacts facts, IReadOnlyDictionary<string, Id<Post>?> meant)
    {
        var known = facts.Posts.Select(post => (Id<Post>?)post.Id).Append(null).ToHashSet();
        var count = 0;
        foreach (var lead in Posts.Leads(facts))
        {
            if (!meant.TryGetValue(lead.Name, out var post) || lead.PostId == post || !known.Contains(post)) continue;
            db.Attach(lead);
            lead.BelongTo(post);
            count++;
        }

        return count;
    }
}
