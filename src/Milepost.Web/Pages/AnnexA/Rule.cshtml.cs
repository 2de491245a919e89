using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Quality;
using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>One rule of data quality: what it looks for, in which rows it found that, and how it went over the months.</summary>
public class RuleModel(OpenPlan plans, SubmissionShelf shelf, FindingOwners owned) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;
    public RuleDefinition Rule { get; private set; } = null!;
    public IReadOnlyList<FoundAt> All { get; private set; } = [];
    public IReadOnlyList<FindingOwner> Owners { get; private set; } = [];

    /// <summary>In which rows of the file something was found is for those who may load it.</summary>
    public bool MaySeeRows => User.May(Permission.LoadAnnexA);

    /// <summary>With the numbers of the first rows of each team, for those who may see them; null where nothing was kept.</summary>
    public RuleCount? Last { get; private set; }

    /// <summary>How often it found something, list date by list date.</summary>
    public MeasureStanding Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, string rule, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        if (RuleCatalogue.Known.All.FirstOrDefault(one => string.Equals(one.Id, rule, StringComparison.OrdinalIgnoreCase)) is not { } known) return NotFound();
        (Facts, Rule) = (facts, known);
        All = await shelf.FindingsAsync(facts.Plan.Id, stop);
        Owners = await owned.AllAsync(facts.Plan.Id, stop);
        if (All is [.., var last]) Last = (MaySeeRows ? await shelf.SamplesAsync(last.Submission.Id, stop) : last.Rules).FirstOrDefault(one => one.Id == known.Id);
        Found = CountedSeries.Findings(known.Words, All.Select(one => (one.Submission.AsAt, Count: one.Rules.FirstOrDefault(each => each.Id == known.Id)?.Count))
            .Where(one => one.Count is not null).Select(one => (one.AsAt, (decimal)one.Count!.Value)));
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }
}
