using Milepost.Assessing;
using Milepost.Editing.Kinds;
using Milepost.Editing.Structure;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Access;

/// <summary>What the address of a page acts on. Whoever holds a part of the plan is asked whether it is of that part.</summary>
public enum ActsOn
{
    Action,

    /// <summary>A record that is edited: an action, what hangs on it, a priority; or one of the plan as a whole.</summary>
    Record,

    /// <summary>A record that is withdrawn or brought back. A whole priority is the plan's.</summary>
    Withdrawal,

    /// <summary>A record that is added: the page asks again for what it is to hang on.</summary>
    Addition,

    /// <summary>Several actions that are chosen on the page: it offers those of the part, and asks again for each.</summary>
    Chosen,

    Closure,
    ImpactTest,
    Evidence,
    Question,
}

/// <summary>Finds what an address names.</summary>
internal static class ActedOn
{
    /// <summary>Whether somebody may do it to what the address names; null where the plan has no such thing, which the page itself says.</summary>
    public static bool? Reaches(HttpContext context, PlanAssessment plan, Permission permission, ActsOn on)
    {
        var (user, facts, route) = (context.User, plan.Facts, context.Request.RouteValues);
        var id = Guid.TryParse(route["id"] as string, out var known) ? known : default;
        var kind = route["kind"] as string;
        return on switch
        {
            ActsOn.Action => OfAction(one => one.Action.Id.Value == id),
            ActsOn.Closure => OfAction(one => one.Closures.Any(closure => closure.Id.Value == id)),
            ActsOn.ImpactTest => OfAction(one => one.ImpactTests.Any(test => test.Id.Value == id)),
            ActsOn.Addition => kind is "action" or "step" or "success-test" or "childrens-statement" || Whole(),
            ActsOn.Chosen => true,
            ActsOn.Record => RecordForms.Find(kind)?.Find(facts, id) is { } record ? user.MayRecord(permission, facts, record) : Whole(),
            ActsOn.Withdrawal => Withdrawn() is { } record and not Priority ? user.MayRecord(permission, facts, record) : Whole(),
            ActsOn.Evidence => EvidenceRegister.Of(facts, plan.AsAt).Find(new(id)) is { } row ? user.May(permission, facts, row) : null,
            ActsOn.Question => JudgedPlan.Of(plan).Questions.Find(route["key"] as string ?? "") is { } question ? user.May(permission, facts, question) : null,
            _ => Whole(),
        };

        bool Whole() => user.May(permission, facts.Plan.Id, priority: null, agency: null);

        bool? OfAction(Func<ActionFacts, bool> which) => facts.Actions.FirstOrDefault(which) is { } action ? user.May(permission, facts, action) : null;

        object? Withdrawn() => Enum.TryParse<RecordKind>(kind, ignoreCase: true, out var of) ? PlanRecord.Find(facts, of, id)?.Record : null;
    }
}
