using System.Security.Claims;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Structure;

/// <summary>What an action's page says of its numbers, of what it took up, and of its having been withdrawn.</summary>
/// <param name="Facts">The plan.</param>
/// <param name="Action">The action whose page it is.</param>
/// <param name="Was">The number that somebody looked for; null where the page was opened otherwise.</param>
/// <param name="Day">The day that the page speaks of; what came later is not said.</param>
/// <param name="At">The same as its address has it.</param>
public sealed record StructureNotes(PlanFacts Facts, ActionFacts Action, string? Was, DateOnly Day, SeenAt At)
{
    private readonly KnownReferences known = new(Facts);

    public PlanAction Promise => Action.Action;
    public string Plan => Facts.Plan.Name;

    /// <summary>The day it was withdrawn; null while it stood.</summary>
    public DateOnly? WithdrawnOn => Promise.WithdrawnOn <= Day ? Promise.WithdrawnOn : null;

    /// <summary>"1.3 is now 2.4 (renumbered on 3 March 2026)".</summary>
    public string? Led
    {
        get
        {
            if (string.IsNullOrWhiteSpace(Was) || known.Find(Was) is not { } found || found.Action != Action) return null;
            if (found.BelongedToAnother) return $"{Promise.Reference} is this one’s number now. It once belonged to another: {Once(Was)}.";
            return found.Was is { } former ? $"{former.Reference} is now {Promise.Reference ?? "without a number"} ({former.Because} on {Say.Date(former.On)})." : null;
        }
    }

    /// <summary>Numbers it once had: "1.3 until 3 March 2026 (renumbered)".</summary>
    public IReadOnlyList<string> Former =>
        [.. known.Former(Promise).Where(former => former.On <= Day).Select(former => $"{former.Reference} until {Say.Date(former.On)} ({former.Because})")];

    /// <summary>The actions that it took up.</summary>
    public IReadOnlyList<PlanAction> TakenUp => [.. Facts.Actions.Select(one => one.Action).Where(one => one.MergedIntoId == Promise.Id && one.WithdrawnOn <= Day)];

    /// <summary>The action that took this one up, and where that is now.</summary>
    public PlanAction? TakenUpBy => Promise.MergedIntoId is null ? null : known.Now(Promise.Id)?.Action;

    public IReadOnlyList<Crumb> Changes(ClaimsPrincipal user) => !At.IsNow || !user.May(Permission.EditPlan, Facts, Action) || Promise.WithdrawnOn is not null ? [] :
    [
        new("Renumber", StructureLinks.Renumber(Plan, Promise.Id)), new("Move", StructureLinks.Move(Plan, Promise.Id)),
        new($"Order or give away {Facts.Plan.Nouns.Step.ToLowerInvariant()}s", StructureLinks.Steps(Plan, Promise.Id)),
        new("Split", StructureLinks.Split(Plan, Promise.Id)), new("Merge another into it", StructureLinks.Merge(Plan, Promise.Id)),
        new("Withdraw", StructureLinks.Withdraw(Plan, Milepost.Editing.Structure.RecordKind.Action, Promise.Id.Value)),
    ];

    private string Once(string number) => Say.List([.. Facts.FormerReferences
        .Where(one => KnownReferences.Key(one.Reference) == KnownReferences.Key(number) && known.Now(one.ActionId) is { } other && other != Action)
        .Select(one => StructureForms.Said(known.Now(one.ActionId)!.Action)).Distinct()]);
}
