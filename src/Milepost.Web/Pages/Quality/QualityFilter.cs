using Milepost.Checking;
using Milepost.Plans;

namespace Milepost.Web.Pages.Quality;

/// <summary>Which findings the page shows: the address says so, so that it can be sent to somebody.</summary>
public sealed record QualityFilter
{
    public string? Priority { get; init; }
    public string? Rule { get; init; }
    public string? Lead { get; init; }
    public FindingSeverity? Severity { get; init; }

    /// <summary>Every finding of a rule, however many.</summary>
    public bool All { get; init; }

    public bool IsAny => Priority is not null || Rule is not null || Lead is not null || Severity is not null;

    public IReadOnlyList<Finding> Apply(IEnumerable<Finding> findings, PlanQuality quality)
    {
        var inside = InPriority(quality);
        var led = Lead is null ? null : quality.Facts.Actions.Where(action => action.Leads.Concat(action.Steps.SelectMany(step => step.Leads)).Any(lead => lead.Name == Lead))
            .Select(action => action.Action.Id).ToHashSet();
        return
        [
            .. findings.Where(finding =>
                (Rule is null || finding.Rule.Code == Rule)
                && (Severity is null || finding.Severity == Severity)
                && (inside is null || finding.Places.Any(place => inside(place)))
                && (led is null || finding.Places.Any(place => place.ActionId is { } id && led.Contains(id)))),
        ];
    }

    private Func<RecordPlace, bool>? InPriority(PlanQuality quality)
    {
        if (Priority is null) return null;
        if (Priority == "-") return place => place is { ActionId: not null, PriorityId: null };
        var priority = quality.Facts.Priorities.FirstOrDefault(one => KeyOf(one) == Priority);
        return place => priority is not null && place.PriorityId == priority.Id;
    }

    public static string KeyOf(Priority? priority) => priority?.Reference ?? priority?.Title ?? "-";
}
