using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Comparing;
using Milepost.Documents.Scorecards;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Files;
using Milepost.Store.Measuring;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Measures;

/// <summary>Makes comparators of a published file: which column, which rows, which council and neighbours; then what comes of it, and the button that agrees.</summary>
public class StatisticsModel(OpenPlan plans, MilepostDb db, MeasureComparators comparators, UkClock clock) : PageModel
{
    public OpenMeasure Open { get; private set; } = null!;
    public StoredFile Stored { get; private set; } = null!;
    public StatisticsOutline Outline { get; private set; } = null!;

    /// <summary>What would be given; null until it was asked for.</summary>
    public IReadOnlyList<SaidComparator>? Made { get; private set; }

    public IReadOnlyList<string> Notes { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public StatisticsForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, Id<StoredFile> file, CancellationToken stop)
    {
        if (await FindAsync(name, id, file, stop) is { } refused) return refused;
        if (Form.Asked) return Look(stop);
        var group = await comparators.GroupAsync(Open.Plan.Id, stop);
        (Form.Own, Form.Neighbours, Form.Unit) = (group?.Own ?? Outline.Authorities.FirstOrDefault(one => Open.Plan.Authority?.Contains(one, StringComparison.OrdinalIgnoreCase) == true) ?? "", string.Join('\n', group?.Neighbours ?? []), Open.Standing.Series.Unit is { Length: > 0 } unit ? unit : "percentage");
        Form.Source = $"DfE, {Stored.Name}";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<Measure> id, Id<StoredFile> file, CancellationToken stop)
    {
        if (await FindAsync(name, id, file, stop) is { } refused) return refused;
        Look(stop);
        if (!ModelState.IsValid || Made is not { Count: > 0 } made) return Page();
        await comparators.RememberAsync(Open.Plan.Id, Form.Own!.Trim(), Form.Names, stop);
        if (await comparators.GiveAsync(Open.Plan.Id, id, made, clock.Today, User.Person()!.Author, stop) is not { } faults) return NotFound();
        foreach (var fault in faults) ModelState.AddModelError("Form." + fault.Field, fault.Message);
        if (!ModelState.IsValid) return Page();
        Done.Say(this, $"{Say.Count(made.Count, "figure")} of others stand beside it now");
        return Redirect(MeasureLinks.Measure(name, id) + "#comparators");
    }

    /// <summary>The columns to be chosen from; a sheet of councils by year has only one.</summary>
    public IReadOnlyList<Option> Indicators => [.. Outline.Indicators.Select(one => new Option(one, one) { Chosen = one == Form.Indicator })];

    /// <summary>What stands in a column by which rows are told apart.</summary>
    public IReadOnlyList<Option> Values(StatisticsFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var chosen = Form.Filters.GetValueOrDefault(filter.Column) ?? filter.Usual;
        return [.. filter.Values.Select(value => new Option(value, value.Length == 0 ? "(empty)" : value) { Chosen = value == chosen })];
    }

    private PageResult Look(CancellationToken stop)
    {
        if (Form.Indicator is null || !Outline.Indicators.Contains(Form.Indicator)) ModelState.AddModelError("Form.Indicator", "Choose the column of figures");
        if (string.IsNullOrWhiteSpace(Form.Own)) ModelState.AddModelError("Form.Own", "Say which council yours is, as the file writes it");
        if (Form.Names.Count > 30) ModelState.AddModelError("Form.Neighbours", "Name 30 neighbours or fewer");
        if (string.IsNullOrWhiteSpace(Form.Unit)) ModelState.AddModelError("Form.Unit", "Say what the figures are in, such as percentage");
        if (string.IsNullOrWhiteSpace(Form.Source)) ModelState.AddModelError("Form.Source", "Say where it is published, such as: DfE, Children in need 2024/25");
        if (!ModelState.IsValid) return Page();
        var filters = Outline.Filters.ToDictionary(filter => filter.Column, filter => Form.Filters.GetValueOrDefault(filter.Column) is { } said && filter.Values.Contains(said) ? said : filter.Usual);
        var figures = StatisticsFile.Figures(Stored.ToSource(), Form.Indicator!, filters, clock.Today, stop);
        (Made, Notes) = AreaComparators.Of(figures, Form.Own!.Trim(), Form.Names, Form.Unit!.Trim(), Form.Source!.Trim());
        return Page();
    }

    /// <summary>Null where the measure and the file are there and the person may say what it is held against.</summary>
    private async Task<IActionResult?> FindAsync(string name, Id<Measure> id, Id<StoredFile> file, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { Stands: true } open) return NotFound();
        Open = open;
        if (!open.MayGive(User)) return Forbid();
        if (await db.Files.AsNoTracking().FirstOrDefaultAsync(one => one.Id == file && db.GivenFiles.Any(given => given.FileId == file && given.PlanName == StatisticsGiveModel.Given(name)), stop) is not { } stored) return NotFound();
        var read = StatisticsFile.Outline(stored.ToSource(), clock.Today, stop);
        if (read.Outline is not { } outline) return NotFound();
        (Stored, Outline) = (stored, outline);
        return null;
    }
}

/// <summary>What somebody answers of a published file.</summary>
public sealed class StatisticsForm
{
    public string? Indicator { get; set; }
    public Dictionary<string, string?> Filters { get; set; } = [];
    public string? Own { get; set; }
    public string? Neighbours { get; set; }
    public string? Unit { get; set; }
    public string? Source { get; set; }

    /// <summary>What comes of it was asked for.</summary>
    public bool Asked { get; set; }

    /// <summary>The neighbours, one a line or parted by commas.</summary>
    public IReadOnlyList<string> Names => [.. (Neighbours ?? "").Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Folded.Line).Distinct(StringComparer.OrdinalIgnoreCase)];
}
