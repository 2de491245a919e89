using Milepost.Importing;
using Milepost.Importing.Reading;

namespace Milepost.Web.Pages.Imports;

/// <summary>The rows of a file beside what was read from them, some to a page, and the way from a problem to its row.</summary>
public sealed class FoundRows(PlanDraft plan, int open)
{
    private const int EachPage = 50;

    public int Pages { get; } = Math.Max(1, (plan.Actions.Count + EachPage - 1) / EachPage);

    public int Open => Math.Clamp(open, 1, Pages);

    public IEnumerable<(int Number, ActionDraft Action)> Shown =>
        plan.Actions.Index().Skip((Open - 1) * EachPage).Take(EachPage).Select(row => (row.Index + 1, row.Item));

    public static string Anchor(int number) => $"row-{number}";

    /// <summary>The page and the row that a problem speaks of; null where no action stands at or before its place.</summary>
    public string? LinkTo(Problem problem) => RowOf(problem) is { } row ? $"&page={((row - 1) / EachPage) + 1}#{Anchor(row)}" : null;

    /// <summary>The number of the row that a problem speaks of, from 1.</summary>
    public int? RowOf(Problem problem)
    {
        if (problem.At == Place.Nowhere) return null;
        var best = -1;
        for (var i = 0; i < plan.Actions.Count; i++)
        {
            var action = plan.Actions[i];
            if (Stands(action.At, problem.At) || action.Steps.Any(step => step.At == problem.At)) best = i;
        }

        return best < 0 ? null : best + 1;
    }

    /// <summary>The action begins at the problem's place or before it, in the same table, sheet or page.</summary>
    private static bool Stands(Place action, Place problem) =>
        action.Sheet == problem.Sheet && action.Table == problem.Table
        && (action.Line is { } line && problem.Line is { } at ? line <= at
            : action.Row is { } row && problem.Row is { } there ? row <= there && (action.Table is not null || action.Sheet is not null || action.Page == problem.Page)
            : action.Page is not null && action.Page == problem.Page);
}
