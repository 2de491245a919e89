using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Measuring.Caseloads;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>What one team has on the day, as typed.</summary>
public sealed class TypedTeam
{
    public string? Team { get; set; }
    public string? Managers { get; set; }
    public string? Workers { get; set; }
    public string? Cases { get; set; }
    public string? Over { get; set; }
}

/// <summary>Somebody gives the managers, social workers and cases of the teams on a day.</summary>
public class CountTeamsModel(OpenPlan plans, MeasureComments comments, UkClock clock) : PageModel
{
    private const int NewTeams = 3;

    private static readonly string[] parts = [nameof(TypedTeam.Team), nameof(TypedTeam.Managers), nameof(TypedTeam.Workers), nameof(TypedTeam.Cases), nameof(TypedTeam.Over)];

    [BindProperty]
    public DateFields AsAt { get; set; } = new();

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public List<TypedTeam> Teams { get; set; } = [];

    public Plan Plan { get; private set; } = null!;

    /// <summary>The questions in the order of the page.</summary>
    public IReadOnlyList<string> Asked => ["AsAt.Day", nameof(Source), .. Enumerable.Range(0, Teams.Count).SelectMany(row => parts.Select(part => $"Teams[{row}].{part}"))];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await FindAsync(name, stop) is not { } facts) return NotFound();
        if (!User.MayArrange(Plan.Id)) return Forbid();
        var last = facts.Caseloads.GroupBy(one => one.Team, StringComparer.OrdinalIgnoreCase).Select(team => team.MaxBy(one => one.AsAt)!).OrderBy(one => one.Team, StringComparer.OrdinalIgnoreCase).ToList();
        Teams = [.. last.Select(one => new TypedTeam { Team = one.Team }), .. Enumerable.Range(0, NewTeams).Select(_ => new TypedTeam())];
        Source = last.FirstOrDefault()?.Source;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (await FindAsync(name, stop) is null) return NotFound();
        if (!User.MayArrange(Plan.Id)) return Forbid();
        if (Teams.Count > CaseloadCheck.MostTeams) ModelState.AddModelError("", $"There may be {CaseloadCheck.MostTeams} teams");
        var day = AsAt.IsEmpty ? null : AsAt.Read(ModelState, nameof(AsAt), "the day");
        if (!ModelState.IsValid) return Page();
        var said = Teams.Select(team => new SaidCaseload(team.Team, team.Managers, team.Workers, team.Cases, team.Over)).ToList();
        foreach (var fault in await comments.CountTeamsAsync(Plan.Id, said, day, Source, clock.Today, User.Person()!.Author, stop)) ModelState.AddModelError(fault.Field == "AsAt" ? "AsAt.Day" : fault.Field, fault.Message);
        if (!ModelState.IsValid) return Page();
        Done.Say(this, $"The numbers of {Say.Date(day!.Value)} are kept");
        return Redirect(ScorecardLinks.Caseloads(name));
    }

    private async Task<PlanFacts?> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return null;
        Plan = facts.Plan;
        new Shell(Plan, PlanPart.Measures, Exactly: false).Put(this);
        return facts;
    }
}
