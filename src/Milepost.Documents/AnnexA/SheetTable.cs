using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Schema;
using Milepost.Documents.Reading;

namespace Milepost.Documents.AnnexA;

/// <summary>Gathers the lists of the sheets of one upload, and what was noticed on the way.</summary>
internal sealed class SheetTable(AnnexASchema schema)
{
    private readonly CellPools pools = new();
    private readonly Dictionary<int, AnnexAList> lists = [];
    private readonly Dictionary<int, string> names = [];
    private readonly List<HeadingFacts> headings = [];
    private readonly List<int> twice = [];
    private readonly List<int> withoutHeader = [];
    private readonly List<string> others = [];
    private bool specialNeeds;
    private NearList? near;

    public void Read(string name, Action<SheetReading> read)
    {
        var sheet = new SheetReading(schema, pools, name);
        read(sheet);
        specialNeeds |= sheet.IsOfSpecialNeeds;
        near = Nearer(near, sheet.Near);
        if (sheet.Build() is not { } list)
        {
            if (sheet.NamedList is { } named && !IsGuidance(name)) withoutHeader.Add(named);
            else others.Add(name);
        }
        else if (!lists.TryAdd(list.Schema.Number, list))
        {
            // Which of two sheets is meant nobody can tell; the first is counted, and the rule of two sheets says so.
            twice.Add(list.Schema.Number);
        }
        else
        {
            headings.Add(sheet.Headings!);
            names[list.Schema.Number] = name;
        }
    }

    /// <summary>Another one beside this, of which nothing is taken until it is joined.</summary>
    public SheetTable Another() => new(schema);

    /// <summary>Takes in what another reader read beside this one.</summary>
    public void Join(SheetTable other)
    {
        AnnexALists.Join(pools, other.pools, other.lists.Values);
        foreach (var (number, list) in other.lists)
        {
            if (lists.ContainsKey(number)) twice.Add(number);
            if (names.TryGetValue(number, out var name) && string.Compare(name, other.names[number], StringComparison.OrdinalIgnoreCase) <= 0) continue;
            headings.RemoveAll(heading => heading.List == number);
            headings.Add(other.headings.First(heading => heading.List == number));
            (lists[number], names[number]) = (list, other.names[number]);
        }

        twice.AddRange(other.twice);
        withoutHeader.AddRange(other.withoutHeader);
        others.AddRange(other.others);
        specialNeeds |= other.specialNeeds;
        near = Nearer(near, other.near);
    }

    public AnnexARead Finish()
    {
        if (lists.Count == 0)
        {
            throw new RefusedException(specialNeeds ? "special-needs-annex-a" : "no-list", specialNeeds
                ? "This is the Annex A of an area inspection for special educational needs, whose lists are others. Send the Annex A of children's social care."
                : $"None of the sheets or files has the headings of one of the eleven lists of Annex A. The headings stand in one of the first ten rows, as in Ofsted's workbook.{(near is null ? "" : " " + near.Said)}");
        }

        return new(
            new AnnexALists(schema, pools, lists.Values),
            new FileFacts(headings, twice, [.. withoutHeader.Where(list => !lists.ContainsKey(list))], others));
    }

    private static NearList? Nearer(NearList? one, NearList? other) => other is null || one?.Share >= other.Share ? one : other;

    private static bool IsGuidance(string name) => name.Replace('_', ' ').ToLowerInvariant() is "front sheet" or "faq and changes" or "guidance" or "codes used" or "contents" or "notes";
}
