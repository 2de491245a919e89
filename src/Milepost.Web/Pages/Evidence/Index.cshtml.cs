using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Evidence;

/// <summary>The register of a plan's evidence.</summary>
public class IndexModel(OpenEvidence evidence) : PageModel
{
    private const int OnAPage = 50;

    [BindProperty(SupportsGet = true)]
    public EvidenceFilter Filter { get; set; } = new();

    /// <summary>Which page of a long register, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public SeenEvidence Seen { get; private set; } = null!;
    public IReadOnlyList<EvidenceRow> Rows { get; private set; } = [];
    public int Found { get; private set; }
    public int Pages => (Found + OnAPage - 1) / OnAPage;
    public int Gaps { get; private set; }
    public int Impact => Seen.Register.Rows.Count(row => row.Counts && row.Item.Of == EvidenceOf.Impact);
    public int NotWeighed => Seen.Register.Rows.Count(row => row.Counts && (row.Item.Of is null || row.Item.Grade is null));
    public int Withheld => Seen.Register.Rows.Count(row => row.IsWithheld);
    public string Counted => Filter.IsAny ? $"{Found} of {Say.Count(Seen.Register.Rows.Count, "item")}" : Say.Count(Found, "item");

    public IReadOnlyList<Option> Ofs { get; } = [new("", "Anything"), new(nameof(EvidenceOf.Activity), "Activity"), new(nameof(EvidenceOf.Impact), "Impact")];
    public IReadOnlyList<Option> Grades { get; } = [new("", "Any"), .. EvidenceGrade.All.Select(one => new Option($"{one.Grade}", $"{one.Grade}: {one.Name.ToLowerInvariant()}"))];
    public IReadOnlyList<Option> Forms { get; } = [new("", "Any"), .. Enum.GetValues<EvidenceForm>().Select(form => new Option(form.ToString(), EvidenceWords.Form(form)))];
    public IReadOnlyList<Option> Shows { get; private set; } = [];
    public IReadOnlyList<Option> Actions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, exactly: true, stop) is not { } seen) return NotFound();
        Seen = seen;
        var rows = Filter.Apply(seen.Register);
        Found = rows.Count;
        Number = Math.Clamp(Number, 1, Math.Max(1, Pages));
        Rows = [.. rows.Skip((Number - 1) * OnAPage).Take(OnAPage)];
        Gaps = EvidenceGaps.Of(seen.Assessment).Count;
        Shows = [new("", "Any"), .. Enum.GetValues<EvidenceShown>().Where(show => seen.SeesAll || show != EvidenceShown.Withheld).Select(show => new Option(show.ToString(), EvidenceFilter.Shown(show)))];
        Actions =
        [
            new("", "All"),
            .. seen.Assessment.Actions.Select(one => new Option(one.Facts.Action.Id.ToString(), EvidenceWords.Action(one.Facts))),
        ];
        return Page();
    }
}
