using System.Text.RegularExpressions;

namespace Milepost.AnnexA.Schema;

/// <summary>What the cells of a column hold.</summary>
public enum CellKind
{
    /// <summary>What tells one child, adopter, family or home from another.</summary>
    Identifier,

    /// <summary>Words.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>One of the codes of a set.</summary>
    Category,
}

/// <summary>One column of a list.</summary>
/// <param name="Key">What declarations call it: "authorised".</param>
/// <param name="Name">Its heading in Ofsted's workbook.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Codes">The values, for a category.</param>
/// <param name="Required">Whether no row may leave it blank.</param>
/// <param name="From">The edition that brought it; null for the first.</param>
/// <param name="Aliases">Other headings in use.</param>
/// <param name="Hint">What a heading looks like that is none of these and yet means it, as a pattern.</param>
public sealed record ColumnSchema(
    string Key, string Name, CellKind Kind, CodeSet? Codes, bool Required, string? From, IReadOnlyList<string> Aliases, string? Hint)
{
    private readonly LatePattern? hint = Hint is null ? null : new(Hint, RegexOptions.None);

    /// <summary>Whether a heading that is none of the known ones looks like this column's.</summary>
    public bool LooksLike(string plain) => hint?.Match(plain).Success == true;
}

/// <summary>How a heading was told to be a column's.</summary>
public enum HeadingMatch
{
    /// <summary>It is the official one.</summary>
    Official,

    /// <summary>It is another known one.</summary>
    Alias,

    /// <summary>It only looks like it.</summary>
    Hint,
}

/// <summary>Which column a heading stands over, and how that was told.</summary>
/// <param name="Column">Its place among the columns of the list, from 0.</param>
/// <param name="How">How the heading was told to be its.</param>
public sealed record HeadingColumn(int Column, HeadingMatch How);

/// <summary>One of the eleven lists of Annex A.</summary>
/// <param name="Number">1 to 11.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Months">How far back it goes; null for only what is so on its day.</param>
/// <param name="Key">The columns in which no two rows may agree; the first tells whom the row is about.</param>
/// <param name="Sheets">What the sheet that holds it is called.</param>
/// <param name="Keywords">Words in the name of any other sheet that holds it.</param>
/// <param name="Columns">In the order of the workbook.</param>
public sealed record ListSchema(
    int Number, string Name, int? Months, IReadOnlyList<string> Key, IReadOnlyList<string> Sheets, IReadOnlyList<string> Keywords, IReadOnlyList<ColumnSchema> Columns)
{
    private const int UsualWindow = 12;

    private readonly Dictionary<string, HeadingColumn> headings = Headings(Columns);

    /// <summary>How many months "in the period" are.</summary>
    public int Window => Months ?? UsualWindow;

    /// <summary>Which column a key names; -1 for none.</summary>
    public int Column(string key)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at].Key == key) return at;
        }

        return -1;
    }

    /// <summary>Whether these columns, in their order, are its key.</summary>
    public bool IsKey(IReadOnlyList<int> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var same = columns.Count == Key.Count;
        for (var at = 0; same && at < columns.Count; at++) same = columns[at] == Column(Key[at]);
        return same;
    }

    /// <summary>Which column a heading stands over; null for one that the list does not know.</summary>
    public HeadingColumn? Heading(string text)
    {
        var plain = PlainText.Of(text);
        if (plain.Length == 0) return null;
        if (headings.TryGetValue(plain, out var known)) return known;
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at].LooksLike(plain)) return new(at, HeadingMatch.Hint);
        }

        return null;
    }

    /// <summary>Which column a heading is a known one of, and does not only look like; -1 for none.</summary>
    public int Known(string text) => headings.TryGetValue(PlainText.Of(text), out var known) ? known.Column : -1;

    private static Dictionary<string, HeadingColumn> Headings(IReadOnlyList<ColumnSchema> columns)
    {
        var headings = new Dictionary<string, HeadingColumn>();
        for (var at = 0; at < columns.Count; at++) headings[PlainText.Of(columns[at].Name)] = new(at, HeadingMatch.Official);
        for (var at = 0; at < columns.Count; at++)
        {
            foreach (var alias in columns[at].Aliases) headings.TryAdd(PlainText.Of(alias), new(at, HeadingMatch.Alias));
        }

        return headings;
    }
}
