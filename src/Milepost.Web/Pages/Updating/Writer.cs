using System.Security.Claims;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Updating;
using Milepost.Web.Access;
using Milepost.Web.Pages.Closing;

namespace Milepost.Web.Pages.Updating;

/// <summary>Whoever writes an update: somebody who is signed in, or who came by a link.</summary>
/// <param name="Key">By what their drafts are kept.</param>
/// <param name="Doer">Who they are to a plan.</param>
/// <param name="MayOwn">Whether they may update an action of a plan as one of their own.</param>
/// <param name="MayAny">Whether they may update it whosever it is.</param>
/// <param name="MayWeigh">Whether they say how strong evidence for it is.</param>
/// <param name="MayAll">Whether they may update whatever stands in a plan.</param>
public sealed record Writer(
    string Key, Doer Doer, Func<PlanFacts, ActionFacts, bool> MayOwn, Func<PlanFacts, ActionFacts, bool> MayAny, Func<PlanFacts, ActionFacts, bool> MayWeigh, Func<Id<Plan>, bool> MayAll)
{
    public static Writer Of(ClaimsPrincipal user)
    {
        var person = user.Person() ?? throw new InvalidOperationException("Only somebody who is signed in has work.");
        return new(
            person.Key, Doer.Of(person),
            (plan, action) => user.May(Permission.UpdateActions, plan, action),
            (plan, action) => user.May(Permission.UpdateAnyAction, plan, action),
            (plan, action) => user.May(Permission.WeighEvidence, plan, action),
            plan => user.May(Permission.UpdateAnyAction, plan, priority: null, agency: null));
    }

    public static Writer Of(PartnerLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new($"link:{link.Id}", new Doer(null, link.Post is null ? link.Holder : null, link.Post is { } post ? new Id<Post>(post) : null), (_, _) => true, (_, _) => false, (_, _) => false, _ => false);
    }

    /// <summary>Whoever is signed in, as one whom a plan asks for more than updates.</summary>
    public static Asker Asker(ClaimsPrincipal user, PlanFacts plan) => new(
        Of(user).Doer, OpenAction.Who(user),
        action => user.May(Permission.CloseActions, plan, action),
        action => user.May(Permission.TestImpact, plan, action));

    /// <summary>Whether the action is theirs to update, as one of their own or as any.</summary>
    public Reach? ReachOf(PlanFacts facts, ActionFacts action, DateOnly today) => Reaches(facts, today)(action);

    /// <summary>The same for one action of the plan after another.</summary>
    public Func<ActionFacts, Reach?> Reaches(PlanFacts facts, DateOnly today)
    {
        Func<ActionFacts, Reach?>? own = null;
        return action => (MayAny(facts, action) ? Reach.All : MayOwn(facts, action) ? (own ??= Whose.In(facts, Doer, today))(action) : null) is { } reach
            ? reach with { Weighs = MayWeigh(facts, action) } : null;
    }
}
