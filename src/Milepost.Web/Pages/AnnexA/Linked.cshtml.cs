using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Measures;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>Which measures of the plan are counted by which of the catalogue: proposed by their names, agreed by a person.</summary>
public class LinkedModel(OpenPlan plans, KeptSubmissions submissions, AuthorityRecords records, UkClock clock) : PageModel
{
    private const string Field = "measure.";

    public PlanFacts Facts { get; private set; } = null!;

    /// <summary>The measures that are counted by none yet, each with what is proposed.</summary>
    public IReadOnlyList<(Measure Measure, CatalogueMatch? Match)> Open { get; private set; } = [];

    public IReadOnlyList<Measure> Known { get; private set; } = [];

    /// <summary>The measures that can be counted, the council's own among them.</summary>
    public IReadOnlyList<Option> Catalogue { get; private set; } = [];

    public static string NameOf(Measure measure) => $"{Field}{measure.Id}";

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) => await FindAsync(name, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var meant = new Dictionary<Id<Measure>, string?>();
        foreach (var (key, value) in Request.Form.Where(answer => answer.Key.StartsWith(Field, StringComparison.Ordinal)))
        {
            if (Id<Measure>.TryParse(key[Field.Length..], out var id)) meant[id] = Catalogue.FirstOrDefault(one => one.Value == value && one.Value.Length > 0)?.Value;
        }

        var count = await submissions.LinkAsync(Facts.Plan.Id, meant, clock.Today, User.Person()!.Author, stop);
        Done.Say(this, count == 0 ? "Nothing was changed" : $"Saved for {Say.Count(count, "measure")}. They have a reading of every Annex A that stands, and of every one that is kept from now on");
        return Redirect(AnnexALinks.Index(name));
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return false;
        Facts = facts;
        var measures = (await records.CatalogueAsync(AuthorityRecords.Of(facts.Plan), clock.Today, stop)).All;
        Catalogue =
        [
            new("", "None: it comes from elsewhere"),
            .. measures.Where(one => one.Supply is not Supply.None).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
                .Select(one => new Option(one.Id, $"{one.Name} ({one.Id}, {DefinitionWords.Supplied(one.Supply)})")),
        ];
        Open = [.. facts.Measures.Where(one => one.CatalogueId is null).Select(one => (one, CatalogueMatch.Of(one))).OrderByDescending(one => one.Item2 is not null)];
        Known = [.. facts.Measures.Where(one => one.CatalogueId is not null)];
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return true;
    }
}
