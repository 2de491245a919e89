using System.Text;
using System.Text.RegularExpressions;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>Takes a sheet row by row, finds which of the lists it is and where its headings stand, and counts what follows as that list.</summary>
public sealed partial class SheetReading
{
    /// <summary>Headings stand within the first ten rows, or nowhere.</summary>
    private const int RowsOfHeadings = 10;

    /// <summary>Fewer known headings are chance.</summary>
    private const decimal LeastShare = 0.6m;

    /// <summary>By so much another list must fit better than the one that the name says.</summary>
    private const decimal Swapped = 0.15m;

    private readonly AnnexASchema schema;
    private readonly CellPools pools;
    private readonly string name;
    private readonly int? named;
    private readonly List<string> heading = [];
    private ListBuilder? list;
    private ListSchema? found;
    private int tried;

    public SheetReading(AnnexASchema schema, CellPools pools, string name)
    {
        ArgumentNullException.ThrowIfNull(schema);
        (this.schema, this.pools, this.name, named) = (schema, pools, name, Named(schema, name));
    }

    public string Name => name;

    /// <summary>The list that the sheet's name says it is; null where the name says none.</summary>
    public int? NamedList => named;

    /// <summary>Whether its headings were not found where headings stand.</summary>
    public bool IsGivenUp => found is null && tried >= RowsOfHeadings;

    /// <summary>Whether it speaks of plans for special educational needs, which another Annex A is about.</summary>
    public bool IsOfSpecialNeeds { get; private set; }

    /// <summary>The list that its headings came nearest to, where they were too few; null where they came near to none.</summary>
    public NearList? Near { get; private set; }

    /// <summary>How its headings were understood; null until they were found.</summary>
    public HeadingFacts? Headings { get; private set; }

    /// <summary>The next cell of the row, from column 0.</summary>
    public void Cell(int at, ReadOnlySpan<byte> text)
    {
        if (list is not null)
        {
            list.Cell(at, text);
            return;
        }

        if (IsGivenUp) return;
        while (heading.Count < at) heading.Add("");
        heading.Add(Encoding.UTF8.GetString(text));
    }

    /// <summary>Makes room at once, where it is known about how many rows there will be.</summary>
    public void Expect(int rows) => list?.Expect(rows);

    /// <summary>A cell that the file holds as a day.</summary>
    public void Day(int at, DateOnly day) => list?.Day(at, day);

    /// <summary>The row is over.</summary>
    public void EndRow(int number)
    {
        if (list is not null)
        {
            list.EndRow(number);
            return;
        }

        if (IsGivenUp || heading.Count == 0) return;
        tried++;
        if (Fitting() is { } fitting) Begin(fitting);
        else if (heading.Any(text => SpecialNeeds().IsMatch(text))) IsOfSpecialNeeds = true;
        else if (NearList.Of(schema, name, heading) is { } near && !(near.Known <= Near?.Known)) Near = near;
        heading.Clear();
    }

    /// <summary>The list; null where none was found.</summary>
    public AnnexAList? Build() => list?.Build();

    private ListSchema? Fitting()
    {
        // Nothing fits so much better than the list that the name says, if nearly all its headings are known ones: then the others need not be looked at.
        if (named is { } said && KnownShare(schema[said]) >= 1 - Swapped) return schema[said];
        var (best, most) = (schema.Lists[0], -1m);
        foreach (var one in schema.Lists)
        {
            // Of what can never be enough nothing is asked that takes long to tell.
            if (CouldFit(one) && Share(one) is var share && share > most) (best, most) = (one, share);
        }

        if (most < LeastShare) return null;
        return named is { } number && Share(schema[number]) is var own && own >= LeastShare && own >= most - Swapped ? schema[number] : best;
    }

    /// <summary>How many of the columns that every edition has are among the headings.</summary>
    private decimal Share(ListSchema one)
    {
        var known = heading.Select(one.Heading).Where(match => match is { } column && one.Columns[column.Column].From is null).Select(match => match!.Column).Distinct().ToList();
        return known.Contains(one.Column(one.Key[0])) || named == one.Number ? (decimal)known.Count / one.Columns.Count(column => column.From is null) : 0;
    }

    /// <summary>Whether the share would do if every heading that is not known only looked like a column's.</summary>
    private bool CouldFit(ListSchema one) => (decimal)heading.Count(text => text.Length > 0) / one.Columns.Count(column => column.From is null) >= LeastShare;

    /// <summary>The share without headings that only look like a column's: it is never more than the share.</summary>
    private decimal KnownShare(ListSchema one)
    {
        var found = new bool[one.Columns.Count];
        foreach (var text in heading)
        {
            if (one.Known(text) is >= 0 and var column) found[column] = true;
        }

        return (decimal)one.Columns.Where((column, at) => column.From is null && found[at]).Count() / one.Columns.Count(column => column.From is null);
    }

    private void Begin(ListSchema one)
    {
        var (columns, matches, twice) = (new List<int>(), new List<HeadingMatch>(), 0);
        var sure = heading.Select(one.Heading).Where(match => match is { How: not HeadingMatch.Hint }).Select(match => match!.Column).ToHashSet();
        foreach (var text in heading)
        {
            // A heading that only looks like a column's gives way to one that is.
            var match = one.Heading(text) is { How: HeadingMatch.Hint } hint && sure.Contains(hint.Column) ? null : one.Heading(text);
            if (match is { } known && columns.Contains(known.Column))
            {
                match = null;
                twice++;
            }

            columns.Add(match?.Column ?? -1);
            matches.Add(match?.How ?? HeadingMatch.Official);
        }

        Headings = new(one.Number, columns, matches, twice) { Blank = heading.Count(string.IsNullOrWhiteSpace) };
        (found, list) = (one, new ListBuilder(one, columns, pools));
    }

    /// <summary>The number is a whole one: List 1 is never the beginning of List 10 or 11.</summary>
    private static int? Named(AnnexASchema schema, string name)
    {
        var plain = PlainText.Of(name.Replace('_', ' '));
        foreach (var one in schema.Lists)
        {
            if (one.Sheets.Any(sheet => PlainText.Of(sheet.Replace('_', ' ')) == plain)) return one.Number;
        }

        if (ListNumber().Match(plain) is { Success: true } match && int.TryParse(match.Groups[1].Value, out var number) && number is >= 1 and <= 11) return number;
        foreach (var one in schema.Lists.Where(one => one.Number != 4 || !plain.Contains("help", StringComparison.Ordinal)).OrderBy(one => one.Number == 4 ? 12 : one.Number == 6 ? 13 : one.Number))
        {
            if (one.Keywords.Any(word => plain.Contains(word, StringComparison.Ordinal))) return one.Number;
        }

        return null;
    }

    [GeneratedRegex(@"\blist ?(\d{1,2})(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"\b(EHC ?plan|EHCP|SEN support|education,? health and care)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SpecialNeeds();
}
