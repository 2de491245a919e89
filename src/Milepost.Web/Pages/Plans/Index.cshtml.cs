using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Store.Facts;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Plans;

/// <summary>The plans to choose from; a single one is opened at once.</summary>
public class IndexModel(PlanList list) : PageModel
{
    public IReadOnlyList<ListedPlan> Plans { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(bool all, CancellationToken stop)
    {
        Plans = [.. (await list.LoadAsync(stop)).Where(plan => User.Sees(plan.Id))];
        return !all && Plans is [var only] ? Redirect(PlanLinks.Overview(only.Name)) : Page();
    }
}
