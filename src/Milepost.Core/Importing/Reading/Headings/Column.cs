namespace Milepost.Importing.Reading.Headings;

/// <summary>One column of a table, and what it was taken for.</summary>
/// <param name="Index">Its place from the left, from 0.</param>
/// <param name="Heading">The heading as written; empty where there is none.</param>
/// <param name="Field">What its cells hold.</param>
/// <param name="Because">Why, in words for a person.</param>
/// <param name="Breadth">Of a column of things to do, how wide it casts.</param>
public sealed record Column(int Index, string Heading, PlanField Field, string Because, Breadth Breadth = Breadth.None);

/// <summary>The columns of a table of actions, from the left.</summary>
public sealed record ColumnMap(IReadOnlyList<Column> Columns)
{
    private readonly PlanField[] fields = [.. Columns.Select(column => column.Field)];

    public int Count => Columns.Count;

    public PlanField this[int index] => fields[index];

    public bool Has(PlanField field) => Array.IndexOf(fields, field) >= 0;

    /// <summary>Whether the columns hold the same, from left to right.</summary>
    public bool IsLike(ColumnMap other) => ReferenceEquals(this, other) || fields.AsSpan().SequenceEqual(other.fields);

    public int IndexOf(PlanField field) => Array.IndexOf(fields, field);

    /// <summary>The column whose number or letter marks a new step: the steps themselves, or the action where it holds its own steps.</summary>
    public int TaskColumn => Has(PlanField.Steps) ? IndexOf(PlanField.Steps) : IndexOf(PlanField.Title);

    /// <summary>Whether the table gives every step its own date or colour, apart from the action's.</summary>
    public bool RatesSteps => Has(PlanField.StepDue) || Has(PlanField.StepRating);
}
