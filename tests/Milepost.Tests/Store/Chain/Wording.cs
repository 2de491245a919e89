using Milepost.Actions;
using Milepost.Facts;

namespace Milepost.Tests.Store.Chain;

/// <summary>How a plan reads on a day, so far as it speaks of what is not gone without trace since, as an undone file is.</summary>
internal static class Wording
{
    public static string Of(PlanFacts plan, PlanFacts last, DateOnly day)
    {
        HashSet<Guid> known =
        [
            .. last.Actions.Select(one => one.Action.Id.Value), .. last.Actions.SelectMany(one => one.Steps).Select(one => one.Step.Id.Value),
            .. last.Priorities.Concat(last.Withdrawn.Priorities).Select(one => one.Id.Value),
            .. last.Actions.SelectMany(one => one.SuccessTests).Concat(last.Withdrawn.SuccessTests).Select(one => one.Id.Value),
            .. last.Actions.SelectMany(one => one.ChildrensStatements).Concat(last.Withdrawn.ChildrensStatements).Select(one => one.Id.Value),
        ];
        var priorities = plan.Priorities.Where(one => known.Contains(one.Id.Value)).Select(one => $"{one.Id} {one.Reference} {one.Title} {one.Position} {string.Join('/', one.Leads)}").Order();
        var actions = plan.Actions.Where(one => known.Contains(one.Action.Id.Value) && !(one.AddedOn > day)).Select(one => Said(one, known, day)).Order();
        return string.Join('\n', [plan.Plan.Title, .. priorities, .. actions]);
    }

    private static string Said(ActionFacts one, HashSet<Guid> known, DateOnly day)
    {
        var action = one.Action;
        return string.Join('\n',
        [
            $"{action.Id} {action.Reference} {action.Title} under {action.PriorityId} {action.Section} {action.Position} {string.Join('/', action.Provenance)} {action.Classification} {action.WithdrawnOn <= day}",
            .. Leads(one.Leads),
            .. one.Steps.Where(step => known.Contains(step.Step.Id.Value)).OrderBy(step => step.Step.Id.Value)
                .SelectMany(step => Leads(step.Leads).Prepend($" {step.Step.Id} {step.Step.Reference} {step.Step.Title} {step.Step.Position} {step.Step.WithdrawnOn <= day}")),
            .. one.SuccessTests.Where(test => known.Contains(test.Id.Value)).Select(test => $" {test.Id} {test.Text} {test.Kind}").Order(),
            .. one.ChildrensStatements.Where(voice => known.Contains(voice.Id.Value)).Select(voice => $" {voice.Id} {voice.Text}").Order(),
        ]);
    }

    private static IEnumerable<string> Leads(IReadOnlyList<Lead> leads) => leads.Select(lead => $"  {lead.Name} {lead.Position}").Order();
}
