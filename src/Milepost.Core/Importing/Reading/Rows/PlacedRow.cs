using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Rows;

/// <summary>Where in the plan a row stands: under which priority and which heading inside it.</summary>
public sealed record Standing(PriorityDraft? Priority, string? Section)
{
    public static Standing Nowhere { get; } = new(null, null);
}

/// <summary>A row of a table of actions with every cell under the heading that it belongs to.</summary>
/// <param name="At">Where it stood.</param>
/// <param name="Map">The headings.</param>
/// <param name="Cells">A cell for every column of the map; null where the row has none.</param>
/// <param name="Loose">Cells that belong under no heading.</param>
/// <param name="Standing">Where in the plan it stands.</param>
/// <param name="AfterBreak">It is the first row after a page or a table ended, so it may be the rest of the row before.</param>
public sealed record PlacedRow(
    Place At, ColumnMap Map, IReadOnlyList<Cell?> Cells, IReadOnlyList<Cell> Loose, Standing Standing, bool AfterBreak)
{
    /// <summary>The rest of a row whose beginning is not in the file.</summary>
    public bool Orphan { get; init; }

    /// <summary>The rest of a row was joined on.</summary>
    public bool Joined { get; init; }

    public string this[PlanField field] => Map.IndexOf(field) is var index and >= 0 ? TextAt(index) : "";

    public string Task => Map.TaskColumn is var index and >= 0 ? TextAt(index) : "";

    public Cell? CellOf(PlanField field) => Map.IndexOf(field) is var index and >= 0 ? Cells[index] : null;

    /// <summary>All filled cells of that field, from the left: a plan may have two columns for evidence.</summary>
    public IEnumerable<Cell> All(PlanField field) => Cells
        .Where((cell, index) => cell is { IsEmpty: false } && Map[index] == field).Select(cell => cell!);

    public bool Has(PlanField field) => All(field).Any();

    /// <summary>The reference is merged with the row above: the file itself says that the row belongs to it.</summary>
    public bool UnderMerge => CellOf(PlanField.Reference) is { Covered: true } || CellOf(PlanField.Title) is { Covered: true };

    /// <summary>The row under the headings of another table, field by field; what has no place there is loose.</summary>
    public PlacedRow Under(ColumnMap map)
    {
        if (Map.IsLike(map)) return this with { Map = map };
        var cells = new Cell?[map.Count];
        var loose = new List<Cell>(Loose);
        for (var i = 0; i < Cells.Count; i++)
        {
            if (Cells[i] is not { } cell) continue;
            var target = Enumerable.Range(0, map.Count).FirstOrDefault(index => cells[index] is null && map[index] == Map[i] && Map[i] != PlanField.Other, -1);
            if (target >= 0) cells[target] = cell;
            else if (!cell.IsEmpty) loose.Add(cell);
        }

        return this with { Map = map, Cells = cells, Loose = loose };
    }

    private string TextAt(int index) => Cells[index]?.Text.Trim() ?? "";
}
