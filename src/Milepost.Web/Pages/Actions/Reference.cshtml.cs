using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Actions;

/// <summary>Leads from any number that an action has or had to the action as it is now.</summary>
public class ReferenceModel(OpenPlan plans) : PageModel
{
    private const int LikeAtMost = 12;

    public PlanFacts Facts { get; private set; } = null!;
    public string? Wanted { get; private set; }

    /// <summary>Numbers that begin as the one that was looked for does.</summary>
    public IReadOnlyList<PlanAction> Like { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, string? reference, string? number, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        (Facts, Wanted) = (facts, (reference ?? number)?.Trim());
        if (string.IsNullOrEmpty(Wanted)) Wanted = null;
        if (Wanted is not null && new KnownReferences(facts).Find(Wanted) is { } found)
        {
            var asked = found.Was is null && !found.BelongedToAnother ? "" : $"?was={Uri.EscapeDataString(Wanted)}";
            return Redirect(ActionLinks.Details(name, found.Action.Action.Id) + asked);
        }

        new Shell(facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        if (Wanted is null) return Page();
        var start = KnownReferences.Key(Wanted)[..1];
        Like = [.. PlanOrder.Standing(facts).Select(one => one.Action).Where(one => one.Reference is { } own && KnownReferences.Key(own).StartsWith(start, StringComparison.Ordinal)).Take(LikeAtMost)];
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
