using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Structure;

/// <summary>Who may renumber, move, merge, split, withdraw and restore: whoever edits the plan, and of their part of it whoever holds a part.</summary>
internal static class StructureAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Structure/RenumberAll", nameof(Permission.EditPlan));
        foreach (var page in (string[])["Merge", "Move", "Renumber", "Split", "Steps"]) pages.AskOf($"/Structure/{page}", Permission.EditPlan, ActsOn.Action);
        foreach (var page in (string[])["Withdraw", "Restore"]) pages.AskOf($"/Structure/{page}", Permission.EditPlan, ActsOn.Withdrawal);
    }
}
