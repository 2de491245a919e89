using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Measures;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>Somebody says how a measure that is still to be developed gets ready: who, by which steps, by when.</summary>
public class DevelopModel(OpenPlan plans, MeasureComments comments, UkClock clock) : PageModel
{
    /// <summary>The questions in the order of the page.</summary>
    public static IReadOnlyList<string> Asked { get; } = [nameof(Post), nameof(Owner), nameof(Steps), "Due.Day", "Since.Day"];

    [BindProperty]
    public string? Post { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? Steps { get; set; }

    [BindProperty]
    public DateFields Due { get; set; } = new();

    [BindProperty]
    public DateFields Since { get; set; } = new();

    public OpenMeasure Open { get; private set; } = null!;

    /// <summary>Where it stands on the list; null where the measure is ready.</summary>
    public BacklogItem? Item { get; private set; }

    public IReadOnlyList<Option> Posts => [new("", "No post"), .. Open.Facts.Posts.OrderBy(post => post.Title, StringComparer.OrdinalIgnoreCase).Select(post => new Option(post.Id.ToString(), post.Title))];

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        if (Item?.Said is not { } said) return Page();
        (Post, Owner, Steps) = (said.PostId?.ToString(), said.Owner, string.Join('\n', said.Steps));
        if (said.Due is { } due) Due = DateFields.Of(due);
        if (said.Since is { } since) Since = DateFields.Of(since);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        var due = Due.IsEmpty ? null : Due.Read(ModelState, nameof(Due), "the day by which it is to be ready");
        var since = Since.IsEmpty ? null : Since.Read(ModelState, nameof(Since), "the day since which it has been promised");
        if (!ModelState.IsValid) return Page();
        var said = new SaidDevelopment(
            id, Id<Post>.TryParse(Post, out var post) ? post : null, Owner,
            [.. (Steps ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], due, since, clock.Today, User.Person()!.Author);
        if (await comments.DevelopAsync(Open.Plan.Id, said, stop) is not { } faults) ModelState.AddModelError("", "The measure was withdrawn from the plan meanwhile. What you typed is still here to copy.");
        else foreach (var fault in faults) ModelState.AddModelError(fault.Field, fault.Message);
        if (!ModelState.IsValid) return Page();
        Done.Say(this, "It is kept how the measure gets ready");
        return Redirect($"{ScorecardLinks.Backlog(name)}#m-{id}");
    }

    private async Task<IActionResult?> FindAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { Stands: true } open) return NotFound();
        (Open, Item) = (open, DevelopmentBacklog.Of(open.Facts, clock.Today).Items.FirstOrDefault(item => item.Measure.Id == id));
        return User.MayArrange(open.Plan.Id) ? null : Forbid();
    }
}
