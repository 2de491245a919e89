using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>What somebody answers who makes or changes a scorecard.</summary>
public sealed class ScorecardInput
{
    public Guid Id { get; set; } = OrderedGuid.Next();

    /// <summary>The version that was seen; null where it is new.</summary>
    public Guid? Seen { get; set; }

    public string? Name { get; set; }
    public string? Kind { get; set; }
    public string? Purpose { get; set; }
    public string? Audience { get; set; }
    public bool AsksCommentary { get; set; }

    /// <summary>The place of each measure, by its id.</summary>
    public Dictionary<Guid, string?> Place { get; set; } = [];

    /// <summary>The heading that each stands under, by its id.</summary>
    public Dictionary<Guid, string?> Heading { get; set; } = [];

    /// <summary>The questions in the order of the page.</summary>
    public static IReadOnlyList<string> Asked { get; } = ["Form.Name", "Form.Kind", "Form.Audience", "Form.Purpose"];

    public static IReadOnlyList<Option> Kinds { get; } =
    [
        .. Enum.GetValues<ScorecardKind>().Select(kind => new Option(kind.ToString(), ScorecardWords.Name(kind), kind switch
        {
            ScorecardKind.Workforce => "Shows the teams and the caseload rule too",
            ScorecardKind.Village => "Its counts of children are drawn as so many of 100. Choose counts that no child is in twice",
            _ => null,
        })),
    ];

    /// <summary>Begins with no measure on it, each under the plan's own focus area.</summary>
    public static ScorecardInput New(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new() { AsksCommentary = true, Heading = facts.Measures.ToDictionary(measure => measure.Id.Value, measure => measure.FocusArea) };
    }

    public static ScorecardInput Of(PlanFacts facts, Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var form = New(facts);
        (form.Id, form.Seen, form.Name, form.Kind, form.Purpose, form.Audience, form.AsksCommentary) = (card.Id.Value, card.Version, card.Name, card.Kind.ToString(), card.Purpose, card.Audience, card.AsksCommentary);
        foreach (var (at, (heading, id)) in card.Groups.SelectMany(group => group.MeasureIds.Select(id => (group.Heading, id))).Index())
        {
            (form.Place[id], form.Heading[id]) = ((at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), heading);
        }

        return form;
    }

    public SaidScorecard Said() => new(
        Name, Enum.TryParse<ScorecardKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null, Purpose, Audience, AsksCommentary,
        [.. Place.Select(one => new SaidPlace(one.Key, one.Value, Heading.GetValueOrDefault(one.Key)))]);

    /// <summary>The measures of the plan, those that are on it first in their order.</summary>
    public IEnumerable<Measure> InOrder(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Measures.OrderBy(measure => int.TryParse(Place.GetValueOrDefault(measure.Id.Value), out var place) ? place : int.MaxValue).ThenBy(measure => measure.Position);
    }
}
