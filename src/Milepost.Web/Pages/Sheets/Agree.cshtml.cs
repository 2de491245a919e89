using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Scorecards;
using Milepost.Store.Scorecards;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Sheets;

/// <summary>A sheet beside the record: what is new, the same and changed, and the button that agrees.</summary>
public class AgreeModel(SheetDesk desk, SheetReadings readings, UkClock clock) : PageModel
{
    public OpenSheet Open { get; private set; } = null!;
    public SheetMapping Mapping { get; private set; } = null!;
    public SheetComparison Comparison { get; private set; } = null!;

    /// <summary>The measures that come from elsewhere now, of which it must be said whether they are counted as before.</summary>
    public IReadOnlyList<(Measure Measure, MappedLine Line)> Elsewhere { get; private set; } = [];

    /// <summary>The record changed while the person looked.</summary>
    public bool Moved { get; private set; }

    [BindProperty]
    public string? CorrectedBecause { get; set; }

    [BindProperty]
    public List<DefinitionAnswer> Definitions { get; set; } = [];

    public static IReadOnlyList<Option> Answers { get; } = [new("false", "It is counted as before"), new("true", "It is counted in another way", "The line is broken at the day below, so that nothing is compared across it")];

    public async Task<IActionResult> OnGetAsync(string name, Id<GivenSheet> id, Id<SheetMapping> mapping, int? year, CancellationToken stop)
    {
        if (!await FindAsync(name, id, mapping, year, stop)) return NotFound();
        Definitions = [.. Elsewhere.Select(one => new DefinitionAnswer { Measure = one.Measure.Id.Value })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<GivenSheet> id, Id<SheetMapping> mapping, int? year, [FromForm] string? seen, CancellationToken stop)
    {
        if (!await FindAsync(name, id, mapping, year, stop)) return NotFound();
        Definitions = [.. Elsewhere.Select(one => Definitions.Find(said => said.Measure == one.Measure.Id.Value) ?? new DefinitionAnswer { Measure = one.Measure.Id.Value })];
        var said = Definitions.Index().ToDictionary(one => one.Item.Measure, one => new SaidDefinition(one.Item.Redefined switch { "true" => true, "false" => false, _ => null }, one.Item.From.IsEmpty || one.Item.Redefined != "true" ? null : one.Item.From.Read(ModelState, $"Definitions[{one.Index}].From", "the first day that it is counted so"), one.Item.Because));
        if (!ModelState.IsValid) return Page();
        switch (await readings.TakeAsync(Open.Facts.Plan.Id, new(id, mapping, Open.Reading!, seen ?? "", CorrectedBecause?.Trim(), said, clock.Today, User.Person()!.Author), stop))
        {
            case SheetTaken taken:
                Done.Say(this, $"{Say.Count(taken.Readings, "reading")} taken from {Open.Sheet.FileName}{(taken.Same > 0 ? $"; {taken.Same} stood there already" : "")}{(taken.LeftOut > 0 ? $"; {Say.Count(taken.LeftOut, "figure")} left out" : "")}");
                return Redirect(SheetLinks.Index(name));
            case SheetNotYet not:
                foreach (var fault in not.Faults) ModelState.AddModelError(FieldOf(fault.Field), fault.Message);
                return Page();
            case SheetSeenAnew:
                await FindAsync(name, id, mapping, year, stop);
                Moved = true;
                return Page();
            default:
                Done.Say(this, "That file was taken in, or put aside, already");
                return Redirect(SheetLinks.Index(name));
        }
    }

    public string Button => Comparison.Taken.Count() is var count and > 0 ? $"Agree, and take {Say.Count(count, "reading")}" : "Agree: there is nothing new in it";

    /// <summary>"3 new, 1 revised".</summary>
    public IEnumerable<(string Name, int Count)> Counts => Enum.GetValues<ReadingChange>().Select(change => (SheetWords.Of(change).Name, Comparison.Count(change))).Where(one => one.Item2 > 0);

    private string FieldOf(string field)
    {
        var number = Definitions.FindIndex(one => field.StartsWith($"{new Id<Measure>(one.Measure)}.", StringComparison.Ordinal));
        var part = field[(field.LastIndexOf('.') + 1)..];
        return number < 0 ? field : $"Definitions[{number}].{part}{(part is nameof(DefinitionAnswer.From) ? ".Day" : "")}";
    }

    private async Task<bool> FindAsync(string name, Id<GivenSheet> id, Id<SheetMapping> mapping, int? year, CancellationToken stop)
    {
        if (await desk.FindAsync(this, name, id, year, stop) is not { Reading: { } reading, Sheet.Standing: SheetStanding.Waiting } open) return false;
        if (open.Mappings.FirstOrDefault(one => one.Id == mapping) is not { EndedOn: null } found) return false;
        (Open, Mapping) = (open, found);
        Comparison = SheetComparison.Of(open.Facts, reading, found.Lines, found.Provisional, SheetReadings.SourceOf(found, open.Sheet), clock.Today);
        Elsewhere = SheetReadings.Elsewhere(open.Facts, found.Lines, Comparison);
        return true;
    }
}

/// <summary>What a person says of a measure that comes from elsewhere now.</summary>
public sealed class DefinitionAnswer
{
    public Guid Measure { get; set; }
    public string? Redefined { get; set; }
    public DateFields From { get; set; } = new();
    public string? Because { get; set; }
}
