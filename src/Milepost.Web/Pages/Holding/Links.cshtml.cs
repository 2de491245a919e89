using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Holding;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Holding;

/// <summary>Which post each lead means as the plan writes it: proposed from titles and holders, confirmed by a person.</summary>
public class LinksModel(OpenPlan plans, PostKeeping keeping, UkClock clock) : PageModel
{
    private const string Field = "post.";

    public PlanFacts Facts { get; private set; } = null!;
    public IReadOnlyList<LeadProposal> Proposals { get; private set; } = [];

    /// <summary>Names whose post is known, with how often each leads.</summary>
    public IReadOnlyList<(string Name, int Times, Post Post)> Known { get; private set; } = [];

    public IReadOnlyList<Option> Posts => [new("", "None: only a name"), .. Facts.Posts.OrderBy(post => post.Title, StringComparer.CurrentCulture).Select(post => new Option(post.Id.ToString(), post.Title))];

    public static string NameOf(string lead) => Field + lead;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) => await FindAsync(name, stop) ? Page() : NotFound();

    /// <summary>Only what was answered otherwise than it stands is changed; a name that the form did not show keeps its post.</summary>
    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var meant = Request.Form.Where(answer => answer.Key.StartsWith(Field, StringComparison.Ordinal))
            .ToDictionary(answer => answer.Key[Field.Length..], answer => Id<Post>.TryParse(answer.Value, out var post) ? (Id<Post>?)post : null, StringComparer.Ordinal);
        var count = await keeping.LinkAsync(Facts.Plan.Id, meant, stop);
        Done.Say(this, count == 0 ? "Nothing was changed" : $"Saved. {Say.Count(count, "lead")} now {(count == 1 ? "belongs" : "belong")} as you said");
        return Redirect(HoldingLinks.Index(name));
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return false;
        Facts = facts;
        Proposals = LeadProposal.All(facts, clock.Today);
        Known =
        [
            .. Milepost.Facts.Posts.Leads(facts).Select(lead => (lead.Name, Post: Milepost.Facts.Posts.Of(facts, lead))).Where(lead => lead.Post is not null)
                .GroupBy(lead => lead.Name, StringComparer.Ordinal).Select(same => (same.Key, same.Count(), same.First().Post!))
                .OrderBy(one => one.Key, StringComparer.CurrentCulture),
        ];
        new Shell(facts.Plan, PlanPart.People, Exactly: false).Put(this);
        return true;
    }
}
