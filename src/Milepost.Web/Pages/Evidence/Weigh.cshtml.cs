using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Identity;
using Milepost.Store.Evidence;
using Milepost.Web.Access;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Evidence;

/// <summary>Somebody says whether evidence shows activity or impact, and how strong it is.</summary>
public class WeighModel(OpenEvidence evidence, PlanEvidence kept) : PageModel
{
    [BindProperty]
    public EvidenceOf? Of { get; set; }

    [BindProperty]
    public int? Grade { get; set; }

    public SeenEvidence Seen { get; private set; } = null!;
    public EvidenceRow Row { get; private set; } = null!;

    public IReadOnlyList<Option> Ofs { get; } =
    [
        new(nameof(EvidenceOf.Activity), "Activity", "That the work was done: a policy is agreed, staff are trained, a service is in place"),
        new(nameof(EvidenceOf.Impact), "Impact", "That children are better off: what they say, what audits of practice find, what outcomes show"),
    ];

    public IReadOnlyList<Option> Grades { get; } =
        [.. EvidenceGrade.All.Select(one => new Option(one.Grade.ToString(CultureInfo.InvariantCulture), $"{one.Grade}: {one.Name.ToLowerInvariant()}", one.Meaning))];

    public async Task<IActionResult> OnGetAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        (Of, Grade) = (Row.Item.Of, Row.Item.Grade);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (Of is null) ModelState.AddModelError(nameof(Of), "Choose what it shows");
        if (Grade is not (>= 0 and <= 3)) ModelState.AddModelError(nameof(Grade), "Choose how strong it is");
        if (!ModelState.IsValid) return Page();

        await kept.WeighAsync(Seen.Plan.Id, id, Of, Grade, stop);
        Done.Say(this, $"It is weighed: {EvidenceWords.Of(Of).ToLowerInvariant()}, {EvidenceGrade.Said(Grade)}");
        return Redirect(EvidenceLinks.Item(name, id));
    }

    private async Task<bool> FindAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, id, Permission.WeighEvidence, stop) is not { } found) return false;
        (Seen, Row) = found;
        return true;
    }
}
