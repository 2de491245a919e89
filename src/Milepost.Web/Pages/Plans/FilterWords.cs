using Milepost.Assessing;

namespace Milepost.Web.Pages.Plans;

/// <summary>Says a filter in words, for a file that must say of itself what it holds.</summary>
internal static class FilterWords
{
    public static string Of(TableFilter filter, PlanAssessment plan)
    {
        var nouns = plan.Facts.Plan.Nouns;
        List<string> words = [filter.IsAny ? $"Each {nouns.Action.ToLowerInvariant()}" : $"Every {nouns.Action.ToLowerInvariant()} of the plan"];
        if (plan.Priorities.FirstOrDefault(priority => filter.Priority is not null && TableFilter.KeyOf(priority) == filter.Priority) is { } one)
        {
            words.Add($"under “{TableModel.HeadingOf(plan.Facts.Plan, one)}”");
        }

        if (filter.Lead is { } lead) words.Add($"led by {lead}");
        if (filter.Rating is { } rating) words.Add(rating == "none" ? "not rated" : $"rated {plan.Scheme[rating].Letter}, {plan.Scheme[rating].Word}");
        if (filter.Overdue == true) words.Add("overdue");
        if (!string.IsNullOrWhiteSpace(filter.Text)) words.Add($"with the words “{filter.Text.Trim()}”");
        return $"{string.Join(", ", words)}; in order of {Order(filter.Sort)} within each {nouns.Priority.ToLowerInvariant()}";
    }

    public static string Order(TableOrder order) => order switch
    {
        TableOrder.Due => "due date",
        TableOrder.Rating => "rating, worst first",
        TableOrder.Lead => "lead",
        TableOrder.Updated => "last update",
        _ => "the plan",
    };
}
