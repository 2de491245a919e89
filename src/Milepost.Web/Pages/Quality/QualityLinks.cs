using Milepost.Checking;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Quality;

/// <summary>The addresses of a plan's quality.</summary>
public static class QualityLinks
{
    public static string Index(string plan) => $"/plans/{PlanLinks.Part(plan)}/quality";
    public static string Accept(string plan) => $"/plans/{PlanLinks.Part(plan)}/quality/accept";
    public static string Accept(string plan, Finding finding) => $"{Accept(plan)}?finding={finding.Key}";
    public static string TakeBack(string plan, Id<AcceptedFinding> id) => $"/plans/{PlanLinks.Part(plan)}/quality/accepted/{id}";
    public static string Checks(string plan) => $"/plans/{PlanLinks.Part(plan)}/quality/checks";

    /// <summary>Where the record that a finding was made in can be looked at; null for the plan itself.</summary>
    public static string? Record(string plan, RecordPlace place) => place switch
    {
        { ActionId: { } action } => ActionLinks.Details(plan, action),
        { Kind: RecordKind.Measure } => PlanLinks.Measures(plan),
        { Kind: RecordKind.Recommendation } => PlanLinks.Recommendations(plan),
        { Kind: RecordKind.Priority, PriorityId: not null } => $"{PlanLinks.Table(plan)}?priority={Uri.EscapeDataString(place.Reference ?? place.Name)}",
        _ => null,
    };
}
