using Milepost.Questioning;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Questions;

/// <summary>The addresses of a plan's questions.</summary>
public static class QuestionLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/questions";

    public static string Index(string plan, QuestionStanding standing) => $"{Index(plan)}?standing={standing}";

    public static string Answer(string plan, string key) => $"{Index(plan)}/{Uri.EscapeDataString(key)}";

    public static string Answer(string plan, Question question) => Answer(plan, question.Key);
}
