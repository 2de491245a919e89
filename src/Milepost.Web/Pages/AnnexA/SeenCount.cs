using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Submitting;
using Milepost.Wording;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>One measure of what was counted, beside what it was before.</summary>
public sealed record SeenMeasure(MeasureDefinition Measure, MeasureCount Now, MeasureCount? Before)
{
    private string Unit => CountedReading.UnitOf(Measure);

    /// <summary>A breakdown has parts and no value of its own; what is kept of one is shown without them.</summary>
    public bool IsInParts => Now.Value is null && Measure.Kind is "breakdown" && Now.Denominator > 0;

    public string Value => Now.Value is { } value ? ReadingValue.Said(value, Unit) : IsInParts ? "in parts" : Now.Denominator == 0 ? "none, so no value" : Now.Numerator is not null && FigureWords.IsRate(Measure) ? "no rate" : "";

    public string Earlier => Before?.Value is { } value ? ReadingValue.Said(value, Unit) : "";

    /// <summary>"up 2.4 percentage points".</summary>
    public string Change => Now.Value is not { } now || Before?.Value is not { } before ? ""
        : now == before ? "the same"
        : $"{(now > before ? "up" : "down")} {ReadingValue.SaidStep(Math.Abs(now - before), Unit)}";
}

/// <summary>A rule that found something.</summary>
public sealed record SeenRule(RuleDefinition Rule, RuleCount Now, int? Before)
{
    public string Where => Now.Lists.Where(list => list.Count > 0).ToList() is [_, ..] lists ? Say.List([.. lists.Select(list => $"list {list.List}: {list.Count:N0}")]) : Now.Note ?? "";
}

/// <summary>What was counted in an Annex A as a page shows it, beside the one before it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Now">What was counted.</param>
/// <param name="Earlier">The one before that stands; null where there is none.</param>
/// <param name="Before">What its measures came to.</param>
/// <param name="RulesBefore">What its rules found.</param>
/// <param name="Catalogue">The measures of that day, the council's own among them.</param>
public sealed record SeenCount(Plan Plan, CountedSubmission Now, Submission? Earlier, IReadOnlyDictionary<string, MeasureCount> Before, IReadOnlyList<RuleCount> RulesBefore, MeasureCatalogue Catalogue)
{
    public IReadOnlyList<SeenMeasure> Measures { get; } =
    [
        .. from measure in Catalogue.All
           join count in Now.Measures on measure.Id equals count.Id
           where measure.Supply is not Supply.None
           select new SeenMeasure(measure, count, Before.GetValueOrDefault(measure.Id)),
    ];

    /// <summary>Rules that found something, the gravest first.</summary>
    public IReadOnlyList<SeenRule> Found { get; } =
    [
        .. from rule in RuleCatalogue.Known.All
           join count in Now.Rules on rule.Id equals count.Id
           where count.Count > 0
           orderby rule.Severity descending, count.Count descending
           select new SeenRule(rule, count, RulesBefore.FirstOrDefault(one => one.Id == rule.Id)?.Count),
    ];

    public IReadOnlyList<ListSchema> Missing => [.. AnnexASchema.Known.Lists.Where(list => Now.Lists.All(received => received.Number != list.Number))];

    public int Valued => Measures.Count(one => one.Now.Value is not null || one.IsInParts);

    /// <summary>The very same lists as before, which are then counted twice.</summary>
    public IReadOnlyList<int> Same => [.. Now.Lists.Where(list => list.Rows > 0 && Earlier?.Lists.Any(known => known.Sha256 == list.Sha256) == true).Select(list => list.Number)];
}
