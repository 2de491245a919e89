using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Editing;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Editing;

/// <summary>The texts of two people that collided, side by side, and the choice of which is to stand.</summary>
[IgnoreAntiforgeryToken(Order = 2000)]
public class ChooseModel(OpenPlan plans, PlanEditor editor, MilepostDb db, UnsentForms unsent, IAntiforgery antiforgery, UkClock clock) : PageModel
{
    private const string Standing = "standing";
    private const string Anew = "anew";
    private RecordForm form = null!;

    /// <summary>What was just sent, so that it comes back where it cannot stand.</summary>
    private (string Field, string Choice, string Text, string Because, string Reason)? sent;

    public PlanFacts Facts { get; private set; } = null!;
    public Guid Id { get; private set; }
    public object? Record { get; private set; }
    public string Noun => form.Noun(Facts).ToLowerInvariant();
    public string LabelOf(KeptText kept) => form.Fields(Facts).FirstOrDefault(field => field.Name == kept.Field)?.Label ?? kept.Field;

    public string Shown => Record is null ? "" : Say.Shorten($"{form.Noun(Facts)}: {form.Called(Record)}", 120);
    public string Here => EditLinks.Choose(Facts.Plan.Name, form.Key, Id);
    public IReadOnlyList<Collision> Collisions { get; private set; } = [];

    /// <summary>Texts that wait of a record that is no more.</summary>
    public IReadOnlyList<KeptText> Left { get; private set; } = [];

    /// <summary>Texts that were chosen between, newest first; one that was not chosen is still to be read here.</summary>
    public IReadOnlyList<KeptText> SettledTexts { get; private set; } = [];

    public string? Notice { get; private set; }
    public IReadOnlyList<Crumb> Errors =>
        [.. ModelState.SelectMany(one => one.Value!.Errors.Select(error => new Crumb(error.ErrorMessage, one.Key == "" ? null : "#" + one.Key)))];

    public async Task<IActionResult> OnGetAsync(
        [FromRoute] string name, [FromRoute] string kind, [FromRoute] Guid id, [FromQuery(Name = UnsentForms.Parameter)] string? key, CancellationToken stop)
    {
        if (!await FindAsync(name, kind, id, stop)) return NotFound();
        if (await unsent.FindAsync(User, key, stop) is not { } form) return Page();
        sent = (form["Field"].ToString(), form["Choice"].ToString(), form["Anew"].ToString(), form["Because"].ToString(), form["Reason"].ToString());
        Notice = "You were signed out while you chose. Here is what you chose: look through it and send it";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string name, [FromRoute] string kind, [FromRoute] Guid id, [FromForm] ChosenText chosen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        if (!await FindAsync(name, kind, id, stop)) return NotFound();
        sent = (chosen.Field ?? "", chosen.Choice ?? "", chosen.Anew ?? "", chosen.Because ?? "", chosen.Reason ?? "");
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Notice = "You signed in again since this page was opened. Nothing is lost: look through it and send it once more";
            return Page();
        }

        if (Record is not null && Fault(chosen) is { } fault)
        {
            ModelState.AddModelError(fault.Field, fault.Message);
            return Page();
        }

        var outcome = await editor.SettleAsync(Asked(chosen), stop);
        if (outcome is Settled) return await SettledAsync(name, kind, chosen, stop);
        if (outcome is Unfit unfit)
        {
            foreach (var wrong in unfit.Faults) ModelState.AddModelError(Key(wrong.Field switch { Scheduling.Because => "because", Scheduling.Reason => "reason", _ => Anew }, chosen.Field!), wrong.Message);
            return Page();
        }

        await FindAsync(name, kind, id, stop);
        sent = null;
        Notice = "Somebody changed the text while you chose. What you wrote anew is kept: look at what stands now, and choose again";
        return Page();
    }

    public string Chosen(Collision collision) => IsSent(collision) ? sent!.Value.Choice : "";

    public string Written(Collision collision) => IsSent(collision) ? sent!.Value.Text : collision.Standing;

    public string Because(Collision collision) => IsSent(collision) ? sent!.Value.Because : collision.Reason ?? "";

    public string Reason(Collision collision) => IsSent(collision) ? sent!.Value.Reason : "";

    public IReadOnlyList<Option> Options(Collision collision) =>
    [
        new(Standing, "What stands now"), .. collision.Kept.Select(kept => new Option(kept.Id.ToString(), $"What {kept.By} typed")),
        .. collision.MayBeWritten ? new[] { new Option(Anew, "What I write below") } : [],
    ];

    public string? ErrorOf(string key) => ModelState.GetValueOrDefault(key)?.Errors.FirstOrDefault()?.ErrorMessage;

    public static string Key(string part, string field) => $"{part}-{field.Replace('.', '-')}";

    private bool IsSent(Collision collision) => sent?.Field == collision.Field.Name;

    private async Task<bool> FindAsync(string name, string kind, Guid id, CancellationToken stop)
    {
        if (RecordForms.Find(kind) is not { } found || await plans.FactsAsync(name, stop) is not { } facts) return false;
        (form, Facts, Id, Record) = (found, facts, id, found.Find(facts, id));
        var of = facts.KeptTexts.Where(kept => kept.Record == form.Record && kept.RecordId == id).ToList();
        if (Record is null && of.Count == 0) return false;
        Collisions = Record is null ? [] : await Collision.OfAsync(db, facts, form, Record, id, stop);
        Left = Record is null ? [.. of.Where(kept => kept.SettledOn is null)] : [];
        SettledTexts = [.. of.Where(kept => kept.SettledOn is not null).OrderByDescending(kept => kept.SettledOn)];
        new Shell(Facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return true;
    }

    private FieldFault? Fault(ChosenText chosen)
    {
        var field = chosen.Field ?? "";
        if (Collisions.FirstOrDefault(one => one.Field.Name == field) is not { } collision) return new("", "Nothing waits for a choice there any more");
        if (Options(collision).All(option => option.Value != chosen.Choice)) return new(Key("choice", field), "Choose which text is to stand");
        var written = collision.Field.Clean(chosen.Anew);
        return chosen.Choice != Anew && collision.MayBeWritten && written != collision.Field.Clean(chosen.Standing)
            ? new(Key("choice", field), "You wrote a text of your own and chose another. Choose “What I write below”, or put your text back as it was")
            : null;
    }

    private SettleRequest Asked(ChosenText chosen) => new(
        Facts.Plan.Id, form, Id, chosen.Field ?? "", chosen.Standing ?? "",
        [.. (chosen.Seen ?? "").Split(' ').Select(id => Id<KeptText>.TryParse(id, out var known) ? known : default)],
        chosen.Choice switch { Anew => SettleChoice.Anew, Standing or null => SettleChoice.Standing, _ => SettleChoice.Kept },
        Id<KeptText>.TryParse(chosen.Choice, out var taken) ? taken : null, chosen.Anew, chosen.Because, clock.Today)
    { Reason = chosen.Reason };

    private async Task<IActionResult> SettledAsync(string name, string kind, ChosenText chosen, CancellationToken stop)
    {
        var label = Collisions.FirstOrDefault(one => one.Field.Name == chosen.Field)?.Field.Label;
        await FindAsync(name, kind, Id, stop);
        Done.Say(this, label is null ? "Put aside. The text stays to be read" : $"{label}: the text that you chose stands. The others stay to be read");
        return Redirect(Collisions is [_, ..] || Left is [_, ..] ? Here : EditLinks.Seen(Facts, Record));
    }
}
