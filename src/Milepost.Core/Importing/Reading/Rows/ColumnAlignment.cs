using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Rows;

/// <summary>Which column of the headings each column of a table without headings belongs to. Columns keep their order; some may be missing.</summary>
/// <param name="Targets">For each column of the table the column of the map, or -1.</param>
/// <param name="Score">How well the cells sit there.</param>
public sealed record ColumnAlignment(IReadOnlyList<int> Targets, int Score)
{
    private const int Neighbour = 2;
    private const int RowsLookedAt = 60;

    public static ColumnAlignment Straight(int width, ColumnMap map) =>
        new([.. Enumerable.Range(0, width).Select(index => index < map.Count ? index : -1)], 0);

    /// <summary>The alignment in which the cells of all rows sit best. Columns that stand side by side are kept side by side where nothing speaks against it.</summary>
    public static ColumnAlignment Of(IReadOnlyList<Row> rows, ColumnMap map)
    {
        var width = rows.Max(row => row.Cells.Count);
        var fits = new int[width, map.Count];
        var filled = new int[width];
        foreach (var row in rows.Take(RowsLookedAt))
        {
            for (var column = 0; column < row.Cells.Count; column++)
            {
                var nature = CellNatures.Of(row.Cells[column]);
                if (nature == CellNature.Empty) continue;
                filled[column]++;
                for (var target = 0; target < map.Count; target++) fits[column, target] += FieldFit.Of(nature, map[target]);
            }
        }

        return Best(width, map.Count, (column, target) => fits[column, target] + (column == target ? 1 : 0), column => -4 * filled[column]);
    }

    /// <summary>Where the cells of one row belong, where they do not sit in the columns that the table gives them.</summary>
    /// <param name="natures">What each cell of the row looks like.</param>
    /// <param name="usual">Where the table has its columns.</param>
    /// <param name="map">The headings.</param>
    public static ColumnAlignment Of(IReadOnlyList<CellNature> natures, IReadOnlyList<int> usual, ColumnMap map)
    {
        // How far a cell slid only decides between places where it sits equally well.
        const int stays = 2, weight = 100, furthest = 8;
        List<int> filled = [.. Enumerable.Range(0, natures.Count).Where(index => natures[index] != CellNature.Empty)];
        var best = Best(
            filled.Count, map.Count,
            (cell, target) => (weight * (FieldFit.Of(natures[filled[cell]], map[target]) + (usual[filled[cell]] == target ? stays : 0)))
                - Math.Min(furthest, Math.Abs(usual[filled[cell]] - target)),
            _ => -12 * weight, neighbours: false);
        var targets = Enumerable.Repeat(-1, natures.Count).ToArray();
        for (var cell = 0; cell < filled.Count; cell++) targets[filled[cell]] = best.Targets[cell];
        return new(targets, best.Score);
    }

    /// <summary>The order-keeping choice of targets with the highest sum, by filling in a table of the best sums so far.</summary>
    private static ColumnAlignment Best(int width, int count, Func<int, int, int> fit, Func<int, int> leftOut, bool neighbours = true)
    {
        // best[c, t]: the highest sum for the first c columns when the last target used is t - 1; t = 0 stands for none yet.
        var best = new int[width + 1, count + 1];
        var from = new (int Target, bool Used)[width + 1, count + 1];
        for (var target = 1; target <= count; target++) best[0, target] = int.MinValue / 2;
        for (var column = 1; column <= width; column++)
        {
            var without = leftOut(column - 1);
            for (var target = 0; target <= count; target++)
            {
                best[column, target] = best[column - 1, target] + without;
                from[column, target] = (target, false);
            }

            Extend(best, from, column, count, fit, neighbours);
        }

        var last = Enumerable.Range(0, count + 1).MaxBy(target => best[width, target]);
        return new(Trace(from, width, last), best[width, last]);
    }

    private static void Extend(int[,] best, (int Target, bool Used)[,] from, int column, int count, Func<int, int, int> fit, bool neighbours)
    {
        var (highest, at) = (int.MinValue / 2, 0);
        for (var target = 1; target <= count; target++)
        {
            if (best[column - 1, target - 1] >= highest) (highest, at) = (best[column - 1, target - 1], target - 1);
            var side = best[column - 1, target - 1] + (neighbours ? Neighbour : 0);
            var (before, previous) = side >= highest ? (side, target - 1) : (highest, at);
            var sum = before + fit(column - 1, target - 1);
            if (sum < best[column, target]) continue;
            best[column, target] = sum;
            from[column, target] = (previous, true);
        }
    }

    private static int[] Trace((int Target, bool Used)[,] from, int width, int last)
    {
        var targets = new int[width];
        for (var column = width; column > 0; column--)
        {
            var (previous, used) = from[column, last];
            targets[column - 1] = used ? last - 1 : -1;
            last = previous;
        }

        return targets;
    }
}
