namespace Milepost.Documents.Reading;

/// <summary>Remembers which cells of the next rows are already filled by a cell merged downwards.</summary>
internal sealed class MergeGrid<T>
{
    private readonly Dictionary<int, int> down = [];

    /// <summary>A cell at that column reaches over so many columns and rows.</summary>
    public void Merge(int column, int width, int height)
    {
        if (height <= 1) return;
        for (var i = 0; i < width; i++) down[column + i] = height;
    }

    /// <summary>Adds the covered cells that come next in this row.</summary>
    public void FillCovered(List<T> row, Func<int, T> covered)
    {
        while (down.TryGetValue(row.Count, out var left) && left > 0) row.Add(covered(row.Count));
    }

    public void NextRow()
    {
        if (down.Count == 0) return;
        foreach (var (column, left) in down.ToArray())
        {
            if (left <= 1) down.Remove(column);
            else down[column] = left - 1;
        }
    }
}
