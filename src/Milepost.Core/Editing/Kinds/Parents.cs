using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Wording;

namespace Milepost.Editing.Kinds;

/// <summary>What new records hang on, and days as a form shows them.</summary>
internal static class Parents
{
    private const int Room = 80;

    public static ParentQuestion Action(PlanFacts facts) => new(
        facts.Plan.Nouns.Action,
        [
            .. facts.Actions.Where(one => one.Action.WithdrawnOn is null)
                .Select(one => new FieldChoice(one.Action.Id.ToString(), Say.Shorten($"{one.Action.Reference} {one.Action.Title}".Trim(), Room))),
        ],
        $"Choose the {facts.Plan.Nouns.Action.ToLowerInvariant()} that it belongs to");

    public static string? Said(DateOnly? day) => day is { } known ? Say.Date(known) : null;
}
