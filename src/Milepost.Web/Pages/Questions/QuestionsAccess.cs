using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Questions;

/// <summary>Everybody who sees the plan sees what its record asks; leads, sponsors and those above them answer.</summary>
internal static class QuestionsAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Questions/Index", nameof(Permission.SeePlan));
        pages.AskOf("/Questions/Answer", Permission.AnswerQuestions, ActsOn.Question);
    }
}
