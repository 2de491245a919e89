using System.Globalization;
using System.Numerics;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Quality;

/// <summary>A rule's declaration made ready for one list.</summary>
internal sealed record RuleWork(RowTest When, RowTest? Of, decimal? Above)
{
    /// <summary>The rows whose working days cannot be known; null where none are asked for.</summary>
    private RowTest? Beyond { get; init; }

    /// <summary>Why it is not tested, where it counts working days beyond the calendar; null where it is.</summary>
    public string? Lacking { get; private init; }

    /// <summary>The rows that it finds, among how many it looked, and how many it left out.</summary>
    public (IReadOnlyList<int> Rows, int LookedAt, int LeftOut) Find(int rows)
    {
        var (found, lookedAt, leftOut) = (new List<int>(), 0, 0);
        for (var from = 0; from < rows; from += 64)
        {
            var among = RowBits.All(rows, from);
            if (Of is not null) among = Of.Passing(from, among);
            if (Beyond?.Passing(from, among) is { } far and not 0)
            {
                leftOut += BitOperations.PopCount(far);
                among &= ~far;
            }

            lookedAt += BitOperations.PopCount(among);
            for (var rest = When.Passing(from, among); rest != 0; rest &= rest - 1) found.Add(from + BitOperations.TrailingZeroCount(rest));
        }

        return Above is { } share && (lookedAt == 0 || 100m * found.Count / lookedAt <= share) ? ([], lookedAt, leftOut) : (found, lookedAt, leftOut);
    }

    public static RuleWork For(RuleDefinition rule, Scope scope)
    {
        var block = rule.Block;
        var work = new RuleWork(
            new ExpressionReader(block.Text("when") ?? throw new ExpressionException("“when” is missing"), scope).Test(),
            block.Text("of") is { } of ? new ExpressionReader(of, scope).Test() : null,
            block.Text("above") is { } above ? Share(above, scope) : null);
        return work with { Beyond = scope.Reach.Beyond, Lacking = scope.Reach.Lacking(scope.PeriodStart, scope.AsAt) };
    }

    private static decimal Share(string above, Scope scope) =>
        above.StartsWith("setting ", StringComparison.Ordinal) && LocalSettings.IsKnown(above[8..]) ? scope.Settings[above[8..]] ?? 0
        : decimal.TryParse(above.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var share) ? share
        : throw new ExpressionException("“above” is a share, such as 2%, or a setting");
}
