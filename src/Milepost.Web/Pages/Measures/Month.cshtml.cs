using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Sheets;
using Milepost.Wording;

namespace Milepost.Web.Pages.Measures;

/// <summary>The readings of a whole month in one table: how many were counted and out of how many, for every measure of the plan or of one focus area.</summary>
public class MonthModel(OpenPlan plans, MeasureReadings readings, UkClock clock) : PageModel
{
    private const int MonthsBack = 24;

    public PlanFacts Facts { get; private set; } = null!;

    /// <summary>The measures of the table, in the plan's order.</summary>
    public IReadOnlyList<Measure> Measures { get; private set; } = [];

    /// <summary>The month that is given.</summary>
    public ReadingPeriod Month { get; private set; }

    public string? Area { get; private set; }

    [BindProperty]
    public List<MonthRow> Rows { get; set; } = [];

    [BindProperty]
    public string? Provisional { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? CorrectedBecause { get; set; }

    public string At => Month.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public IReadOnlyList<Option> Months => [.. Enumerable.Range(0, MonthsBack).Select(back => new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(-1 - back)).Select(first => new Option(first.ToString("yyyy-MM", CultureInfo.InvariantCulture), Say.Month(first)) { Chosen = first == Month.FirstDay })];

    public IReadOnlyList<Option> Areas => [new("", "All of them"), .. Facts.Measures.Select(one => one.FocusArea).OfType<string>().Distinct().Select(area => new Option(area, area) { Chosen = area == Area })];

    public async Task<IActionResult> OnGetAsync(string name, string? at, string? area, CancellationToken stop)
    {
        if (!await FindAsync(name, at, area, stop)) return NotFound();
        Rows = [.. Measures.Select(measure => new MonthRow { Measure = measure.Id.Value, Unit = Latest(measure)?.Reading.Unit })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, string? at, string? area, CancellationToken stop)
    {
        if (!await FindAsync(name, at, area, stop)) return NotFound();
        Rows = [.. Measures.Select(measure => Rows.Find(row => row.Measure == measure.Id.Value) ?? new MonthRow { Measure = measure.Id.Value })];
        var typed = Rows.Index().Where(row => !row.Item.IsEmpty).ToList();
        if (typed.Count == 0) ModelState.AddModelError("Rows[0].Numerator", "Give the figures of one measure at least");
        if (Provisional is null) ModelState.AddModelError(nameof(Provisional), "Say whether they are provisional, and may still change, or final");
        if (string.IsNullOrWhiteSpace(Source)) ModelState.AddModelError(nameof(Source), "Say where they come from, such as: Monthly scorecard, October 2026");
        var given = typed.Select(row => new GivenReading(Measures[row.Index].Id, Said(row.Item, row.Index), clock.Today, User.Person()!.Author)).ToList();
        if (!ModelState.IsValid)
        {
            foreach (var (place, one) in given.Index()) Tell(typed[place].Index, ReadingCheck.Of(one.Said, clock.Today));
            return Page();
        }

        foreach (var (place, fault) in await readings.GiveSeveralAsync(Facts.Plan.Id, given, stop)) Tell(typed[place].Index, [fault]);
        if (!ModelState.IsValid) return Page();
        Done.Say(this, $"{Say.Count(given.Count, "reading")} of {Month.Named} {(given.Count == 1 ? "is" : "are")} kept");
        return Redirect(PlanLinks.Measures(name));
    }

    /// <summary>What stands of the month, or the latest before it.</summary>
    public string Standing(Measure measure)
    {
        var all = CountingReading.All(Facts.Readings, measure.Id, clock.Today).Where(one => one.Standing is ReadingStanding.Counts && one.Period.LastDay <= Month.LastDay).ToList();
        return all.Find(one => one.Period == Month) is { } stands ? $"{Month.Named} stands: {stands.Said}, {(stands.Reading.Provisional ? "provisional" : "final")}"
            : all is [var before, ..] ? $"{Say.Capital(before.Period.Named)}: {before.Said}" : "None yet";
    }

    private StandingReading? Latest(Measure measure) => CountingReading.Latest(Facts.Readings, measure.Id, clock.Today);

    private SaidReading Said(MonthRow row, int at)
    {
        var unread = new HashSet<string>();
        decimal? Number(string? text, string part, string good)
        {
            if (string.IsNullOrWhiteSpace(text) || ReadingCheck.Number(text) is { } || !unread.Add(part)) return ReadingCheck.Number(text);
            ModelState.AddModelError($"Rows[{at}].{part}", $"Enter a number, such as {good}");
            return null;
        }

        return new()
        {
            FirstDay = Month.FirstDay,
            LastDay = Month.LastDay,
            Numerator = Number(row.Numerator, nameof(MonthRow.Numerator), "12"),
            Denominator = Number(row.Denominator, nameof(MonthRow.Denominator), "14"),
            Value = Number(row.Value, nameof(MonthRow.Value), "85.7"),
            Unit = row.Unit,
            Provisional = Provisional is "true",
            Source = Source,
            CorrectedBecause = CorrectedBecause,
            Unread = unread,
        };
    }

    /// <summary>Says each fault beside its field; what is of the whole page once.</summary>
    private void Tell(int at, IEnumerable<ReadingFault> faults)
    {
        foreach (var fault in faults)
        {
            if (fault.Field is nameof(SaidReading.CorrectedBecause)) ModelState.AddModelError(nameof(CorrectedBecause), $"{Measures[at].Title}: {fault.Message}");
            else if (fault.Field is not nameof(SaidReading.Source)) ModelState.AddModelError($"Rows[{at}].{(fault.Field is nameof(MonthRow.Numerator) or nameof(MonthRow.Denominator) or nameof(MonthRow.Unit) ? fault.Field : nameof(MonthRow.Value))}", fault.Message);
            else if (!string.IsNullOrWhiteSpace(Source) && ModelState[nameof(Source)]?.Errors.Count is not > 0) ModelState.AddModelError(nameof(Source), fault.Message);
        }
    }

    private async Task<bool> FindAsync(string name, string? at, string? area, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts || !SheetDesk.MayGive(User, facts.Plan)) return false;
        (Facts, Area) = (facts, string.IsNullOrEmpty(area) ? null : area);
        var first = DateOnly.TryParseExact(at, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var said) && said <= clock.Today ? said : new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(-1);
        Month = new(first, first.AddMonths(1).AddDays(-1));
        Measures = [.. facts.Measures.Where(one => Area is null || one.FocusArea == Area).Take(200)];
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Measures.Count > 0;
    }
}

/// <summary>What somebody types of one measure in a month.</summary>
public sealed class MonthRow
{
    public Guid Measure { get; set; }
    public string? Numerator { get; set; }
    public string? Denominator { get; set; }
    public string? Value { get; set; }
    public string? Unit { get; set; }

    /// <summary>Nothing was typed of it; what it is in was there before.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Numerator + Denominator + Value);
}
