using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Scorecards;
using Milepost.Store.Scorecards;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Sheets;

/// <summary>A sheet as the file has it beside what was read, where a person says which line is which measure.</summary>
public class LinesModel(SheetDesk desk, GivenSheets sheets, UkClock clock) : PageModel
{
    private const int LongestName = 80;

    public OpenSheet Open { get; private set; } = null!;
    public IReadOnlyList<MeasureProposal> Proposals { get; private set; } = [];

    [BindProperty]
    public string? FeedName { get; set; }

    [BindProperty]
    public string? Provisional { get; set; }

    [BindProperty]
    public string? Quarters { get; set; }

    [BindProperty]
    public string? Expected { get; set; }

    [BindProperty]
    public List<LineAnswer> Lines { get; set; } = [];

    public static IReadOnlyList<Option> Rules { get; } =
    [
        new(nameof(ProvisionalRule.AsMarked), "Those that the file marks", "Such as (p), or a footnote that says so"),
        new(nameof(ProvisionalRule.Latest), "The latest month too", "Each month is confirmed by the file of the next"),
        new(nameof(ProvisionalRule.All), "All of them"),
    ];

    public static IReadOnlyList<Option> Rhythms { get; } =
    [
        new(nameof(SheetRhythm.None), "Nobody expects it at a time"), new(nameof(SheetRhythm.Weekly), "Every week"), new(nameof(SheetRhythm.Monthly), "Every month"),
        new(nameof(SheetRhythm.Quarterly), "Every quarter"), new(nameof(SheetRhythm.Yearly), "Every year"),
    ];

    /// <summary>Some headings are months without a year.</summary>
    public bool AsksYear => Open.Year is not null || Open.Reading!.Lines.Any(line => line.Figures.Any(figure => figure.Period.Period is null && figure.Period.Doubt?.Contains("names no year, and none", StringComparison.Ordinal) == true));

    public async Task<IActionResult> OnGetAsync(string name, Id<GivenSheet> id, int? year, CancellationToken stop)
    {
        if (!await FindAsync(name, id, year, stop)) return NotFound();
        var known = Open.Known;
        FeedName = known?.Name ?? Say.Shorten(NameOf(Open.Sheet.FileName), LongestName);
        (Provisional, Quarters, Expected) = ((known?.Provisional ?? ProvisionalRule.AsMarked).ToString(), (known?.Quarters ?? QuarterYear.Financial).ToString(), (known?.Expected ?? SheetRhythm.Monthly).ToString());
        Lines = [.. Proposals.Select(one => new LineAnswer { Key = one.Line.Key, Measure = one.Measure?.Id.Value, Unit = one.Unit, PartsOfOne = one.PartsOfOne })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<GivenSheet> id, int? year, CancellationToken stop)
    {
        if (!await FindAsync(name, id, year, stop)) return NotFound();
        if (Open.Reading is not { } reading) return Page();
        var lines = reading.Lines.Index().Select(one => (one.Index, one.Item, Said: Lines.FirstOrDefault(line => line.Key == one.Item.Key) ?? new LineAnswer())).ToList();
        Lines = [.. lines.Select(one => { one.Said.Key = one.Item.Key; return one.Said; })];
        Check();
        if (!ModelState.IsValid) return Page();
        var mapping = await sheets.RememberAsync(Open.Facts.Plan.Id, new(
            Open.Known?.Id, FeedName!.Trim(), SheetMapping.ShapeOf(reading), [.. lines.Select(one => new MappedLine(one.Item.Key, one.Item.Named, one.Said.Measure, one.Said.Unit?.Trim() ?? "number", one.Said.PartsOfOne))],
            Parsed(Provisional, ProvisionalRule.AsMarked), Parsed(Quarters, QuarterYear.Financial), Parsed(Expected, SheetRhythm.None), clock.Today, User.Person()!.Author), stop);
        return Redirect(SheetLinks.Agree(name, id, mapping, Open.Year));
    }

    public async Task<IActionResult> OnPostAsideAsync(string name, Id<GivenSheet> id, CancellationToken stop)
    {
        if (await desk.PlanAsync(this, name, stop) is not { } facts) return NotFound();
        if (await sheets.FindAsync(facts.Plan.Id, id, stop) is null) return NotFound();
        await sheets.AsideAsync(facts.Plan.Id, id, stop);
        Done.Say(this, "The file is put aside, and nothing of it was saved");
        return Redirect(SheetLinks.Index(name));
    }

    public IReadOnlyList<Option> Measures(Guid? chosen) =>
    [
        new("", "Leave it out") { Chosen = chosen is null },
        .. Open.Facts.Measures.Select(measure => new Option(measure.Id.ToString(), Say.Shorten(measure.Title, 70)) { Chosen = measure.Id.Value == chosen }),
    ];

    private static T Parsed<T>(string? said, T usual) where T : struct, Enum => Enum.TryParse<T>(said, out var value) && Enum.IsDefined(value) ? value : usual;

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(FeedName)) ModelState.AddModelError(nameof(FeedName), "Say what this scorecard is called, such as Front door scorecard");
        else if (FeedName.Trim().Length > LongestName) ModelState.AddModelError(nameof(FeedName), $"It must be {LongestName} characters or fewer");
        if (Lines.TrueForAll(line => line.Measure is null)) ModelState.AddModelError("Lines[0].Measure", "Say of one line at least which measure it is");
        var seen = new Dictionary<Guid, string>();
        foreach (var (number, line) in Lines.Index())
        {
            if (line.Measure is not { } measure) continue;
            var found = Open.Facts.Measures.FirstOrDefault(one => one.Id.Value == measure);
            if (found is null) ModelState.AddModelError($"Lines[{number}].Measure", "The measure was withdrawn from the plan meanwhile: choose another, or leave the line out");
            else if (!seen.TryAdd(measure, Proposals[number].Line.Named)) ModelState.AddModelError($"Lines[{number}].Measure", $"“{seen[measure]}” is {found.Title} already: leave one of the lines out");
            if (string.IsNullOrWhiteSpace(line.Unit)) ModelState.AddModelError($"Lines[{number}].Unit", "Say what it is in, such as percentage, number or days");
            else if (line.Unit.Trim().Length > ReadingCheck.LongestUnit) ModelState.AddModelError($"Lines[{number}].Unit", $"It must be {ReadingCheck.LongestUnit} characters or fewer");
        }
    }

    private async Task<bool> FindAsync(string name, Id<GivenSheet> id, int? year, CancellationToken stop)
    {
        if (await desk.FindAsync(this, name, id, year, stop) is not { } open) return false;
        Open = open;
        if (open.Reading is { } reading) Proposals = MeasureProposal.Of(reading, open.Facts, open.Known, clock.Today);
        return true;
    }

    /// <summary>The file's name without its ending, its dates and its underscores.</summary>
    private static string NameOf(string file) => Say.Capital(Folded.Line(string.Join(' ', Path.GetFileNameWithoutExtension(file).Split('_', '-', ' ').Where(word => word.Length > 0 && !word.Any(char.IsAsciiDigit) && PeriodReader.Read(word, above: new(2026, true)) is null))) is { Length: > 2 } name ? name : "Scorecard");
}

/// <summary>What a person says of a line.</summary>
public sealed class LineAnswer
{
    public string? Key { get; set; }
    public Guid? Measure { get; set; }
    public string? Unit { get; set; }
    public bool PartsOfOne { get; set; }
}
