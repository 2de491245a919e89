using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing.Schemes;
using Milepost.Facts;
using Milepost.Rating;
using Milepost.Store.Schemes;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Closing;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Schemes;

/// <summary>The ratings and states of a plan. Nothing is saved before the records that it touches have been seen.</summary>
public class EditModel(OpenPlan plans, SchemeChanges changes, UkClock clock) : PageModel
{
    private PlanFacts facts = null!;

    [BindProperty]
    public SchemeForm Form { get; set; } = new();

    [BindProperty]
    public string? Because { get; set; }

    /// <summary>What was in the form when what it touches was shown last.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Milepost.Plans.Plan Plan => facts.Plan;
    public SchemeEffect? Effect { get; private set; }

    /// <summary>The form holds what was shown, so that it may be saved.</summary>
    public bool MaySave { get; private set; }

    /// <summary>Somebody wanted to save what they had not seen the effect of.</summary>
    public bool ChangedSince { get; private set; }

    public static IReadOnlyList<Option> Shapes => [.. Enum.GetValues<RatingShape>().Select(shape => new Option(shape.ToString(), shape.ToString()))];

    public static IReadOnlyList<Option> Colours => [.. SchemeRule.Colours.Select(colour => new Option(colour, Milepost.Wording.Say.Capital(colour)))];

    public IReadOnlyList<Option> Others(LevelForm level) =>
        [new("", "Nothing: it is not used"), .. Form.Levels.Where(other => other != level && !other.IsOut && !string.IsNullOrEmpty(other.Key)).Select(other => new Option(other.Key, $"{other.Letter} · {other.Word}"))];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        Form = SchemeForm.Of(Plan.Scheme);
        Form.Widen();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string name, CancellationToken stop) => ShowAsync(name, save: false, stop);

    public Task<IActionResult> OnPostSaveAsync(string name, CancellationToken stop) => ShowAsync(name, save: true, stop);

    private async Task<IActionResult> ShowAsync(string name, bool save, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var because = Said.Read(ModelState, nameof(Because), Because, "Say why it changes, such as: the board asked for a rating between amber and green");
        var change = new SchemeChange(Form.Read(), Form.Instead(), clock.Today, User.Person()!.Author, because);
        Check(change.Next);
        if (!ModelState.IsValid) return Again();

        Effect = SchemeEffect.Of(facts, change);
        if (Effect.Refusal is { } why) ModelState.AddModelError("", why);
        if (save && Seen == Mark(change) && Effect is { Nothing: false, Refusal: null }) return await SaveAsync(name, change, stop);
        (ChangedSince, MaySave) = (save && Effect.Refusal is null, Effect is { Nothing: false, Refusal: null });
        if (ModelState.IsValid) ModelState.Clear();
        Seen = Mark(change);
        return Again();
    }

    private async Task<IActionResult> SaveAsync(string name, SchemeChange change, CancellationToken stop)
    {
        if (await changes.SaveAsync(Plan.Id, change, Plan.Version, stop) is { } refused)
        {
            ModelState.AddModelError("", refused);
            return Again();
        }

        Done.Say(this, "The ratings mean from today what you said. What was rated before keeps the meaning of its day");
        return Redirect(SchemeLinks.Index(name));
    }

    private PageResult Again()
    {
        Form.Widen();
        return Page();
    }

    /// <summary>What is wrong stands beside the field of the form, which may be in another place than in the scheme.</summary>
    private void Check(RatingScheme scheme)
    {
        var (levels, states) = Form.Places;
        foreach (var (field, message) in SchemeRule.Faults(scheme))
        {
            var at = field.IndexOf('[', StringComparison.Ordinal);
            if (at < 0)
            {
                ModelState.AddModelError("", message);
                continue;
            }

            var end = field.IndexOf(']', StringComparison.Ordinal);
            var index = int.Parse(field.AsSpan(at + 1, end - at - 1), System.Globalization.CultureInfo.InvariantCulture);
            ModelState.AddModelError($"Form.{field[..at]}[{(field.StartsWith("Levels", StringComparison.Ordinal) ? levels : states)[index]}]{field[(end + 1)..]}", message);
        }
    }

    private string Mark(SchemeChange change) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((object[])[change.Next, change.Instead.OrderBy(one => one.Key), change.Because, Plan.Version])))[..16];

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return false;
        facts = found;
        new Shell(found.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return true;
    }
}
