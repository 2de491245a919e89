using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Evidence;

/// <summary>The readings of a plan that may be given as evidence: of each measure the latest that count.</summary>
public sealed class ReadingChoices
{
    /// <summary>A year of months, of each measure.</summary>
    private const int OfEach = 12;

    private readonly List<(Measure Measure, StandingReading Read)> all;

    private ReadingChoices(List<(Measure Measure, StandingReading Read)> all) => this.all = all;

    /// <summary>Nothing to choose from: whoever has a link sees no measures.</summary>
    public static ReadingChoices None { get; } = new([]);

    public bool Any => all.Count > 0;

    /// <summary>In the order of the plan's measures, the latest of each first.</summary>
    public IReadOnlyList<Option> Options =>
        [new("", "Choose a reading"), .. all.Select(one => new Option(one.Read.Reading.Id.ToString(), $"{Wording.Say.Shorten(one.Measure.Title, 90)}: {one.Read.Said}, {one.Read.Period.Said}{(one.Read.Reading.Provisional ? ", provisional" : "")}"))];

    public static ReadingChoices Of(PlanFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var readings = facts.Readings.ToLookup(one => one.MeasureId);
        return new([.. facts.Measures.SelectMany(measure => CountingReading.All(readings[measure.Id], measure.Id, today).Where(one => one.Standing is ReadingStanding.Counts).Take(OfEach).Select(one => (measure, one)))]);
    }

    public (Measure Measure, StandingReading Read)? Find(Guid? id) => all.FirstOrDefault(one => one.Read.Reading.Id.Value == id) is { Read: not null } found ? found : null;
}
