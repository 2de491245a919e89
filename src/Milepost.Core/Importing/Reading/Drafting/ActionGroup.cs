using Milepost.Importing.Reading.Rows;

namespace Milepost.Importing.Reading.Drafting;

/// <summary>The rows that make one action.</summary>
/// <param name="reference">Its reference; null where the file gives none that can be read.</param>
/// <param name="first">Its first row.</param>
/// <param name="stepsInRows">Its table gives steps rows of their own.</param>
public sealed class ActionGroup(string? reference, PlacedRow first, bool stepsInRows)
{
    private readonly List<PlacedRow> rows = [first];

    public string? Reference { get; private set; } = reference;

    public bool StepsInRows { get; } = stepsInRows;

    public IReadOnlyList<PlacedRow> Rows => rows;

    public PlacedRow First => rows[0];

    /// <summary>Its beginning is not in the file.</summary>
    public bool Orphan => First.Orphan;

    /// <summary>The number of its last numbered row.</summary>
    public int LastNumber { get; private set; } = StepNumber.Of(first.Task) ?? 0;

    /// <summary>The numbers that were left out before a row, in the order of the file.</summary>
    public List<(int From, int To, Place At)> Missing { get; } = [];

    public void Add(PlacedRow row)
    {
        row = row.Under(First.Map);
        rows.Add(row);
        if (StepNumber.Of(row.Task) is not { } number) return;
        if (number > LastNumber + 1 && LastNumber > 0) Missing.Add((LastNumber + 1, number - 1, row.At));
        LastNumber = number;
    }

    /// <summary>The reference stands in the middle of the merged cell, beside a later row than the first.</summary>
    public void Name(string reference) => Reference = reference;
}
