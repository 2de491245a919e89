using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Wording;

namespace Milepost.Ledger;

/// <summary>Every date of a plan that moved: what was first agreed, each move, why, and who agreed.</summary>
/// <param name="Plan">Where the plan stands.</param>
/// <param name="Lines">One for each date that moved, in the plan's order.</param>
public sealed record DatesLedger(PlanAssessment Plan, IReadOnlyList<LedgerLine> Lines)
{
    public IReadOnlyList<LedgerTotal> ByPriority => Totals(Lines.Select(line => (Name: PriorityName(line.Priority), line)));

    /// <summary>A date with two leads is counted for each.</summary>
    public IReadOnlyList<LedgerTotal> ByLead => Totals(Lines.SelectMany(line => line.Leads is [] ? [("Nobody named", line)] : line.Leads.Select(lead => (lead, line))));

    public LedgerTotal Whole => Total(Plan.Facts.Plan.Title, Lines);

    public static DatesLedger Of(PlanAssessment plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(plan, [.. plan.Priorities.SelectMany(priority => priority.Actions.SelectMany(action => OfAction(priority, action, plan.AsAt)))]);
    }

    /// <summary>The moves of one action and its steps.</summary>
    public IEnumerable<LedgerLine> OfAction(ActionAssessment action) => Lines.Where(line => line.Action.Facts.Action.Id == action.Facts.Action.Id);

    /// <summary>The dates that moved after a day, each with those moves alone; the farthest first.</summary>
    public IReadOnlyList<LedgerLine> Since(DateOnly? day) =>
    [
        .. Lines.Select(line => line with { Moves = [.. line.Moves.Where(move => !(move.On <= day))] })
            .Where(line => line.Moves.Count > 0)
            .OrderByDescending(line => line.Moves.Sum(move => move.Days ?? 0)),
    ];

    /// <summary>"7 dates moved 11 times, 240 days later in all."</summary>
    public string Words => Lines.Count == 0 ? "No date has moved."
        : $"{Say.Count(Whole.Dates, "date")} moved {Say.Times(Whole.Moves)}{(Whole.Days > 0 ? $", {Say.Days(Whole.Days)} later in all" : "")}.";

    private static IEnumerable<LedgerLine> OfAction(PriorityAssessment priority, ActionAssessment action, DateOnly asAt)
    {
        var moves = Moves(action.Facts.Moves, asAt);
        if (moves.Count > 0) yield return new(priority, action, null, action.Due.FirstAgreed, action.Due.Now, moves, action.Due.DaysLater);
        foreach (var step in action.Steps)
        {
            var own = Moves(step.Facts.Moves, asAt);
            if (own.Count > 0) yield return new(priority, action, step.Facts, step.Due.FirstAgreed, step.Due.Now, own, step.Due.DaysLater);
        }
    }

    private static List<LedgerMove> Moves(IReadOnlyList<DateMove> moves, DateOnly asAt) => moves.Count == 0 ? [] : [.. InForce.Moves(moves, asAt).Select(LedgerMove.Of)];

    private static List<LedgerTotal> Totals(IEnumerable<(string Name, LedgerLine Line)> lines) =>
    [
        .. lines.GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase).Select(group => Total(group.Key, [.. group.Select(pair => pair.Line)]))
            .OrderByDescending(total => total.Days).ThenByDescending(total => total.Moves).ThenBy(total => total.Name, StringComparer.OrdinalIgnoreCase),
    ];

    private static LedgerTotal Total(string name, IReadOnlyCollection<LedgerLine> lines) =>
        new(name, lines.Count, lines.Sum(line => line.Moves.Count), lines.Sum(line => Math.Max(0, line.TotalDays ?? 0)));

    private string PriorityName(PriorityAssessment priority) => priority.Priority is not { } known
        ? $"Under no {Plan.Facts.Plan.Nouns.Priority.ToLowerInvariant()}"
        : known.Reference is { Length: > 0 } reference && !known.Title.StartsWith(reference, StringComparison.OrdinalIgnoreCase) ? $"{reference} {known.Title}" : known.Title;
}
