using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Identity;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Structure;

/// <summary>The addresses of the pages on which a plan's structure is changed.</summary>
public static class StructureLinks
{
    public static string Renumber(string plan, Id<PlanAction> action) => $"{ActionLinks.Details(plan, action)}/renumber";
    public static string RenumberAll(string plan) => $"{PlanLinks.Overview(plan)}/renumber";
    public static string Move(string plan, Id<PlanAction> action) => $"{ActionLinks.Details(plan, action)}/move";
    public static string Steps(string plan, Id<PlanAction> action) => $"{ActionLinks.Details(plan, action)}/steps";
    public static string Split(string plan, Id<PlanAction> action) => $"{ActionLinks.Details(plan, action)}/split";
    public static string Merge(string plan, Id<PlanAction> action) => $"{ActionLinks.Details(plan, action)}/merge";
    public static string Withdraw(string plan, RecordKind kind, Guid id) => $"{PlanLinks.Overview(plan)}/withdraw/{Word(kind)}/{id}";
    public static string Restore(string plan, RecordKind kind, Guid id) => $"{PlanLinks.Overview(plan)}/restore/{Word(kind)}/{id}";

    private static string Word(RecordKind kind) => kind.ToString().ToLowerInvariant();
}
