using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Identity;
using Milepost.Store.Evidence;
using Milepost.Web.Access;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Evidence;

/// <summary>What an item is called, where it is, what time it speaks of, who keeps it and until when it shows anything.</summary>
public class DescribeModel(OpenEvidence evidence, PlanEvidence kept) : PageModel
{
    private const int LongestLine = 300;

    [BindProperty]
    public string? Named { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public string? Keeper { get; set; }

    [BindProperty]
    public DateFields Expires { get; set; } = new();

    public SeenEvidence Seen { get; private set; } = null!;
    public EvidenceRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var item = Row.Item;
        (Named, Address, Period, Keeper) = (item.Title, item.Address, item.Period, item.Owner);
        if (item.ExpiresOn is { } last) Expires = DateFields.Of(last);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var last = Expires.IsEmpty ? null : Expires.Read(ModelState, nameof(Expires), "the last day on which it shows anything");
        if (!string.IsNullOrWhiteSpace(Address) && !EvidenceFields.IsWebAddress(Address)) ModelState.AddModelError(nameof(Address), "The address must begin with https:// or http://");
        if (Row.Item.Form == EvidenceForm.Link && string.IsNullOrWhiteSpace(Address)) ModelState.AddModelError(nameof(Address), "A link needs its address");
        foreach (var (field, value) in new[] { (nameof(Named), Named), (nameof(Period), Period), (nameof(Keeper), Keeper) })
        {
            if (value?.Length > LongestLine) ModelState.AddModelError(field, $"This must be {LongestLine} characters or fewer");
        }

        if (!ModelState.IsValid) return Page();
        await kept.DescribeAsync(Seen.Plan.Id, id, EvidenceFields.Plain(Named), EvidenceFields.Plain(Address), EvidenceFields.Plain(Period), EvidenceFields.Plain(Keeper), last, stop);
        Done.Say(this, "What is said of the evidence is changed");
        return Redirect(EvidenceLinks.Item(name, id));
    }

    private async Task<bool> FindAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, id, Permission.AddEvidence, stop) is not { } found) return false;
        (Seen, Row) = found;
        return true;
    }
}
