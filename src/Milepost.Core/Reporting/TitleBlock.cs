using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>The lines at the head of a council's paper.</summary>
internal static class TitleBlock
{
    public static IReadOnlyList<TitleLine> Of(PlanAssessment plan, ReportDetails details)
    {
        var lines = new List<TitleLine>
        {
            new("To", details.To),
            new("Subject", details.Subject ?? plan.Facts.Plan.Title),
            new("Date", Say.Date(details.Meeting ?? plan.AsAt)),
        };

        var answers = details.ReportOf ?? Director(plan.Facts, plan.AsAt);
        if (answers is not null) lines.Add(new TitleLine("Report of", answers));
        if (details.Meeting is not null && details.Meeting != plan.AsAt) lines.Add(new TitleLine("As at", Say.Date(plan.AsAt)));
        return lines;
    }

    private static string? Director(PlanFacts facts, DateOnly asAt)
    {
        var post = facts.Posts.FirstOrDefault(post =>
            post.Title.StartsWith("Director of Child", StringComparison.OrdinalIgnoreCase)
            || post.Title.StartsWith("Executive Director of Child", StringComparison.OrdinalIgnoreCase));
        if (post is null) return null;

        return Posts.HolderOf(facts, post, asAt) is { } holder ? $"{holder}, {post.Title}" : post.Title;
    }
}
