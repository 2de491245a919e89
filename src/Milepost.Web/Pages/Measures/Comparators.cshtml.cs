using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Measures;
using Milepost.Comparing;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Measures;

/// <summary>What a measure is held against: given by hand, taken from the catalogue, and taken back.</summary>
public class ComparatorsModel(OpenPlan plans, MeasureComparators comparators, UkClock clock) : PageModel
{
    /// <summary>The questions in the order of the page.</summary>
    public static IReadOnlyList<string> Asked { get; } = ["Kind", "Who", "Period", "Value", "Unit", "Source", "Entry", "Because"];

    public static IReadOnlyList<Option> Kinds { get; } = [.. Enum.GetValues<ComparatorKind>().Select(kind => new Option(kind.ToString(), ShownComparators.Name(kind)))];

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Entry { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public OpenMeasure Open { get; private set; } = null!;

    public IReadOnlyList<Comparator> All => ShownComparators.All(Open.Facts.Comparators, Open.Measure.Id, clock.Today);

    /// <summary>The entries of the catalogue with a published figure, in the unit of the readings first.</summary>
    public IReadOnlyList<Option> Entries =>
    [
        new("", "Choose one"),
        .. MeasureCatalogue.Known.All.Where(one => PublishedBenchmark.Of(one).Count > 0).OrderByDescending(one => string.Equals(one.Name, Open.Measure.Title, StringComparison.OrdinalIgnoreCase))
            .Select(one => new Option(one.Id, $"{one.Id} {Say.Shorten(one.Name, 60)}: {one.Benchmark!.Split(',')[0]}{(one.Unit is "%" ? "%" : "")}")),
    ];

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        Unit = Open.Standing.Series.Unit;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        var said = new SaidComparator
        {
            Kind = Enum.TryParse<ComparatorKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
            Who = Who,
            Period = ComparatorYear.Read(Period),
            Value = ReadingCheck.Number(Value),
            Unit = Unit,
            Source = Source,
        };
        return await GiveAsync(name, id, [said], $"{Who?.Trim()} stands beside it now", stop);
    }

    /// <summary>Takes the published figures of an entry of the catalogue.</summary>
    public async Task<IActionResult> OnPostCatalogueAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        if (MeasureCatalogue.Known.All.FirstOrDefault(one => one.Id == Entry) is { } entry) return await GiveAsync(name, id, PublishedBenchmark.Of(entry), $"The published figures of {entry.Id} stand beside it now", stop);
        ModelState.AddModelError(nameof(Entry), "Choose the entry of the catalogue that is counted as this measure is");
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string name, Id<Measure> id, [FromForm] Id<Comparator> comparator, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Say why it is taken back, such as: It is of another definition");
        else if (ReadingCheck.Reason(nameof(Because), Because, clock.Today) is { } fault) ModelState.AddModelError(nameof(Because), fault.Message);
        if (!ModelState.IsValid) return Page();
        var why = await comparators.TakeBackAsync(Open.Plan.Id, comparator, clock.Today, Because!, stop);
        Done.Say(this, why ?? "It is taken back, and stays in the history");
        return Redirect(MeasureLinks.Comparators(name, id));
    }

    private async Task<IActionResult> GiveAsync(string name, Id<Measure> id, IReadOnlyList<SaidComparator> said, string done, CancellationToken stop)
    {
        if (await comparators.GiveAsync(Open.Plan.Id, id, said, clock.Today, User.Person()!.Author, stop) is not { } faults) return NotFound();
        foreach (var fault in faults) ModelState.AddModelError(fault.Field, fault.Message);
        if (!ModelState.IsValid) return Page();
        Done.Say(this, done);
        return Redirect(MeasureLinks.Measure(name, id) + "#comparators");
    }

    /// <summary>Null where the measure is there and the person may say what it is held against.</summary>
    private async Task<IActionResult?> FindAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { Stands: true } open) return NotFound();
        Open = open;
        return open.MayGive(User) ? null : Forbid();
    }
}
