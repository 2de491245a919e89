using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Holding;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Holding;

/// <summary>Somebody leaves a post on a day, somebody comes on another: the work goes from the one to the other.</summary>
public class ChangeModel(OpenPlan plans, PostKeeping keeping, UkClock clock) : PageModel
{
    private const string Interim = "interim";

    public OpenPost Open { get; private set; } = null!;

    [BindProperty]
    public string? Leaves { get; set; }

    [BindProperty]
    public DateFields LastDay { get; set; } = new();

    [BindProperty]
    public string? Comes { get; set; }

    [BindProperty]
    public DateFields FirstDay { get; set; } = new();

    [BindProperty]
    public string? How { get; set; }

    public IReadOnlyList<Option> Holders =>
    [
        new("", "Nobody leaves"),
        .. Open.Assessment.Facts.Holders.Where(holder => holder.PostId == Open.Post.Id && (holder.Until is null || holder.Until >= clock.Today))
            .Select(holder => new Option(holder.Id.ToString(), holder.Name)),
    ];

    public static IReadOnlyList<Option> Ways => [new(Interim, "For a time, until the post is filled")];

    public async Task<IActionResult> OnGetAsync(string name, Id<Post> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (Holders is [_, var only]) Leaves = only.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<Post> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var last = LastDay.IsEmpty ? null : LastDay.Read(ModelState, nameof(LastDay), "the last day");
        var first = FirstDay.IsEmpty ? null : FirstDay.Read(ModelState, nameof(FirstDay), "the first day");
        if (!ModelState.IsValid) return Page();
        var comes = TypedText.OneLine(Comes);
        var change = new HolderChange(id, Id<Holder>.TryParse(Leaves, out var leaves) ? leaves : null, last, comes.Length == 0 ? null : comes, first, How == Interim);
        foreach (var (field, message) in await keeping.ChangeAsync(Open.Plan.Id, change, stop))
        {
            ModelState.AddModelError(field + (field is nameof(LastDay) or nameof(FirstDay) ? ".Day" : ""), message);
        }

        if (!ModelState.IsValid) return Page();
        Done.Say(this, Words(change));
        return Redirect(HoldingLinks.Handover(name, id));
    }

    private string Words(HolderChange change)
    {
        var leaver = Open.Assessment.Facts.Holders.FirstOrDefault(holder => holder.Id == change.Leaves)?.Name;
        var parts = new[]
        {
            leaver is null ? null : $"{leaver} leaves on {Say.Date(change.LastDay!.Value)}",
            change.Comes is null ? null : $"{change.Comes} comes on {Say.Date(change.FirstDay!.Value)}",
        };
        var gap = change.Gap is var (from, to) ? $". Nobody holds it {(from == to ? "on" : "from")} {Say.Range(from, to)}" : "";
        return $"{string.Join(", ", parts.OfType<string>())}{gap}. Here is the handover";
    }

    private async Task<bool> FindAsync(string name, Id<Post> id, CancellationToken stop)
    {
        if (await OpenPost.FindAsync(this, plans, name, id, clock.Today, stop) is not { } open) return false;
        Open = open;
        return true;
    }
}
