using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Store.Editing.Structure;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.History;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Structure;

/// <summary>A form that asks something of a plan's structure: the plan as it stood when the form was shown, and what others did since.</summary>
/// <param name="Facts">The plan.</param>
/// <param name="Seen">How far its history had come.</param>
/// <param name="Others">What others changed while the form was filled in.</param>
public sealed record OpenForm(PlanFacts Facts, Guid? Seen, IReadOnlyList<SaidChange> Others)
{
    public string Plan => Facts.Plan.Name;
}

/// <summary>Opens the forms of a plan's structure, and carries what they ask to the store.</summary>
public sealed class StructureForms(OpenPlan plans, PlanStructure structure, UkClock clock)
{
    /// <summary>The plan that the address names; null where there is none.</summary>
    public async Task<OpenForm?> OpenAsync(PageModel page, string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return null;
        new Shell(facts.Plan, PlanPart.Plan, Exactly: false).Put(page);
        return new(facts, await structure.SeenAsync(facts.Plan, stop), []);
    }

    /// <summary>Null when it is done; otherwise the form again, with what is wrong in the page's model state or what others did.</summary>
    public async Task<OpenForm?> DoAsync(PageModel page, OpenForm form, StructureAct act, Guid? seen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(form);
        if (!Reaches(page, form, act))
        {
            page.ModelState.AddModelError("", $"What you were given does not reach all of it. Choose within your own part of the {form.Facts.Plan.Nouns.Priority.ToLowerInvariant()}s");
            return form with { Seen = seen ?? form.Seen };
        }

        switch (await structure.DoAsync(form.Plan, act, clock.Today, seen, stop))
        {
            case Restructured:
                return null;
            case OthersChanged others:
                return form with { Seen = others.Seen, Others = [.. others.Since.Select(SaidChange.Of)] };
            case StructureRefused refused:
                foreach (var refusal in refused.Refusals) page.ModelState.AddModelError(refusal.Field, refusal.Words);
                // What was looked at counts until it is asked again: nothing was done yet.
                return form with { Seen = seen ?? form.Seen };
            default:
                return form;
        }
    }

    /// <summary>Whether what somebody was given reaches everything that an act names, beside what the address does.</summary>
    private static bool Reaches(PageModel page, OpenForm form, StructureAct act)
    {
        bool May(Guid id) => page.User.MayRecord(Permission.EditPlan, form.Facts, id);
        var to = act switch
        {
            MoveAction { Priority: { } priority } => [priority.Value],
            MoveAction => [form.Facts.Plan.Id.Value],
            MoveStep step => [step.To.Value],
            _ => Array.Empty<Guid>(),
        };
        return act.About(form.Facts).Where(id => PlanRecord.All(form.Facts).Any(one => one.Id == id)).Concat(to).All(May);
    }

    /// <summary>What an act would do, without doing it; null with what is wrong in the page's model state.</summary>
    public static IReadOnlyList<StructureChange>? Preview(PageModel page, OpenForm form, StructureAct act, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(act);
        if (act.TryPlan(form.Facts, today, out var changes, out var refusals)) return changes;
        foreach (var refusal in refusals) page.ModelState.AddModelError(refusal.Field, refusal.Words);
        return null;
    }

    /// <summary>The standing action of that id.</summary>
    public static ActionFacts? Standing(OpenForm form, Id<PlanAction> id) =>
        form.Facts.Actions.FirstOrDefault(one => one.Action.Id == id && one.Action.WithdrawnOn is null);

    /// <summary>The other actions that stand and that this person may change.</summary>
    public static IEnumerable<ActionFacts> Others(PageModel page, OpenForm form, Id<PlanAction> than)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(form);
        return PlanOrder.Standing(form.Facts).Where(one => one.Action.Id != than && page.User.May(Permission.EditPlan, form.Facts, one));
    }

    /// <summary>Actions to choose from, by number and title.</summary>
    public static IEnumerable<Option> Actions(IEnumerable<ActionFacts> actions) =>
        actions.Select(one => new Option(one.Action.Id.ToString(), Said(one.Action)));

    /// <summary>"Action 1.3", or "Success test “Nobody waits”" where it has no number, neither its own nor one that it is given.</summary>
    public static string Called(OpenForm form, PlanRecord record, string? number = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(record);
        var own = string.IsNullOrWhiteSpace(number) ? record.Reference : number.Trim();
        return $"{PlanRecord.Noun(record.Kind, form.Facts.Plan.Nouns)} {own ?? $"“{Say.Shorten(record.Words, 80)}”"}";
    }

    public static string Said(PlanAction action) => Say.Shorten($"{action.Reference} {action.Title}".Trim(), 100);
}
