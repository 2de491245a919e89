using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Assessing.Closing;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Closing;

/// <summary>The impact queue: what is to be closed, what waits for its test, what slipped back and what has lasted.</summary>
public class ImpactModel(OpenPlan plans, UkClock clock) : PageModel
{
    public PlanAssessment Assessment { get; private set; } = null!;
    public ImpactQueue Queue { get; private set; } = null!;

    public IReadOnlyList<(int Number, string Words)> Figures =>
    [
        (Queue.ToDecide.Count, "to be decided"),
        (Count(ImpactStage.SlippedBack), "slipped back"),
        (Count(ImpactStage.Overdue), "overdue for a test"),
        (Count(ImpactStage.Waiting), "waiting for a test"),
        (Count(ImpactStage.ToArrange), "without a test"),
        (Queue.Lasting.Count, "lasting"),
    ];

    /// <summary>The stages that hold something, most pressing first.</summary>
    public IEnumerable<(ImpactStage Stage, IReadOnlyList<ImpactStanding> Standings)> Stages =>
        Queue.Waiting.Concat(Queue.Lasting).GroupBy(one => one.Stage).OrderBy(stage => stage.Key).Select(stage => (stage.Key, (IReadOnlyList<ImpactStanding>)[.. stage]));

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } found) return NotFound();
        Assessment = found;
        Queue = ImpactQueue.Of(found);
        new Shell(found.Facts.Plan, PlanPart.Impact).Put(this);
        return Page();
    }

    public static string Heading(ImpactStage stage) => stage switch
    {
        ImpactStage.SlippedBack => "Slipped back",
        ImpactStage.Overdue => "Overdue for a test",
        ImpactStage.Waiting => "Waiting for a test",
        ImpactStage.ToArrange => "Complete, and no test arranged",
        _ => "The difference has lasted",
    };

    public static string About(ImpactStage stage) => stage switch
    {
        ImpactStage.SlippedBack => "They were complete, and a test showed that the difference did not last. They are open again, and the board is told.",
        ImpactStage.Overdue => "The day of the test has passed and nobody has said what was found.",
        ImpactStage.Waiting => "Done, and not yet shown to have made a difference.",
        ImpactStage.ToArrange => "Six weeks after an action is complete somebody tests whether children are better off; three months and six months after it, whether that lasts.",
        _ => "Every test was passed.",
    };

    private int Count(ImpactStage stage) => Queue.Waiting.Count(one => one.Stage == stage);
}
