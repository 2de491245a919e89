namespace Milepost.Web.Api;

/// <summary>What a column of a list holds.</summary>
public enum ColumnType
{
    Text,
    Number,

    /// <summary>A number that may have figures after the point.</summary>
    Fraction,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A day: 2026-11-21.</summary>
    Day,

    /// <summary>An instant in UTC: 2026-11-21T09:00:00Z.</summary>
    Instant,

    /// <summary>Several texts; in CSV on lines of one cell.</summary>
    Texts,
}

/// <summary>One column of a list: its lasting name, what it holds and what that means.</summary>
/// <param name="Name">Its name in JSON and over the column in CSV.</param>
/// <param name="Type">What it holds. Every column may be empty, save the first.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Example">One that is invented.</param>
public sealed record ApiColumn(string Name, ColumnType Type, string Meaning, object Example);

/// <summary>The columns of a list of one kind of row, each with the way to its value.</summary>
internal sealed class ColumnsOf<T>
{
    private readonly List<(ApiColumn Column, Func<T, object?> Of)> all = [];

    public IReadOnlyList<ApiColumn> Columns => [.. all.Select(one => one.Column)];

    public ColumnsOf<T> Text(string name, string meaning, string example, Func<T, string?> of) => Add(new(name, ColumnType.Text, meaning, example), of);

    public ColumnsOf<T> Number(string name, string meaning, long example, Func<T, long?> of) => Add(new(name, ColumnType.Number, meaning, example), row => of(row));

    public ColumnsOf<T> Fraction(string name, string meaning, double example, Func<T, decimal?> of) => Add(new(name, ColumnType.Fraction, meaning, example), row => of(row));

    public ColumnsOf<T> Truth(string name, string meaning, bool example, Func<T, bool?> of) => Add(new(name, ColumnType.Truth, meaning, example), row => of(row));

    public ColumnsOf<T> Day(string name, string meaning, string example, Func<T, DateOnly?> of) => Add(new(name, ColumnType.Day, meaning, example), row => of(row));

    public ColumnsOf<T> Instant(string name, string meaning, string example, Func<T, DateTime?> of) => Add(new(name, ColumnType.Instant, meaning, example), row => of(row));

    public ColumnsOf<T> Texts(string name, string meaning, string[] example, Func<T, IEnumerable<string>> of) => Add(new(name, ColumnType.Texts, meaning, example), row => of(row).ToList());

    /// <summary>Some columns that several lists have.</summary>
    public ColumnsOf<T> And(Func<ColumnsOf<T>, ColumnsOf<T>> more) => more(this);

    public object? Value(T row, int column) => all[column].Of(row);

    private ColumnsOf<T> Add(ApiColumn column, Func<T, object?> of)
    {
        all.Add((column, of));
        return this;
    }
}
