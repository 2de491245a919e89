using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Authorities;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Store.Following;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Authorities;

/// <summary>Somebody decides for the council whether children are followed from one Annex A to the next, and for how long.</summary>
public class FollowModel(OpenPlan plans, FollowedLists followed, UkClock clock) : PageModel
{
    public static IReadOnlyList<string> Asked { get; } = [nameof(IsOn), nameof(Months), nameof(Because)];

    public static IReadOnlyList<Option> Choices { get; } = [new("yes", "Yes, by salted tokens"), new("no", "No")];

    public static string MonthsHint { get; } = string.Create(CultureInfo.InvariantCulture, $"From the day that a list speaks of. From {FollowingSwitch.LeastMonths} to {FollowingSwitch.MostMonths}; second plans look back {FollowingSwitch.UsualMonths}");

    [BindProperty]
    public string? IsOn { get; set; }

    [BindProperty]
    public string? Months { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public Plan Plan { get; private set; } = null!;

    public string Council => AuthorityRecords.Of(Plan);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var standing = await followed.SwitchesAsync(Council, stop) is [var last, ..] ? last : null;
        IsOn = standing?.IsOn is true ? "yes" : "no";
        Months = (standing?.Months ?? FollowingSwitch.UsualMonths).ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        bool? on = IsOn switch { "yes" => true, "no" => false, _ => null };
        int? months = int.TryParse(Months, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var faults = await followed.DecideAsync(Plan, on, months, Because, clock.Today, User.Person()!.Author, stop);
        foreach (var fault in faults) ModelState.AddModelError(fault.Field, fault.Message);
        if (!ModelState.IsValid) return Page();
        Done.Say(this, on is true ? "Children are followed from the next Annex A on" : "Children are followed no more. The salt and every token are destroyed");
        return Redirect(AuthorityLinks.Settings(name));
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return false;
        Plan = facts.Plan;
        new Shell(Plan, PlanPart.Measures, Exactly: false).Put(this);
        return true;
    }
}
