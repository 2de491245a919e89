using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Declaring;
using Milepost.Authorities;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Authorities;

/// <summary>What the council of a plan decided for itself, and every version of it.</summary>
public class SettingsModel(OpenPlan plans, AuthorityRecords records, UkClock clock) : PageModel
{
    private static readonly CultureInfo uk = CultureInfo.GetCultureInfo("en-GB");

    public Plan Plan { get; private set; } = null!;
    public DateOnly Day { get; private set; }
    public LocalSettings Settings { get; private set; } = LocalSettings.AsUsual;

    /// <summary>Each version with what it changed, the latest first.</summary>
    public IReadOnlyList<(SettingsVersion Version, IReadOnlyList<string> Changes)> Versions { get; private set; } = [];

    public string Council => AuthorityRecords.Of(Plan);

    public IReadOnlyList<SummaryRow> Words =>
    [
        new("What the council is called in its lists", Settings.Authority ?? "Not said"),
        new("Words for its own organisations", Say.List(Settings.OwnOrganisations)),
        new("Children by ethnicity", Settings.ByEthnicity.Count == 0 ? "Not said" : Say.List([.. Settings.ByEthnicity.Select(one => $"{one.Key} {Said(one.Value)}")])),
    ];

    public static string Said(int? number) => number?.ToString("N0", uk) ?? "not said";

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        (Plan, Day) = (facts.Plan, clock.Today);
        var versions = await records.SettingsAsync(Council, stop);
        Settings = SettingsOfDay.Of(versions, Day);
        Versions = [.. versions.Index().Select(one => (one.Item, SettingsOfDay.Changes(one.Index == 0 ? [] : versions[one.Index - 1].Values, one.Item.Values))).Reverse()];
        new Shell(Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }
}
