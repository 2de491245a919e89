using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Quality;
using Milepost.Documents.Writing;
using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Reporting.Submissions;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>The state of the council's data: what the rules find in the last Annex A, how that went over the months, and who puts it right.</summary>
public class QualityModel(OpenPlan plans, SubmissionShelf shelf, FindingOwners owned) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public RuleSeverity? Severity { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? List { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Owner { get; set; }

    public PlanFacts Facts { get; private set; } = null!;

    /// <summary>The earliest day first.</summary>
    public IReadOnlyList<FoundAt> All { get; private set; } = [];

    public IReadOnlyList<FindingOwner> Owners { get; private set; } = [];
    public FindingsBoard Board { get; private set; } = null!;
    public FoundAt? Last => All.Count > 0 ? All[^1] : null;
    /// <summary>How often they found something, list date by list date.</summary>
    public MeasureStanding Found { get; private set; } = null!;

    public IReadOnlyList<Option> Severities => [new("", "All"), .. Enum.GetValues<RuleSeverity>().Reverse().Select(one => new Option(one.ToString(), FindingWords.Said(one)))];
    public IReadOnlyList<Option> Lists => [new("", "All"), .. Milepost.AnnexA.Schema.AnnexASchema.Known.Lists.Select(list => new Option(list.Number.ToString(CultureInfo.InvariantCulture), $"{list.Number}: {list.Name}"))];
    public IReadOnlyList<Option> Teams => [new("", "All"), .. Board.Teams.Select(team => new Option(team, team))];

    public IReadOnlyList<Option> OwnersToChoose => [new("", "All"), .. Owners.Select(one => one.Owner).Distinct().Order(StringComparer.CurrentCulture).Append(FindingsBoard.Nobody).Select(owner => new Option(owner, Say.Capital(owner)))];

    /// <summary>"; 2 of errors".</summary>
    public static string Gravest(RuleGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        var grave = group.Rules.Count(one => one.Rule.Severity >= RuleSeverity.Error);
        return grave == 0 ? "" : $"; {grave} of errors";
    }

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) => await FindAsync(name, stop) ? Page() : NotFound();

    /// <summary>For the data team: in which rows, and never whom a row is about.</summary>
    public async Task<IActionResult> OnGetFileAsync(string name, CancellationToken stop)
    {
        if (!User.May(Permission.LoadAnnexA)) return Forbid();
        if (!await FindAsync(name, stop) || Last is not { } last) return NotFound();
        using var made = new MemoryStream();
        SheetReport.Write(FindingsListing.From(Facts.Plan, last.Submission, await shelf.SamplesAsync(last.Submission.Id, stop), Owners), made);
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(made.ToArray(), ReportFormat.Sheet.MediaType, string.Create(CultureInfo.InvariantCulture, $"{name}-data-quality-{last.Submission.AsAt:yyyy-MM-dd}.xlsx"));
    }

    /// <summary>Who puts right what a rule found, post by post, and in how many teams nobody does. A post may have a comma in its name.</summary>
    public string OwnerOf(RuleCount found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var owners = Board.Shares(found).Select(share => (share.Team, Owner: Board.OwnerOf(found.Id, share.List, share.Team))).Distinct().ToList();
        if (owners.Count == 0) return Board.OwnerOf(found.Id, null, null);
        var names = owners.Select(one => one.Owner).Where(owner => owner != FindingsBoard.Nobody).Distinct().ToList();
        var without = owners.Where(one => one.Owner == FindingsBoard.Nobody).Select(one => one.Team).Distinct().ToList();
        return names is [] ? FindingsBoard.Nobody
            : string.Join("; ", names) + (without is [] ? "" : without is [KeptLabels.NotKnown] ? "; nobody yet where the team is not known" : $"; nobody yet for {Say.Count(without.Count, "team")}");
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return false;
        Facts = facts;
        All = await shelf.FindingsAsync(facts.Plan.Id, stop);
        Owners = await owned.AllAsync(facts.Plan.Id, stop);
        Board = new(Severity, List, string.IsNullOrEmpty(Team) ? null : Team, string.IsNullOrEmpty(Owner) ? null : Owner, Owners, Last?.Rules ?? []);
        Found = CountedSeries.Findings("Findings of the rules", All.Select(one => (one.Submission.AsAt, (decimal)Board.Count(one.Rules))));
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return true;
    }
}
