using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>What is to be said of the plan as a whole.</summary>
internal static class ShapeRules
{
    public static IEnumerable<Finding> NothingRated(Look look)
    {
        var rated = look.Actions.Any(action => action.Facts.Ratings.Any(rating => rating.On <= look.AsAt)
            || action.Steps.Any(step => step.Facts.Ratings.Any(rating => rating.On <= look.AsAt)));
        return rated || look.Actions.Count < look.Limit(CheckLimit.ToldOnce) ? [] :
        [
            look.Found(
                CheckRules.NothingRated, look.Plan, $"None of the {Say.Count(look.Actions.Count, look.ActionNoun)} is rated, neither for the work nor for the difference to children.",
                look.Actions.Select(action => action.Place.Id.ToString()).Order(StringComparer.Ordinal)),
        ];
    }

    /// <summary>The row that a file had was under one heading twice.</summary>
    public static IEnumerable<Finding> HeadingTwice(Look look)
    {
        var twice =
            from action in look.Actions
            from heading in action.Action.SourceRow.Where(field => field.Heading.Length > 0).GroupBy(field => field.Heading.Trim(), StringComparer.OrdinalIgnoreCase)
            where heading.Count() > 1
            group action by heading.Key into rows
            orderby rows.Key
            select rows;
        return twice.Select(rows => look.Found(
            CheckRules.HeadingTwice, look.Plan,
            $"“{Say.Shorten(rows.Key, 60)}” stands over two columns of the file, in the rows of {Rows(rows)}.", [rows.Key], [.. rows.Select(action => action.Place)]));
    }

    public static IEnumerable<Finding> TooManyPriorities(Look look)
    {
        var priorities = look.Assessment.Priorities.Where(priority => priority.Priority is not null && priority.Actions.Count > 0).ToList();
        if (priorities.Count == 0 && look.Actions.Count >= look.Limit(CheckLimit.ToldOnce))
        {
            yield return look.Found(
                CheckRules.TooManyPriorities, look.Plan,
                $"The {Say.Count(look.Actions.Count, look.ActionNoun)} stand under no {look.Facts.Plan.Nouns.Priority.ToLowerInvariant()}, so that nothing says which come first.", []);
        }
        else if (priorities.Count > look.Limit(CheckLimit.Priorities))
        {
            yield return look.Found(
                CheckRules.TooManyPriorities, look.Plan,
                $"The plan has {priorities.Count} {look.Facts.Plan.Nouns.Priority.ToLowerInvariant()} headings, and nothing says which is the most critical.",
                priorities.Select(priority => priority.Priority!.Title),
                [.. priorities.Select(priority => new RecordPlace(RecordKind.Priority, priority.Priority!.Id.Value, priority.Priority.Reference, priority.Priority.Title, null, priority.Priority.Id))],
                "Which of them matter most in the next six weeks? Put those first, and say so.");
        }
    }

    public static IEnumerable<Finding> GovernanceHeavy(Look look)
    {
        var about = Leanings.Of(look, look.Actions);
        if (look.Actions.Count < look.Limit(CheckLimit.ToldOnce)) yield break;
        if (about.Governance * 100 <= look.Limit(CheckLimit.GovernanceShare) * look.Actions.Count || about.Governance <= about.Children) yield break;

        yield return look.Found(
            CheckRules.GovernanceHeavy, look.Plan,
            $"{about.Governance} of the {Say.Count(look.Actions.Count, look.ActionNoun)} are about governance and process, {about.Practice} about practice and {about.Children} about children themselves.",
            [$"{about}"]);
    }

    private static string Rows(IEnumerable<LookedAction> rows)
    {
        var names = rows.Select(action => action.Place.Name).ToList();
        return names.Count <= 6 ? Say.List(names) : $"{string.Join(", ", names.Take(5))} and {names.Count - 5} more";
    }
}
