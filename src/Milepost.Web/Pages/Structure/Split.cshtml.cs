using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Wording;

namespace Milepost.Web.Pages.Structure;

/// <summary>Divides an action into parts, and says with which part each thing goes.</summary>
public class SplitModel(StructureForms forms) : PageModel
{
    private static readonly string[] Kinds = ["leads", "dates", "answers"];

    public OpenForm Form { get; private set; } = null!;
    public ActionFacts Whole { get; private set; } = null!;

    [BindProperty]
    public List<TypedPart> Parts { get; set; } = [];

    /// <summary>The part that each step, test and statement goes with, by its id.</summary>
    [BindProperty]
    public Dictionary<string, string?> Goes { get; set; } = [];

    public IReadOnlyList<string> Asked => [.. Parts.Index().SelectMany(part => new[] { $"Parts[{part.Index}].Reference", $"Parts[{part.Index}].Title" })];

    public IReadOnlyList<(string Heading, IReadOnlyList<(Guid Id, string Words)> Items)> Groups
    {
        get
        {
            (string, IReadOnlyList<(Guid, string)>)[] all =
            [
                ($"With which part does each {Form.Facts.Plan.Nouns.Step.ToLowerInvariant()} go?", [.. Whole.Steps.Where(one => one.Step.WithdrawnOn is null).Select(one => (one.Step.Id.Value, StepsModel.Said(one.Step)))]),
                ("And each success test?", [.. Whole.SuccessTests.Select(one => (one.Id.Value, one.Text))]),
                ("And what children will say?", [.. Whole.ChildrensStatements.Select(one => (one.Id.Value, one.Text))]),
            ];
            return [.. all.Where(group => group.Item2.Count > 0)];
        }
    }

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        Parts = [new() { Reference = Whole.Action.Reference, Title = Whole.Action.Title }, new() { Copies = [.. Kinds] }];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, bool more, bool fewer, Guid? seen, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (more || fewer)
        {
            if (fewer && Parts.Count > 2) Parts.RemoveAt(Parts.Count - 1);
            else if (more && Parts.Count < SplitAction.Most) Parts.Add(new() { Copies = [.. Kinds] });
            Form = Form with { Seen = seen ?? Form.Seen };
            ModelState.Clear();
            return Page();
        }

        if (await forms.DoAsync(this, Form, Act(id), seen, stop) is { } again)
        {
            Form = again;
            return Page();
        }

        Done.Say(this, "It is split. The new parts stand behind it in the plan");
        return Redirect(ActionLinks.Details(name, id));
    }

    public static string PartName(int part) => part == 0 ? "First part: itself" : $"{char.ToUpper(Say.Ordinal(part + 1)[0], CultureInfo.InvariantCulture)}{Say.Ordinal(part + 1)[1..]} part";

    public IReadOnlyList<Option> Copies(int part) =>
    [
        new("leads", "its leads") { Chosen = Parts[part].Copies.Contains("leads") },
        new("dates", "its dates") { Chosen = Parts[part].Copies.Contains("dates") },
        new("answers", "what it was said to answer") { Chosen = Parts[part].Copies.Contains("answers") },
    ];

    public IReadOnlyList<Option> GoesTo(Guid id) =>
    [
        .. Parts.Index().Select(part => new Option($"{part.Index}", string.IsNullOrWhiteSpace(part.Item.Reference) ? PartName(part.Index) : $"{PartName(part.Index)}, {part.Item.Reference}")
        {
            Chosen = Goes.GetValueOrDefault(id.ToString()) == $"{part.Index}",
        }),
    ];

    private SplitAction Act(Id<PlanAction> id)
    {
        var goes = new Dictionary<Guid, int>();
        foreach (var (key, part) in Goes)
        {
            if (Guid.TryParse(key, out var record)) goes[record] = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        }

        return new(id, [.. Parts.Select(part => new SplitPart(part.Reference, part.Title, part.Copies.Contains("leads"), part.Copies.Contains("dates"), part.Copies.Contains("answers")))], goes);
    }

    private async Task<bool> FindAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await forms.OpenAsync(this, name, stop) is not { } form || StructureForms.Standing(form, id) is not { } found) return false;
        (Form, Whole) = (form, found);
        return true;
    }
}

/// <summary>A part of a split as it is typed.</summary>
public sealed class TypedPart
{
    public string? Reference { get; set; }
    public string? Title { get; set; }
    public List<string> Copies { get; set; } = [];
}
