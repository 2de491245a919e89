using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Actions;

/// <summary>The action that an address names, as it stands, or as it stood on the day or in the snapshot that it asks for.</summary>
public sealed class OpenAction(OpenPlan plans, UkClock clock)
{
    /// <summary>Null where there is no such plan, no such snapshot, or never was such an action.</summary>
    public async Task<SeenAction?> SeeAsync(string name, Id<PlanAction> id, DateOnly? asAt, int? snapshot, CancellationToken stop)
    {
        if (await plans.SeeAsync(name, asAt, snapshot, clock.Today, stop) is not { } seen) return null;
        var from = SeenAt.Of(seen, clock.Today);
        if (from.IsNow) return Find(seen.Assessment, id) is { } stands ? new(seen, from, id, seen.Assessment.Facts, stands.Priority, stands.Action) : null;

        var now = await plans.FactsAsync(name, stop) ?? seen.Assessment.Facts;
        var known = now.Actions.FirstOrDefault(one => one.Action.Id == id);
        if (Find(seen.Assessment, id) is not { } found) return known is null ? null : new(seen, from, id, now, null, null);
        var assessment = seen.Assessment;
        var facts = FactsOfDay.Of(found.Action.Facts, assessment.AsAt);
        return new(seen, from, id, now, found.Priority, Assessor.Assess(facts, assessment.Scheme, assessment.AsAt));
    }

    /// <summary>What was withdrawn is in no count, and its page still opens; what had not come yet does not.</summary>
    private static (PriorityAssessment Priority, ActionAssessment Action)? Find(PlanAssessment assessment, Id<PlanAction> id)
    {
        foreach (var priority in assessment.Priorities)
        {
            if (priority.Actions.FirstOrDefault(action => action.Facts.Action.Id == id) is { } action) return (priority, action);
        }

        if (assessment.Facts.Actions.FirstOrDefault(one => one.Action.Id == id) is not { } facts || facts.AddedOn > assessment.AsAt) return null;
        var under = assessment.Priorities.FirstOrDefault(one => one.Priority?.Id == facts.Action.PriorityId);
        return (under ?? new(null, [], [], [], ""), Assessor.Assess(facts, assessment.Scheme, assessment.AsAt));
    }
}
