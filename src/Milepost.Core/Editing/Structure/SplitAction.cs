using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Editing.Structure;

/// <summary>One of the actions that an action is split into.</summary>
/// <param name="Reference">Its number.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Leads">The leads of the whole lead it too.</param>
/// <param name="Dates">The dates of the whole are its dates too.</param>
/// <param name="Answers">What the whole was said to answer, it answers too.</param>
public sealed record SplitPart(string? Reference, string? Title, bool Leads = true, bool Dates = true, bool Answers = true);

/// <summary>
/// Divides an action into two or more. The first part is the action itself, with all that was said of it on a day; the others are new. Each step,
/// success test and children's statement goes with one part.
/// </summary>
/// <param name="Action">The action.</param>
/// <param name="Parts">What it becomes, the action itself first.</param>
/// <param name="Goes">For each step, test or statement the part that it goes with, from 0; what is not named stays with the first.</param>
public sealed record SplitAction(Id<PlanAction> Action, IReadOnlyList<SplitPart> Parts, IReadOnlyDictionary<Guid, int> Goes) : StructureAct
{
    /// <summary>The most parts that one action is divided into at once.</summary>
    public const int Most = 6;

    public override IEnumerable<Guid> About(PlanFacts facts) => Whole(facts, Action);

    protected override void Draw(StructurePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var action = plan.Action(Action, "");
        if (Parts.Count is < 2 or > Most) plan.Refuse("", $"An action is split into 2 to {Most} parts");
        var numbers = new List<string>();
        for (var i = 0; i < Parts.Count; i++)
        {
            numbers.Add(References.Typed(plan, Parts[i].Reference, $"Parts[{i}].Reference") ?? "");
            if (string.IsNullOrWhiteSpace(Parts[i].Title)) plan.Refuse($"Parts[{i}].Title", "Enter what this part is called");
        }

        References.Distinct(plan, [.. numbers.Index().Where(one => one.Item.Length > 0)
            .Select(one => (one.Index == 0 ? Action : (Id<PlanAction>?)null, one.Item, $"Parts[{one.Index}].Reference"))]);
        if (Goes.Values.Any(part => part < 0 || part >= Parts.Count)) plan.Refuse("", "Choose one of the parts for each step, test and statement");
        if (action is null || plan.Refusals.Count > 0) return;

        List<PlanAction> parts = [action.Action, .. numbers.Skip(1).Select((number, i) => Made(plan, action, number, Parts[i + 1]))];
        First(plan, action.Action, numbers);
        foreach (var part in parts.Skip(1)) plan.Add(part);
        PlanOrder.Put(plan, parts[1..], action.Action.PriorityId, action.Action.Section, action.Action.Id);
        for (var i = 1; i < parts.Count; i++) Give(plan, action, parts[i].Id, i);
    }

    /// <summary>The first part keeps the history; only where it gets another number is the old one remembered.</summary>
    private void First(StructurePlan plan, PlanAction action, List<string> numbers)
    {
        var title = Parts[0].Title!.Trim();
        if (action.Reference != numbers[0] || action.Title != title) plan.Do(new NewName(action, numbers[0], title));
        if (action.Reference is not { } before || KnownReferences.Key(before) == KnownReferences.Key(numbers[0])) return;
        plan.Remember(action.Id, before, $"split into {Wording.Say.List(numbers)}");
        References.Follow(plan, new Dictionary<string, string?> { [KnownReferences.Key(before)] = numbers[0] });
    }

    private static PlanAction Made(StructurePlan plan, ActionFacts whole, string number, SplitPart part)
    {
        var made = new PlanAction(Id<PlanAction>.New(), plan.Facts.Plan.Id, number, part.Title!.Trim());
        made.Tag(whole.Action.Provenance, whole.Action.Classification);
        if (part.Dates) made.Schedule(whole.Action.Start, whole.Action.Due);
        return made;
    }

    private void Give(StructurePlan plan, ActionFacts whole, Id<PlanAction> part, int number)
    {
        var home = plan.Facts.Plan.Id;
        bool IsHere(Guid id) => Goes.GetValueOrDefault(id) == number;

        if (Parts[number].Leads)
        {
            foreach (var lead in whole.Leads) plan.Add(MergeActions.Copied(lead, part, lead.Position));
        }

        if (Parts[number].Answers)
        {
            foreach (var answer in plan.Facts.ActionAnswers.Where(one => one.ActionId == Action)) plan.Add(MergeActions.Copied(answer, part));
        }

        Steps.Insert(plan, part, [], 0, [.. Steps.Standing(whole).Where(step => IsHere(step.Step.Id.Value))]);
        foreach (var (i, test) in whole.SuccessTests.Where(test => IsHere(test.Id.Value)).Index()) plan.Do(new NewTestPlace(test, part, i));
        foreach (var (i, statement) in whole.ChildrensStatements.Where(one => IsHere(one.Id.Value)).Index()) plan.Do(new NewStatementPlace(statement, part, i));
    }
}
