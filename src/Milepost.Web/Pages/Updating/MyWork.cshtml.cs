using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.Updating;
using Milepost.Updating;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Updating;

/// <summary>Everything that somebody owes, across plans, in the order that it is due.</summary>
public class MyWorkModel(PlanList list, OpenPlan plans, UpdateDesk desk, MilepostDb db, UkClock clock) : PageModel
{
    /// <summary>The plans in which something is asked of the person.</summary>
    public IReadOnlyList<MyWork> Work { get; private set; } = [];

    public IReadOnlyDictionary<Guid, KeptUpdate> Drafts { get; private set; } = new Dictionary<Guid, KeptUpdate>();

    /// <summary>Drafts of what is no longer theirs, or no longer there.</summary>
    public IReadOnlyList<KeptUpdate> Stranded { get; private set; } = [];

    /// <summary>For those who chase updates: who has not updated, plan by plan.</summary>
    public IReadOnlyList<(PlanAssessment Plan, IReadOnlyList<NotUpdated> Leads)> Waiting { get; private set; } = [];

    /// <summary>Those from outside for whom they answer and whose last day is near.</summary>
    public IReadOnlyList<Outsider> ToConfirm { get; private set; } = [];

    public DateOnly Today => clock.Today;
    public IEnumerable<OwedAction> Open => Work.SelectMany(plan => plan.Open);

    /// <summary>The action to update first, of all plans.</summary>
    public (MyWork Plan, OwedAction Owed)? Next => Work.Where(plan => plan.Next is not null)
        .Select(plan => ((MyWork, OwedAction)?)(plan, plan.Next!)).MinBy(one => one!.Value.Item2.NextDue ?? DateOnly.MaxValue);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var writer = Writer.Of(User);
        var assessed = new List<PlanAssessment>();
        foreach (var plan in await list.LoadAsync(stop))
        {
            if (User.Sees(plan.Id) && await plans.AssessAsync(plan.Name, Today, stop) is { } found) assessed.Add(found);
        }

        Work = [.. assessed.Select(plan => OwedIn(plan, writer)).Where(work => !work.IsEmpty)];
        var me = User.Person()!;
        ToConfirm = Outsiders.ToConfirm([me, .. await db.People.AsNoTracking().Where(person => person.SponsorId == me.Id).ToListAsync(stop)], me.Id, Today);
        Drafts = (await desk.DraftsAsync(writer, stop)).ToDictionary(draft => draft.Action);
        var open = (
            from plan in assessed
            let reach = writer.Reaches(plan.Facts, Today)
            from one in plan.Actions
            where Drafts.ContainsKey(one.Facts.Action.Id.Value) && reach(one.Facts) is not null
            select one.Facts.Action.Id.Value).ToHashSet();
        Stranded = [.. Drafts.Values.Where(draft => !open.Contains(draft.Action))];
        Waiting = [.. assessed.Where(plan => writer.MayAll(plan.Facts.Plan.Id)).Select(plan => (plan, NotUpdated.Of(plan))).Where(pair => pair.Item2.Count > 0)];
    }

    /// <summary>Their work in a plan, without what was taken out of their reach.</summary>
    private MyWork OwedIn(PlanAssessment plan, Writer writer)
    {
        var (work, reach) = (MyWork.Of(plan, writer.Doer), writer.Reaches(plan.Facts, Today));
        return work with
        {
            Open = [.. work.Open.Where(owed => reach(owed.Action.Facts) is not null)],
            Asked = AskedOfMe.Of(JudgedPlan.Of(plan).Questions, Writer.Asker(User, plan.Facts)),
        };
    }

    /// <summary>Puts aside a draft that can no longer be sent.</summary>
    public async Task<IActionResult> OnPostAsideAsync(Guid action, CancellationToken stop)
    {
        await desk.PutAsideAsync(new Id<PlanAction>(action), Writer.Of(User), stop);
        Done.Say(this, "The draft is put aside");
        return Redirect(UpdatingLinks.MyWork);
    }

    /// <summary>Drafts of actions that the person may update and that are not among their own.</summary>
    public IEnumerable<(string Plan, ActionAssessment Action, KeptUpdate Draft)> OtherDrafts =>
        from pair in Waiting.Select(one => one.Plan)
        from action in pair.Actions
        where Drafts.ContainsKey(action.Facts.Action.Id.Value) && !Open.Any(owed => owed.Action == action)
        select (pair.Facts.Plan.Name, action, Drafts[action.Facts.Action.Id.Value]);

    public bool MayInvite(PlanAssessment plan) => User.May(Permission.InvitePartners, plan.Facts.Plan.Id, priority: null, agency: null);
}
