using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>Who puts right what the rules find: a person or a post for a rule, a list or a team.</summary>
public class OwnersModel(OpenPlan plans, SubmissionShelf shelf, FindingOwners owners, UkClock clock) : PageModel
{
    private const int Longest = 120;

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty]
    public int? List { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    public PlanFacts Facts { get; private set; } = null!;
    public IReadOnlyList<FindingOwner> All { get; private set; } = [];
    public IReadOnlyList<Option> Teams { get; private set; } = [];

    /// <summary>Whom the plan knows already.</summary>
    public IReadOnlyList<string> Known => [.. Facts.Posts.Select(post => post.Title).Order(StringComparer.CurrentCulture)];

    public IReadOnlyList<Option> Rules { get; } = [new("", "All rules"), .. RuleCatalogue.Known.All.Select(rule => new Option(rule.Id, $"{rule.Id} {rule.Words}"))];
    public IReadOnlyList<Option> Lists { get; } = [new("", "All lists"), .. AnnexASchema.Known.Lists.Select(list => new Option(list.Number.ToString(CultureInfo.InvariantCulture), $"{list.Number}: {list.Name}"))];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) => await FindAsync(name, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var owner = Owner?.Trim() ?? "";
        if (owner.Length == 0) ModelState.AddModelError(nameof(Owner), "Enter a person or a post, such as: Head of service, assessment");
        else if (owner.Length > Longest) ModelState.AddModelError(nameof(Owner), $"It must be {Longest} characters or fewer");
        if (!ModelState.IsValid) return Page();
        var rule = Rules.Skip(1).FirstOrDefault(one => one.Value == Rule)?.Value;
        var team = Teams.Skip(1).FirstOrDefault(one => one.Value == Team)?.Value;
        var list = List is >= 1 and <= 11 ? List : null;
        var named = await owners.NameAsync(new(Id<FindingOwner>.New(), Facts.Plan.Id, rule, list, team, owner, clock.Today, User.Person()!.Author), stop);
        Done.Say(this, $"{owner} puts right what is found in {OwnedFindings.Said(named)}");
        return Redirect(AnnexALinks.Owners(name));
    }

    public async Task<IActionResult> OnPostEndAsync(string name, Id<FindingOwner> id, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        await owners.EndAsync(Facts.Plan.Id, id, clock.Today, stop);
        Done.Say(this, "It is nobody’s now");
        return Redirect(AnnexALinks.Owners(name));
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return false;
        Facts = facts;
        All = await owners.AllAsync(facts.Plan.Id, stop);
        var found = await shelf.FindingsAsync(facts.Plan.Id, stop);
        Teams = [new("", "All teams"), .. new FindingsBoard(null, null, null, null, All, found.Count > 0 ? found[^1].Rules : []).Teams.Select(team => new Option(team, team))];
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return true;
    }
}
