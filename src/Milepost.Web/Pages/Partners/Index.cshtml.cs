using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Store.Updating;
using Milepost.Updating;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Updating;
using Milepost.Wording;

namespace Milepost.Web.Pages.Partners;

/// <summary>The links by which people without an account update their own actions. A new one is shown once, and never again.</summary>
public class IndexModel(OpenPlan plans, PartnerLinks links, SiteSettings settings, UkClock clock) : PageModel
{
    private const int UsualDays = 14;

    [BindProperty]
    public string? Holder { get; set; }

    [BindProperty]
    public DateFields Until { get; set; } = new();

    /// <summary>Where the link is mailed to; empty where somebody passes it on.</summary>
    [BindProperty]
    public string? Mail { get; set; }

    public bool MayMail => settings.Mail.IsSet;
    public PlanFacts Facts { get; private set; } = null!;
    public IReadOnlyList<PartnerLink> Made { get; private set; } = [];
    public DateOnly Today => clock.Today;

    /// <summary>The address that was made just now; it cannot be shown again.</summary>
    public string? Fresh { get; private set; }

    /// <summary>Where it is mailed to; null where it is not.</summary>
    public string? MailedTo { get; private set; }

    /// <summary>Everybody who leads something, as the plan writes them, and how much.</summary>
    public IReadOnlyList<Option> Holders { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        Until = DateFields.Of(Today.AddDays(UsualDays));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        if (Holders.All(option => option.Value != Holder) || string.IsNullOrEmpty(Holder)) ModelState.AddModelError(nameof(Holder), "Choose whom the link is for");
        var until = Until.Read(ModelState, nameof(Until), "the last day of the link");
        if (until < Today || until > Today.AddDays(PartnerLink.LongestDays))
        {
            ModelState.AddModelError("Until.Day", $"The last day must be from today to {Say.Date(Today.AddDays(PartnerLink.LongestDays))}");
        }

        var to = MayMail && !string.IsNullOrWhiteSpace(Mail) ? Mail.Trim() : null;
        if (to is not null && !NewPerson.LooksLikeMail(to)) ModelState.AddModelError(nameof(Mail), "Enter a mail address, such as ana.okafor@northshire.example, or leave it empty");
        if (!ModelState.IsValid) return Page();
        var post = Facts.Posts.FirstOrDefault(one => string.Equals(one.Title, Holder, StringComparison.OrdinalIgnoreCase));
        var token = await links.MakeAsync(Facts.Plan.Id, Holder!, post?.Id, Today, until!.Value, to is null ? null : new LinkMail(to, AddressOf, clock.Now), stop);
        (Fresh, MailedTo) = (AddressOf(token), to);
        Made = await links.OfAsync(Facts.Plan.Id, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string name, Id<PartnerLink> link, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var ended = await links.RevokeAsync(Facts.Plan.Id, link, Today, stop);
        Done.Say(this, ended ? "The link is ended. It opens nothing from now on" : "That link was ended already");
        return Redirect(UpdatingLinks.Partners(name));
    }

    private string AddressOf(string token) => settings.LinkSeen(Request, UpdatingLinks.Opened(token));

    public string StateOf(PartnerLink link) =>
        link.RevokedOn is { } on ? $"ended on {Say.Date(on)} by {link.RevokedBy}"
        : link.IsOpen(Today) ? "open" : "its days are over";

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return false;
        Facts = facts;
        Made = await links.OfAsync(facts.Plan.Id, stop);
        var standing = facts.Actions.Where(one => one.Action.WithdrawnOn is null).ToList();
        var named = standing.SelectMany(one => one.Leads.Concat(one.Steps.SelectMany(step => step.Leads)))
            .Select(lead => facts.Posts.FirstOrDefault(post => post.Id == lead.PostId)?.Title ?? lead.Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture);
        Holders = [new("", "Choose a post or a name"), .. named.Select(lead => new Option(lead, $"{lead} ({Say.Count(Whose.All(facts, new(null, lead), Today).Count, "action")})"))];
        new Shell(facts.Plan, PlanPart.People, Exactly: false).Put(this);
        return true;
    }
}
