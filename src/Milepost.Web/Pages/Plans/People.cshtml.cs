using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Web.Pages.Plans;

/// <summary>Who leads what, who holds which post, and the plan's own words explained.</summary>
public class PeopleModel(OpenPlan plans, UkClock clock) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;

    /// <summary>Everybody who leads something, with how many actions and steps.</summary>
    public IReadOnlyList<(string Name, int Actions, int Steps)> Leads { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        Facts = found;
        var standing = Facts.Actions.Where(action => action.Action.WithdrawnOn is null).ToList();
        var actions = standing.SelectMany(action => action.Leads).CountBy(lead => lead.Name).ToDictionary();
        var steps = standing.SelectMany(action => action.Steps).SelectMany(step => step.Leads).CountBy(lead => lead.Name).ToDictionary();
        Leads =
        [
            .. actions.Keys.Union(steps.Keys).Order(StringComparer.CurrentCulture)
                .Select(lead => (lead, actions.GetValueOrDefault(lead), steps.GetValueOrDefault(lead))),
        ];
        new Shell(Facts.Plan, PlanPart.People).Put(this);
        return Page();
    }

    public string HeldBy(Post post) => string.Join(", ", Posts.HoldersOf(Facts, post, clock.Today).Select(holder => holder.Name));

    public IEnumerable<PlanStatement> Seats => Facts.Statements.Where(statement => statement.Kind == StatementKind.BoardSeat);
}
