using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Recommendations;

/// <summary>The addresses of the recommendations and what answers them.</summary>
public static class RecommendationLinks
{
    public static string Index(string plan, Id<Source>? source = null) => PlanLinks.Recommendations(plan) + Query(source);

    public static string Matrix(string plan, Id<Source>? source = null) => $"{PlanLinks.Recommendations(plan)}/matrix{Query(source)}";

    /// <summary>Where what somebody said of several actions is sent.</summary>
    public static string Answers(string plan) => $"{PlanLinks.Recommendations(plan)}/answers";

    /// <summary>Where one action is chosen for one recommendation, with a reason.</summary>
    public static string Answer(string plan, Id<Recommendation> recommendation, Id<PlanAction>? action = null) =>
        $"{PlanLinks.Recommendations(plan)}/{recommendation}/answer{(action is { } id ? $"?action={id}" : "")}";

    /// <summary>The name of the question whether an action answers a recommendation.</summary>
    public static string Question(Id<Recommendation> recommendation, Id<PlanAction> action) => $"said.{recommendation}.{action}";

    private static string Query(Id<Source>? source) => source is { } id ? $"?source={id}" : "";
}
