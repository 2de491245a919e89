using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Declaring;
using Milepost.Authorities;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Store.Following;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Authorities;

/// <summary>What the council of a plan decided for itself, and every version of it.</summary>
public class SettingsModel(OpenPlan plans, AuthorityRecords records, FollowedLists followed, UkClock clock) : PageModel
{
    private static readonly CultureInfo uk = CultureInfo.GetCultureInfo("en-GB");

    public Plan Plan { get; private set; } = null!;
    public DateOnly Day { get; private set; }
    public LocalSettings Settings { get; private set; } = LocalSettings.AsUsual;

    /// <summary>Each version with what it changed, the latest first.</summary>
    public IReadOnlyList<(SettingsVersion Version, IReadOnlyList<string> Changes)> Versions { get; private set; } = [];

    /// <summary>Every decision on following children, the latest first.</summary>
    public IReadOnlyList<FollowingSwitch> Switches { get; private set; } = [];

    /// <summary>The days of the lists whose tokens are kept.</summary>
    public IReadOnlyList<(DateOnly AsAt, int Count)> Kept { get; private set; } = [];

    public FollowingSwitch? Following => Switches is [var last, ..] ? last : null;

    public IReadOnlyList<SummaryRow> FollowingRows =>
    [
        new("It is", Following is { IsOn: true } on ? $"On, decided by {on.By} on {Say.Date(on.On)}: {Say.Sentence(on.Because)}" : Following is { } off ? $"Off, decided by {off.By} on {Say.Date(off.On)}: {Say.Sentence(off.Because)}" : "Off. Nobody has switched it on"),
        new("What it is for", "Changes of worker, repeat protection plans, and one rule of data quality. They need a second list"),
        new("What is kept", Following is { IsOn: true } ? Kept.Count == 0 ? "Nothing yet" : $"{Say.Count(Kept.Sum(one => one.Count), "token")} of {Say.Count(Kept.Count, "list")}, the first as at {Say.Date(Kept[0].AsAt)}. Each is deleted {Say.Count(Following.Months, "month")} after its list’s day" : "No token of any child"),
    ];

    public static string Said(FollowingSwitch one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.IsOn ? $"On, tokens kept for {Say.Count(one.Months, "month")}" : "Off, and everything destroyed";
    }

    public string Council => AuthorityRecords.Of(Plan);

    public IReadOnlyList<SummaryRow> Words =>
    [
        new("What the council is called in its lists", Settings.Authority ?? "Not said"),
        new("Words for its own organisations", Say.List(Settings.OwnOrganisations)),
        new("Children by ethnicity", Settings.ByEthnicity.Count == 0 ? "Not said" : Say.List([.. Settings.ByEthnicity.Select(one => $"{one.Key} {Said(one.Value)}")])),
        new("Where the teams work", Localities.Count == 0 ? "Not said, so that nothing is split by locality" : string.Join(". ", Localities.Select(one => $"{one.Key}: {Say.List([.. one])}"))),
    ];

    /// <summary>The teams by their locality.</summary>
    private IReadOnlyList<IGrouping<string, string>> Localities =>
        [.. SettingsOfDay.TeamsOf(SettingsOfDay.Counting(Versions.Select(one => one.Version), Day)).GroupBy(one => one.Locality, one => one.Team).OrderBy(one => one.Key, StringComparer.CurrentCulture)];

    public static string Said(int? number) => number?.ToString("N0", uk) ?? "not said";

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        (Plan, Day) = (facts.Plan, clock.Today);
        var versions = await records.SettingsAsync(Council, stop);
        Settings = SettingsOfDay.Of(versions, Day);
        Versions = [.. versions.Index().Select(one => (one.Item, SettingsOfDay.Changes(one.Index == 0 ? [] : versions[one.Index - 1].Values, one.Item.Values))).Reverse()];
        Switches = await followed.SwitchesAsync(Council, stop);
        if (Following is { IsOn: true }) Kept = await followed.KeptAsync(Council, stop);
        new Shell(Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }
}
