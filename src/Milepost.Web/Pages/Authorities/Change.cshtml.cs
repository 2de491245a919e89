using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Declaring;
using Milepost.Authorities;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Authorities;

/// <summary>Somebody says what the council decided for itself, from which day on and why.</summary>
public class ChangeModel(OpenPlan plans, AuthorityRecords records, UkClock clock) : PageModel
{
    /// <summary>The questions in the order of the page.</summary>
    public static IReadOnlyList<string> Asked { get; } =
        [.. SettingQuestion.All.Select(question => question.Name).Concat([SettingQuestion.Authority, SettingQuestion.OwnOrganisations, SettingQuestion.ByEthnicity, SettingQuestion.TeamLocalities]).Select(name => $"Values[{name}]"), "From.Day", nameof(Because)];

    [BindProperty]
    public Dictionary<string, string?> Values { get; set; } = [];

    [BindProperty]
    public DateFields From { get; set; } = new();

    [BindProperty]
    public string? Because { get; set; }

    public Plan Plan { get; private set; } = null!;

    public static string Hint(SettingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return $"{question.Hint}.{(LocalSettings.AsUsual[question.Name] is { } usual ? $" Usually {usual.ToString(CultureInfo.InvariantCulture)}" : "")}";
    }

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await FindAsync(name, stop) is { } refused) return refused;
        var now = SettingsOfDay.Counting(await records.SettingsAsync(AuthorityRecords.Of(Plan), stop), clock.Today);
        foreach (var (setting, said) in SettingsOfDay.Said(now?.Values ?? [])) Values[setting] = setting is SettingQuestion.ByEthnicity or SettingQuestion.TeamLocalities ? said.Replace("; ", "\n", StringComparison.Ordinal) : said;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (await FindAsync(name, stop) is { } refused) return refused;
        var from = From.IsEmpty ? null : From.Read(ModelState, nameof(From), "the first day");
        var unread = !ModelState.IsValid;
        var (lines, faults) = SettingsCheck.Of(Values, from, Because, clock.Today);
        foreach (var fault in faults)
        {
            if (fault.Field == nameof(From) && unread) continue;
            ModelState.AddModelError(fault.Field switch { nameof(From) => "From.Day", nameof(Because) => nameof(Because), var setting => $"Values[{setting}]" }, fault.Message);
        }

        if (!ModelState.IsValid) return Page();
        await records.SetAsync(Plan, from!.Value, lines, Because!, clock.Today, User.Person()!.Author, stop);
        Done.Say(this, $"The settings hold from {Say.Date(from.Value)} on");
        return Redirect(AuthorityLinks.Settings(name));
    }

    private async Task<IActionResult?> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        Plan = facts.Plan;
        new Shell(Plan, PlanPart.Measures, Exactly: false).Put(this);
        return User.May(Permission.GiveReadings, Plan.Id, priority: null, agency: null) ? null : Forbid();
    }
}
