using Milepost.AnnexA.Declaring;
using Milepost.Wording;

namespace Milepost.AnnexA.Lists;

/// <summary>Whether the list date is likely to be wrong: lists of what happened lately then tell of nothing that did.</summary>
public static class EmptyWindow
{
    /// <summary>Lists 1 to 5 hold what happened in their window; the others also who is there.</summary>
    private const int LastFlow = 5;

    /// <summary>"No row of List 1, 3 or 4 lies in the 6 months before 31 January 2024: is the list date right?"; null where every list tells of its window.</summary>
    public static string? Said(AnnexALists lists, DateOnly asAt, int? months = null)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var empty = lists.All.Where(list => list.Schema.Number <= LastFlow && list.Rows > 0 && !HasAny(list, asAt, months ?? list.Schema.Window)).Select(list => list.Schema).ToList();
        if (empty.Count == 0) return null;
        var numbers = string.Join(", ", empty.SkipLast(1).Select(list => list.Number));
        return $"No row of List {(numbers.Length == 0 ? "" : $"{numbers} or ")}{empty[^1].Number} lies in the {Say.Count(months ?? empty[0].Window, "month")} before {Say.Date(asAt)}: is the list date right?";
    }

    private static bool HasAny(AnnexAList list, DateOnly asAt, int months)
    {
        var (first, last) = (Shifted.Shift(asAt.DayNumber, -months, TimeUnit.Months), asAt.DayNumber);
        for (var column = 0; column < list.Schema.Columns.Count; column++)
        {
            if (list.Schema.Columns[column] is not { Kind: Schema.CellKind.Date, Key: not "birth" }) continue;
            var cells = list.Cells(column);
            for (var from = 0; from < list.Rows; from += 64)
            {
                if ((Cells.Within(cells, from, Math.Max(first, 0), last) & RowBits.All(list.Rows, from)) != 0) return true;
            }
        }

        return false;
    }
}
