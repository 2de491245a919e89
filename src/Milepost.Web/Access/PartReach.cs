using System.Security.Claims;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Questioning;
using Milepost.Updating;

namespace Milepost.Web.Access;

/// <summary>What somebody may do to one thing of a plan: whoever holds a priority to what belongs to it, whoever holds an agency's work to that work.</summary>
public static class PartReach
{
    public static bool May(this ClaimsPrincipal user, Permission permission, PlanFacts plan, ActionFacts action) =>
        user.Visitor() is { } visitor && visitor.Person.May(visitor.Held, permission, plan, action);

    /// <summary>The same of anybody, by what they hold.</summary>
    public static bool May(this Person person, HeldRoles held, Permission permission, PlanFacts plan, ActionFacts action)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(action);
        // Work that is somebody’s own is the work of the agency that they come from.
        return Reaches(person, held, permission, plan, action, one => Whose.Of(plan, one, Doer.Of(person), held.Day));
    }

    /// <summary>Every action of a plan that somebody may do it to: whose the work is, is worked out once for all of them.</summary>
    public static IReadOnlyList<ActionFacts> Reached(this ClaimsPrincipal user, Permission permission, PlanFacts plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (user.Visitor() is not { } visitor) return [];
        var theirs = Whose.In(plan, Doer.Of(visitor.Person), visitor.Held.Day);
        return [.. plan.Actions.Where(action => Reaches(visitor.Person, visitor.Held, permission, plan, action, theirs))];
    }

    /// <summary>To an item that serves several actions it may be done by whoever may do it to one of them.</summary>
    public static bool May(this ClaimsPrincipal user, Permission permission, PlanFacts plan, EvidenceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Serves.Any(action => user.May(permission, plan, action));
    }

    /// <summary>Whether nothing but a second factor keeps an item of evidence from somebody, in which something was found by which a child might be known.</summary>
    public static bool LacksFactorFor(this ClaimsPrincipal user, PlanFacts plan, EvidenceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.IsWithheld && row.Serves.Any(action => user.LacksFactorFor(plan, action));
    }

    /// <summary>The same of whatever is withheld of the evidence of an action.</summary>
    public static bool LacksFactorFor(this ClaimsPrincipal user, PlanFacts plan, ActionFacts action) =>
        user.Visitor() is { Held: { ByOneThing: true } held } visitor && visitor.Person.May(held.Proven, Permission.SeeWithheldEvidence, plan, action);

    /// <summary>To a record of the plan: what hangs on an action or a priority is asked for there, everything else of the plan as a whole.</summary>
    public static bool MayRecord(this ClaimsPrincipal user, Permission permission, PlanFacts plan, object? record)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (ActionOf(record) is { } of) return plan.Actions.FirstOrDefault(one => one.Action.Id == of) is { } action && user.May(permission, plan, action);
        return user.May(permission, plan.Plan.Id, (record as Priority)?.Id, agency: null);
    }

    /// <summary>To whatever has that id. One that the plan does not know is asked for as the plan as a whole.</summary>
    public static bool MayRecord(this ClaimsPrincipal user, Permission permission, PlanFacts plan, Guid id) =>
        user.MayRecord(permission, plan, PlanRecord.All(plan).FirstOrDefault(one => one.Id == id)?.Record);

    /// <summary>To a question of the record: of the action that it is kept under, or of the plan as a whole.</summary>
    public static bool May(this ClaimsPrincipal user, Permission permission, PlanFacts plan, Question question)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(question);
        return plan.Actions.FirstOrDefault(one => one.Action.Id == question.ActionId) is { } action
            ? user.May(permission, plan, action)
            : user.May(permission, plan.Plan.Id, priority: null, agency: null);
    }

    private static Id<PlanAction>? ActionOf(object? record) => record switch
    {
        PlanAction one => one.Id,
        Step one => one.ActionId,
        SuccessTest one => one.ActionId,
        ChildrensStatement one => one.ActionId,
        _ => null,
    };

    /// <summary>The agencies whose work the action is: of the posts that lead it, or the lead itself where the plan names an agency; null for the council's own.</summary>
    private static IEnumerable<string?> AgenciesOf(PlanFacts plan, ActionFacts action) => action.Leads is []
        ? [null]
        : action.Leads.Select(lead => Posts.Of(plan, lead) is { } post ? post.Agency : lead.Name).Distinct();

    private static bool Reaches(Person person, HeldRoles held, Permission permission, PlanFacts plan, ActionFacts action, Func<ActionFacts, Reach?> theirs)
    {
        var (id, priority) = (plan.Plan.Id, action.Action.PriorityId);
        return AgenciesOf(plan, action).Any(agency => held.May(permission, id, priority, agency))
            || held.May(permission, id, priority, person.Agency) && theirs(action) is not null;
    }
}
