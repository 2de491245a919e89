using Milepost.Assessing;
using Milepost.Charting;
using Milepost.Plans;
using Milepost.Suggesting;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>Where each priority stands, beginning with the picture of all of them.</summary>
internal static class ProgressSection
{
    public static Section Of(PlanAssessment plan, string number)
    {
        var noun = plan.Facts.Plan.Nouns.Priority.ToLowerInvariant();
        var suggestions = PlanSuggestions.Of(plan);
        return new Section($"{number}Progress by {noun}", [Picture(plan, noun)])
        {
            Sections = [.. plan.Priorities.Where(priority => priority.Actions.Count > 0 || priority.Priority is not null).Select(priority => OfPriority(plan, priority, suggestions))],
        };
    }

    /// <summary>"Priority 2: Practice", or the title alone where it begins with its own number.</summary>
    public static string Name(PlanAssessment plan, PriorityAssessment priority)
    {
        var noun = plan.Facts.Plan.Nouns.Priority;
        if (priority.Priority is not { } known) return $"Actions under no {noun.ToLowerInvariant()}";
        if (known.Reference is not { Length: > 0 } reference) return known.Title;

        return known.Title.StartsWith(reference, StringComparison.OrdinalIgnoreCase) ? known.Title : $"{noun} {reference}: {known.Title}";
    }

    /// <summary>"2. Practice", the reference said once.</summary>
    public static string Titled(Priority priority) =>
        priority.Reference is { Length: > 0 } reference && !priority.Title.StartsWith(reference, StringComparison.OrdinalIgnoreCase)
            ? $"{reference}. {priority.Title}"
            : priority.Title;

    private static Figure Picture(PlanAssessment plan, string noun)
    {
        var bars = plan.Priorities.Select(priority => new RatingBar(
            Name(plan, priority), [.. priority.ActionRatings.Select(count => new RatingSegment(count.Key, count.Count))])).ToList();

        return new Figure(
            $"Ratings of actions by {noun}, as at {Say.Date(plan.AsAt)}",
            RatingBars.Draw($"Ratings of actions by {noun}", plan.Scheme, bars),
            Tables.Numbers(plan.Scheme, bars, plan.Facts.Plan.Nouns.Priority));
    }

    private static Section OfPriority(PlanAssessment plan, PriorityAssessment priority, PlanSuggestions suggestions)
    {
        var name = Name(plan, priority);
        var blocks = new List<Block> { new Paragraph(Say.Sentence(priority.Because) + Sponsors(priority.Priority)) };
        blocks.AddRange(Answers(plan, priority.Priority));
        if (priority.Actions.Count > 0) blocks.Add(Tables.Standing(plan, priority, suggestions, $"Where the actions stand: {name}"));
        return new Section(name, blocks);
    }

    private static string Sponsors(Priority? priority) =>
        priority is { Leads.Count: > 0 } led ? $" Led by {Say.List(led.Leads)}." : "";

    private static IEnumerable<Block> Answers(PlanAssessment plan, Priority? priority)
    {
        var answered = plan.Facts.Answers.Where(answer => answer.PriorityId == priority?.Id).Select(answer => answer.RecommendationId).ToHashSet();
        var quoted = plan.Facts.Recommendations.Where(recommendation => answered.Contains(recommendation.Id)).OrderBy(recommendation => recommendation.Position).ToList();
        if (quoted.Count == 0) yield break;

        yield return new Paragraph($"It answers {(quoted.Count == 1 ? "this recommendation" : $"these {quoted.Count} recommendations")}:");
        yield return new BulletList([.. quoted.Select(recommendation =>
            new Paragraph($"“{recommendation.Text.Trim()}”", recommendation.Number is { } number ? $"{number}." : null, Verbatim: true))]);
    }
}
