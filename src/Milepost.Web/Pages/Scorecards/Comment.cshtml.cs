using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Charting;
using Milepost.Identity;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Store.Measuring;
using Milepost.Web.Access;
using Milepost.Web.Pages.Measures;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>Somebody says of the latest reading of a measure what it says, what that means and what is done about it.</summary>
public class CommentModel(OpenPlan plans, MeasureComments comments, UkClock clock) : PageModel
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? SoWhat { get; set; }

    [BindProperty]
    public string? NowWhat { get; set; }

    /// <summary>The scorecard that somebody came from.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    public OpenMeasure Open { get; private set; } = null!;
    public ValueChart? Chart { get; private set; }
    public string? Asked { get; private set; }

    /// <summary>What was said of this measure, the latest first.</summary>
    public IReadOnlyList<Commentary> Before => [.. Open.Facts.Commentaries.Where(one => one.MeasureId == Open.Measure.Id).Reverse()];

    public string Back => From is { } card ? $"{ScorecardLinks.Card(Open.Plan.Name, new(card))}#m-{Open.Measure.Id}" : MeasureLinks.Measure(Open.Plan.Name, Open.Measure.Id);

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, CancellationToken stop) => await FindAsync(name, id, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        var said = new SaidCommentary(id, Open.Standing.Last!.Period, What, SoWhat, NowWhat, clock.Today, User.Person()!.Author);
        if (await comments.CommentAsync(Open.Plan.Id, said, stop) is not { } faults) ModelState.AddModelError("", "The reading was taken back meanwhile. What you typed is still here to copy.");
        else foreach (var fault in faults) ModelState.AddModelError(fault.Field, fault.Message);
        if (!ModelState.IsValid) return Page();
        Done.Say(this, "What you said is kept beside the reading");
        return Redirect(Back);
    }

    private async Task<IActionResult?> FindAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { Stands: true } open || open.Standing is not { Last: not null } standing) return NotFound();
        (Open, Chart, Asked) = (open, MeasureFigure.Chart(standing), CommentaryRule.Asked(standing));
        return WhoComments.May(User, open.Facts, new(open.Facts), open.Measure) ? null : Forbid();
    }
}
