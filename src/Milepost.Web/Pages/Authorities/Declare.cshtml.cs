using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Authorities;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Authorities;

/// <summary>Somebody declares the council's own measures, in the page or as a file. Nothing is kept until all of it is right.</summary>
public class DeclareModel(OpenPlan plans, AuthorityRecords records, UkClock clock) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public DateFields From { get; set; } = new();

    [BindProperty]
    public string? Because { get; set; }

    public Plan Plan { get; private set; } = null!;

    /// <summary>What is wrong with the declarations, each with its line.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    public IReadOnlyList<Crumb> Errors =>
    [
        .. Faults.Select(fault => new Crumb(fault, "#Text")),
        .. ModelState.Where(one => one.Value!.Errors.Count > 0).SelectMany(one => one.Value!.Errors.Select(error => new Crumb(error.ErrorMessage, one.Key == "From.Day" ? "#From-Day" : $"#{one.Key}"))),
    ];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await FindAsync(name, stop) is { } refused) return refused;
        Text = OwnMeasures.Counting(await records.DeclarationsAsync(AuthorityRecords.Of(Plan), stop), clock.Today)?.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (await FindAsync(name, stop) is { } refused) return refused;
        var from = From.IsEmpty ? null : From.Read(ModelState, nameof(From), "the first day");
        var unread = !ModelState.IsValid;
        if (Upload is { Length: > 0 and <= OwnMeasures.LongestText } file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            Text = await reader.ReadToEndAsync(stop);
            ModelState.Remove(nameof(Text));
        }
        else if (Upload is { Length: > OwnMeasures.LongestText }) ModelState.AddModelError(nameof(Upload), $"The file is larger than declarations are: it must be {OwnMeasures.LongestText / 1_000:N0} kB or less");

        if (Upload is not { Length: > OwnMeasures.LongestText })
        {
            var faults = unread ? OwnMeasures.Check(Text, clock.Today, Because, await records.DeclarationsAsync(AuthorityRecords.Of(Plan), stop), clock.Today) : await records.DeclareAsync(Plan, from, Text, Because, clock.Today, User.Person()!.Author, stop);
            Faults = [.. faults.Where(fault => fault.Field == nameof(Text)).Select(fault => fault.Message)];
            foreach (var fault in faults.Where(fault => fault.Field != nameof(Text))) ModelState.AddModelError(fault.Field == nameof(From) ? "From.Day" : fault.Field, fault.Message);
        }

        if (Faults.Count > 0 || !ModelState.IsValid) return Page();
        Done.Say(this, $"The declarations hold from {Say.Date(from!.Value)} on");
        return Redirect(AuthorityLinks.OwnMeasures(name));
    }

    private async Task<IActionResult?> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        Plan = facts.Plan;
        new Shell(Plan, PlanPart.Measures, Exactly: false).Put(this);
        return User.May(Permission.GiveReadings, Plan.Id, priority: null, agency: null) ? null : Forbid();
    }
}
