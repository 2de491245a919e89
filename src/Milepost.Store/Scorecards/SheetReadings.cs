using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Scorecards;
using Milepost.Store.Measuring;
using Milepost.Store.Writing;

namespace Milepost.Store.Scorecards;

/// <summary>Whether a measure is counted in another way since it is read from another line, or in another unit.</summary>
/// <param name="Redefined">It is; null where nobody has said.</param>
/// <param name="From">The first day that it is counted so.</param>
/// <param name="Because">What changed.</param>
public sealed record SaidDefinition(bool? Redefined, DateOnly? From, string? Because);

/// <summary>A sheet that somebody agrees to.</summary>
/// <param name="Sheet">The sheet as it was given.</param>
/// <param name="Mapping">What its lines are.</param>
/// <param name="Reading">What it says.</param>
/// <param name="Seen">What they saw that it would do.</param>
/// <param name="CorrectedBecause">Why final readings were wrong, where it corrects any.</param>
/// <param name="Definitions">What they say of measures that come from elsewhere now.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who.</param>
public sealed record AgreedSheet(
    Id<GivenSheet> Sheet, Id<SheetMapping> Mapping, SheetReading Reading, string Seen, string? CorrectedBecause, IReadOnlyDictionary<Guid, SaidDefinition> Definitions, DateOnly On, string By);

/// <summary>What came of agreeing to a sheet.</summary>
public abstract record SheetOutcome;

/// <summary>Its figures are readings now.</summary>
public sealed record SheetTaken(int Readings, int Same, int LeftOut) : SheetOutcome;

/// <summary>The record is not what they saw any more: they look again.</summary>
public sealed record SheetSeenAnew : SheetOutcome;

/// <summary>Something must be said first, all of it at once. A field is "CorrectedBecause", or the measure's id and a part of <see cref="SaidDefinition"/>.</summary>
public sealed record SheetNotYet(IReadOnlyList<ReadingFault> Faults) : SheetOutcome;

/// <summary>It was taken in, or put aside, already.</summary>
public sealed record SheetGone : SheetOutcome;

/// <summary>Makes readings of a sheet that a person agreed to: all of them in one turn, or none.</summary>
public sealed class SheetReadings(MilepostDb db)
{
    public Task<SheetOutcome> TakeAsync(Id<Plan> plan, AgreedSheet agreed, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        return db.InTurnAsync(plan, facts => TakeAsync(facts, agreed, stop), stop);
    }

    private async Task<SheetOutcome> TakeAsync(PlanFacts facts, AgreedSheet agreed, CancellationToken stop)
    {
        var plan = facts.Plan.Id;
        var sheet = await db.GivenSheets.FirstOrDefaultAsync(one => one.Id == agreed.Sheet && one.PlanId == plan, stop);
        var mapping = await db.SheetMappings.FirstOrDefaultAsync(one => one.Id == agreed.Mapping && one.PlanId == plan, stop);
        if (sheet is not { Standing: SheetStanding.Waiting } || mapping is not { EndedOn: null }) return new SheetGone();
        var comparison = SheetComparison.Of(facts, agreed.Reading, mapping.Lines, mapping.Provisional, SourceOf(mapping, sheet), agreed.On);
        if (comparison.Seen != agreed.Seen) return new SheetSeenAnew();
        if (Faults(facts, mapping, comparison, agreed) is { Count: > 0 } faults) return new SheetNotYet(faults);
        Break(facts, mapping, agreed);
        var taken = Add(facts, comparison, agreed);
        sheet.Take(mapping.Id, taken, agreed.On);
        mapping.Taken(agreed.On, [.. mapping.Lines.Select(line => line with { InPlaceOf = null })]);
        return new SheetTaken(taken, comparison.Count(ReadingChange.Same), comparison.Refused.Count());
    }

    /// <summary>"Front door scorecard (october.xlsx)".</summary>
    public static string SourceOf(SheetMapping mapping, GivenSheet sheet) => $"{mapping?.Name} ({sheet?.FileName})";

    /// <summary>The measures that are read from elsewhere than before and have readings, of which somebody must say whether they are counted as before.</summary>
    public static IReadOnlyList<(Measure Measure, MappedLine Line)> Elsewhere(PlanFacts facts, IReadOnlyList<MappedLine> lines, SheetComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(lines);
        var taken = comparison.Taken.Select(row => row.Measure.Id).ToHashSet();
        return [.. from line in lines where line.InPlaceOf is not null from measure in facts.Measures where measure.Id.Value == line.Measure && taken.Contains(measure.Id) && facts.Readings.Any(one => one.MeasureId == measure.Id && one.TakenBackOn is null) select (measure, line)];
    }

    private static List<ReadingFault> Faults(PlanFacts facts, SheetMapping mapping, SheetComparison comparison, AgreedSheet agreed)
    {
        var faults = new List<ReadingFault>();
        if (comparison.Corrected.Any() && string.IsNullOrWhiteSpace(agreed.CorrectedBecause)) faults.Add(new(nameof(AgreedSheet.CorrectedBecause), "Say why the final readings that it changes were wrong, such as: Late returns of two teams"));
        else if (agreed.CorrectedBecause is { } because && ReadingCheck.Reason(nameof(AgreedSheet.CorrectedBecause), because, agreed.On) is { } fault) faults.Add(fault);
        foreach (var (measure, _) in Elsewhere(facts, mapping.Lines, comparison))
        {
            var said = agreed.Definitions.GetValueOrDefault(measure.Id.Value) ?? new(null, null, null);
            if (said.Redefined is null) faults.Add(new($"{measure.Id}.{nameof(SaidDefinition.Redefined)}", $"Say whether {measure.Title} is counted in another way since"));
            else if (said.Redefined.Value) faults.AddRange(BreakFaults(facts, measure, said, agreed).Select(one => one with { Field = $"{measure.Id}.{one.Field}" }));
        }

        return faults;
    }

    private static IReadOnlyList<ReadingFault> BreakFaults(PlanFacts facts, Measure measure, SaidDefinition said, AgreedSheet agreed) => BreakRule.Of(
        said.From, BreakKind.Redefined, said.Because, facts.Breaks.Where(one => one.MeasureId == measure.Id && one.TakenBackOn is null),
        MeasureSeries.Of(CountingReading.All(facts.Readings, measure.Id, agreed.On)), agreed.On);

    private void Break(PlanFacts facts, SheetMapping mapping, AgreedSheet agreed)
    {
        foreach (var (id, said) in agreed.Definitions.Where(one => one.Value.Redefined == true && mapping.Lines.Any(line => line.Measure == one.Key && line.InPlaceOf is not null)))
        {
            db.Add(new MeasureBreak(Id<MeasureBreak>.New(), facts.Plan.Id, new(id), said.From!.Value, BreakKind.Redefined, said.Because!.Trim(), agreed.On, agreed.By));
        }
    }

    private int Add(PlanFacts facts, SheetComparison comparison, AgreedSheet agreed)
    {
        var numbers = facts.Readings.GroupBy(one => one.MeasureId).ToDictionary(group => group.Key, group => group.Max(one => one.Number));
        var count = 0;
        foreach (var row in comparison.Taken)
        {
            var number = numbers[row.Measure.Id] = numbers.GetValueOrDefault(row.Measure.Id) + 1;
            var said = row.Change is ReadingChange.Corrected ? row.Said with { CorrectedBecause = agreed.CorrectedBecause } : row.Said;
            db.Add(MeasureReadings.Make(facts.Plan.Id, row.Measure.Id, number, said, agreed.On, agreed.By, ReadingOrigin.ByHand));
            count++;
        }

        return count;
    }
}
