using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>All lists of one upload. It lives while it is counted, and is never kept: its rows are of children.</summary>
public sealed class AnnexALists
{
    private readonly AnnexAList?[] lists = new AnnexAList?[12];

    public AnnexALists(AnnexASchema schema, CellPools pools, IEnumerable<AnnexAList> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        (Schema, Pools) = (schema, pools);
        foreach (var list in read) lists[list.Schema.Number] = list;
    }

    public AnnexASchema Schema { get; }

    public CellPools Pools { get; }

    /// <summary>The list of a number; null where the upload lacks it.</summary>
    public AnnexAList? this[int number] => lists[number];

    public IEnumerable<AnnexAList> All => lists.OfType<AnnexAList>();

    /// <summary>The latest edition of which it has a column that no earlier one knew.</summary>
    public string Edition => Schema.Editions.Last(edition => edition == Schema.Editions[0]
        || All.Any(list => Enumerable.Range(0, list.Schema.Columns.Count).Any(at => list.Has(at) && list.Schema.Columns[at].From == edition)));

    /// <summary>Brings lists that were read beside these, with texts of their own, to the same numbers.</summary>
    public static void Join(CellPools pools, CellPools others, IEnumerable<AnnexAList> theirs)
    {
        ArgumentNullException.ThrowIfNull(pools);
        ArgumentNullException.ThrowIfNull(theirs);
        var numbers = pools.Absorb(others);
        Parallel.ForEach(theirs, list => list.Renumber(pools, numbers));
    }

    /// <summary>No rows at all: what a declaration is checked against before it counts anything.</summary>
    public static AnnexALists Empty(AnnexASchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var pools = new CellPools();
        return new(schema, pools, schema.Lists.Select(list => AnnexAList.Empty(list, pools)));
    }
}
