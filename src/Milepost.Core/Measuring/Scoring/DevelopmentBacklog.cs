using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Measuring.Scoring;

/// <summary>A measure that the plan promises and that nobody can count yet.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Said">What was said last of how it gets ready; null where nobody said anything.</param>
/// <param name="Owner">Who gets it ready, by post or by name; null where nobody does.</param>
/// <param name="Since">Since when it has been promised.</param>
/// <param name="Age">For how many days.</param>
/// <param name="OverdueBy">How many days it is late; null where it is not.</param>
/// <param name="Moved">How often the day by which it is to be ready was moved to a later one.</param>
public sealed record BacklogItem(Measure Measure, MeasureDevelopment? Said, string? Owner, DateOnly Since, int Age, int? OverdueBy, int Moved);

/// <summary>The measures that are still to be developed, those promised longest first.</summary>
public sealed record DevelopmentBacklog(IReadOnlyList<BacklogItem> Items)
{
    /// <summary>Half a year: by then a board has met four times.</summary>
    public const int Old = 183;

    private static readonly (int Above, string Words)[] bands = [(365, "over a year"), (Old, "6 to 12 months"), (91, "3 to 6 months"), (-1, "under 3 months")];

    /// <summary>How many have waited for how long, the longest first.</summary>
    public IReadOnlyList<(string Words, int Count)> Ages =>
        [.. bands.Select((band, at) => (band.Words, Items.Count(item => item.Age > band.Above && (at == 0 || item.Age <= bands[at - 1].Above))))];

    public IReadOnlyList<BacklogItem> Unowned => [.. Items.Where(item => item.Owner is null)];

    public static DevelopmentBacklog Of(PlanFacts facts, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var said = facts.Developments.Where(one => one.On <= asAt).ToLookup(one => one.MeasureId);
        var posts = facts.Posts.Concat(facts.Withdrawn.Posts).ToDictionary(post => post.Id, post => post.Title);
        return new([.. facts.Measures.Where(measure => !measure.Ready).Select(measure => Item(measure, [.. said[measure.Id]])).Where(item => item.Age >= 0).OrderByDescending(item => item.Age).ThenBy(item => item.Measure.Position)]);

        BacklogItem Item(Measure measure, List<MeasureDevelopment> all)
        {
            var last = all.LastOrDefault();
            var since = all.Select(one => one.Since).LastOrDefault(day => day is not null) ?? PromisedOn(facts, measure);
            var owner = last?.PostId is { } post && posts.TryGetValue(post, out var title) ? title : last?.Owner;
            var moved = all.Select(one => one.Due).OfType<DateOnly>().ToList() is var dues ? dues.Zip(dues.Skip(1)).Count(pair => pair.Second > pair.First) : 0;
            return new(measure, last, owner, since, asAt.DayNumber - since.DayNumber, last?.Due < asAt ? asAt.DayNumber - last.Due.Value.DayNumber : null, moved);
        }
    }

    /// <summary>"23 measures are still to be developed, 12 for over a year; nobody has taken on 3".</summary>
    public string Summary()
    {
        if (Items.Count == 0) return "Every measure is ready";
        var late = Items.Count(item => item.OverdueBy is not null);
        var old = Items.Count(item => item.Age > Old);
        var parts = new List<string>();
        if (old > 0) parts.Add($"{old} for more than six months");
        if (late > 0) parts.Add($"{late} past the day by which {(late == 1 ? "it was" : "they were")} to be ready");
        if (Unowned.Count > 0) parts.Add($"{Unowned.Count} that nobody has taken on");
        return $"{Say.Count(Items.Count, "measure")} {(Items.Count == 1 ? "is" : "are")} still to be developed{(parts.Count == 0 ? "" : $": {Say.List(parts)}")}";
    }

    /// <summary>The day of the file that first had it; of what a person added, that day.</summary>
    private static DateOnly PromisedOn(PlanFacts facts, Measure measure) =>
        facts.MeasuresAddedOn.TryGetValue(measure.Id.Value, out var added) ? added
        : facts.Imports is [var first, ..] ? first.AsAt
        : OrderedGuid.DayOf(measure.Id.Value);
}
