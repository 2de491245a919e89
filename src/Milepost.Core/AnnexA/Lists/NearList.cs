using Milepost.AnnexA.Schema;
using Milepost.Wording;

namespace Milepost.AnnexA.Lists;

/// <summary>The list that the headings of a sheet come nearest to, where they are too few to count it as one.</summary>
/// <param name="List">The list.</param>
/// <param name="Sheet">The sheet or file.</param>
/// <param name="Known">How many of its columns are among the headings.</param>
/// <param name="Unknown">The headings that are none of its columns.</param>
/// <param name="Lacking">Its columns that every edition has and that are not among them.</param>
public sealed record NearList(ListSchema List, string Sheet, int Known, IReadOnlyList<string> Unknown, IReadOnlyList<string> Lacking)
{
    /// <summary>With fewer it may be a row of anything, of children too, and nothing of it is repeated.</summary>
    private const int LeastKnown = 3;

    private const int MostNamed = 6;
    private const int Longest = 60;

    public decimal Share => (decimal)Known / (Known + Lacking.Count);

    /// <summary>Null where the row is near to none.</summary>
    internal static NearList? Of(AnnexASchema schema, string sheet, IReadOnlyList<string> heading)
    {
        NearList? nearest = null;
        foreach (var list in schema.Lists)
        {
            var found = heading.Select(text => (Text: text, Column: text.Length == 0 ? -1 : list.Known(text))).ToList();
            var known = found.Where(one => one.Column >= 0).Select(one => one.Column).ToHashSet();
            if (known.Count < LeastKnown || known.Count <= nearest?.Known) continue;
            nearest = new(list, sheet, known.Count, [.. found.Where(one => one.Column < 0 && one.Text.Length > 0).Select(one => one.Text)],
                [.. list.Columns.Where((column, at) => column.From is null && !known.Contains(at)).Select(column => column.Name)]);
        }

        return nearest;
    }

    /// <summary>"“list 4.csv” is nearest to list 4 (Assessments): 6 of its headings are there. Not known are …. Looked for and not found were ….".</summary>
    public string Said =>
        $"“{Sheet}” is nearest to list {List.Number} ({List.Name}): {Say.Count(Known, "heading")} of it {(Known == 1 ? "is" : "are")} there."
        + (Unknown.Count == 0 ? "" : $" Not known {(Unknown.Count == 1 ? "is" : "are")} {Named(Unknown)}.")
        + (Lacking.Count == 0 ? "" : $" Looked for and not found {(Lacking.Count == 1 ? "is" : "are")} {Named(Lacking)}.");

    private static string Named(IReadOnlyList<string> headings) =>
        Say.List([.. headings.Take(MostNamed).Select(heading => $"“{Say.Shorten(heading, Longest)}”"), .. headings.Count > MostNamed ? [$"{headings.Count - MostNamed} more"] : Array.Empty<string>()]);
}
