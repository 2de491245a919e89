using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Recommendations;

/// <summary>Who may see what answers a recommendation, and who may say so.</summary>
internal static class RecommendationsAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.Ask("/Recommendations", Permission.SeePlan);
        pages.AuthorizePage("/Recommendations/Answers", nameof(Permission.AnswerRecommendations));
        pages.AuthorizePage("/Recommendations/Answer", nameof(Permission.AnswerRecommendations));
    }
}
