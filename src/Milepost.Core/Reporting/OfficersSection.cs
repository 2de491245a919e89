using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>Who leads the work that the paper tells about.</summary>
internal static class OfficersSection
{
    public static Section Of(PlanAssessment plan, string number)
    {
        var led = plan.Actions
            .SelectMany(action => action.Facts.Leads.Concat(action.Steps.SelectMany(step => step.Facts.Leads)).Select(lead => (Name: lead.Name.Trim(), action)))
            .Where(lead => lead.Name.Length > 0)
            .GroupBy(lead => lead.Name, StringComparer.OrdinalIgnoreCase)
            .Select(lead => (Name: lead.Key, Actions: lead.Select(each => each.action).Distinct().ToList()))
            .OrderByDescending(lead => lead.Actions.Count).ThenBy(lead => lead.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();

        if (led.Count == 0) return new Section($"{number}Contributing officers", [new Paragraph("The plan names nobody as a lead.")]);

        var holders = led.Select(lead => HolderOf(plan, lead.Name)).ToList();
        var anyHolder = holders.Any(holder => holder is not null);
        return new Section($"{number}Contributing officers",
        [
            new Paragraph("The officers and partners below lead the actions of the plan."),
            new DataTable(
                "Who leads what",
                "Each lead with the actions that they lead.",
                [
                    new("Lead", 36, NamesRow: true),
                    .. anyHolder ? [new Column("Held by", 28)] : Array.Empty<Column>(),
                    new("Leads on", 44),
                ],
                [.. led.Zip(holders, (lead, holder) => (IReadOnlyList<Cell>)
                [
                    lead.Name, .. anyHolder ? [holder ?? ""] : Array.Empty<Cell>(), Say.List([.. lead.Actions.Select(Spoken.Name)]),
                ])]),
        ]);
    }

    private static string? HolderOf(PlanAssessment plan, string name) =>
        plan.Facts.Posts.FirstOrDefault(post => post.Title.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } post
            ? Posts.HolderOf(plan.Facts, post, plan.AsAt)
            : null;
}
