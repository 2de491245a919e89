using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Quality;

/// <summary>The words and limits that a plan is checked by. Nothing is saved before its effect has been seen.</summary>
public class ChecksModel(OpenPlan plans, MilepostDb db, UkClock clock) : PageModel
{
    private PlanAssessment assessment = null!;

    [BindProperty]
    public PolicyForm Form { get; set; } = new();

    /// <summary>What was in the form when its effect was shown last.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Plan Plan => assessment.Facts.Plan;
    public PolicyEffect? Effect { get; private set; }

    /// <summary>The form holds what its effect was shown for, so that it may be saved.</summary>
    public bool MaySave { get; private set; }

    /// <summary>Somebody wanted to save what they had not seen the effect of.</summary>
    public bool ChangedSince { get; private set; }

    public bool IsUsual => Plan.Checks == CheckPolicy.Usual;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        Form = PolicyForm.Of(Plan.Checks);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string name, CancellationToken stop) => ShowAsync(name, save: false, stop);

    public Task<IActionResult> OnPostSaveAsync(string name, CancellationToken stop) => ShowAsync(name, save: true, stop);

    /// <summary>Fills the form with the usual words and limits, and shows what that would change.</summary>
    public async Task<IActionResult> OnPostUsualAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        ModelState.Clear();
        Form = PolicyForm.Of(CheckPolicy.Usual);
        Show(CheckPolicy.Usual);
        return Page();
    }

    public static IReadOnlyList<Option> Weights(CheckRule rule) =>
    [
        new("usual", $"As usual ({QualityWords.Severity(rule.Severity)})"), new("error", "Error"), new("warning", "Warning"), new("note", "Note"), new("off", "Not checked"),
    ];

    private async Task<IActionResult> ShowAsync(string name, bool save, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var policy = Form.Read(ModelState);
        if (!ModelState.IsValid) return Page();
        if (save && Seen == Mark(policy)) return await SaveAsync(policy, stop);

        ChangedSince = save;
        ModelState.Clear();
        Show(policy);
        return Page();
    }

    private void Show(CheckPolicy policy)
    {
        (Effect, Seen, MaySave) = (PolicyEffect.Between(OpenPlan.Check(assessment), PlanChecks.Of(assessment, policy)), Mark(policy), policy != Plan.Checks);
    }

    private async Task<IActionResult> SaveAsync(CheckPolicy policy, CancellationToken stop)
    {
        var stored = await db.Plans.SingleAsync(plan => plan.Id == Plan.Id, stop);
        if (stored.Version != Plan.Version)
        {
            ModelState.AddModelError("", "Somebody else changed the plan while you looked. Show the effect again before you save.");
            return Page();
        }

        stored.CheckBy(policy);
        await db.SaveChangesAsync(stop);
        Done.Say(this, policy == CheckPolicy.Usual ? "The plan is checked by the usual words and limits again" : "The plan is checked by these words and limits from now on");
        return Redirect(QualityLinks.Index(Plan.Name));
    }

    private static string Mark(CheckPolicy policy) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(policy)))[..16];

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } found) return false;
        assessment = found;
        new Shell(Plan, PlanPart.Quality, Exactly: false).Put(this);
        return true;
    }
}
