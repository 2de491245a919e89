using Milepost.AnnexA.Following;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Declaring;

/// <summary>A test under a name, for one list.</summary>
internal sealed record Term(string Name, int List, string Text, Block Block)
{
    public TermKey Key => new(Block.File, Name, List);
}

/// <summary>What a term is found by: the file that declares it, its name and its list.</summary>
internal sealed record TermKey(string File, string Name, int List);

/// <summary>What the words of an expression speak of: a list, a day, the settings and the terms that were declared.</summary>
internal sealed class Scope
{
    private readonly Dictionary<TermKey, Term> terms;
    private readonly Dictionary<TermKey, Term> home = [];
    private readonly Dictionary<TermKey, RowTest> made;
    private readonly Dictionary<TermKey, CalendarReach> reached;
    private readonly Dictionary<int, RowValue> ages;
    private readonly int? months;

    public Scope(AnnexALists lists, DateOnly asAt, LocalSettings settings, IEnumerable<Term> terms, int? months = null)
    {
        (Lists, AsAt, Settings, this.months) = (lists, asAt.DayNumber, settings, months);
        this.terms = terms.ToDictionary(term => term.Key);
        (made, reached, ages) = ([], [], []);
        foreach (var term in this.terms.Values) home.TryAdd(term.Key with { File = "" }, term);
        List = lists.All.FirstOrDefault() ?? AnnexAList.Empty(lists.Schema[1], new());
    }

    private Scope(Scope above, AnnexAList list, Scope? outer)
    {
        (Lists, AsAt, Settings, months, terms, home, made, reached, ages) = (above.Lists, above.AsAt, above.Settings, above.months, above.terms, above.home, above.made, above.reached, above.ages);
        (List, Outer, File, OnlyCounting, Followed) = (list, outer, above.File, above.OnlyCounting, above.Followed);
        Reach = outer?.Reach ?? new();
    }

    public AnnexALists Lists { get; }

    /// <summary>The list whose rows are looked at.</summary>
    public AnnexAList List { get; }

    /// <summary>Where the row that is asked from stands, while rows of the same child are looked at.</summary>
    public Scope? Outer { get; }

    public OuterRow Row { get; } = new();

    /// <summary>What is asked of the calendar of working days.</summary>
    public CalendarReach Reach { get; } = new();

    /// <summary>Whether an expression inside spoke of the row asked from.</summary>
    public bool IsAsked { get; set; }

    public int AsAt { get; }

    public LocalSettings Settings { get; }

    public int Months => months ?? List.Schema.Window;

    public int PeriodStart => Shifted.Shift(AsAt, -Months, TimeUnit.Months);

    /// <summary>Whether rows that repeat others are passed over, as for measures; the rules of data quality are there to find them.</summary>
    public bool OnlyCounting { get; init; }

    /// <summary>What earlier lists tell of the children; null where they are not followed.</summary>
    public FollowedChildren? Followed { get; init; }

    /// <summary>The file of the declaration, whose terms are meant.</summary>
    public string File { get; private init; } = "";

    public Scope Of(AnnexAList list) => new(this, list, null);

    public Scope Of(AnnexAList list, string file) => new(this, list, null) { File = file };

    public Scope Inside(AnnexAList list) => new(this, list, this);

    /// <summary>A list that may be missing from the upload: then it has no rows.</summary>
    public AnnexAList Other(int number) =>
        number is < 1 or > 11 ? throw new ExpressionException($"there is no list {number}: the lists are 1 to 11")
        : Lists[number] ?? AnnexAList.Empty(Lists.Schema[number], Lists.Pools);

    public int Column(string key) => List.Schema.Column(key) is >= 0 and var column ? column
        : throw new ExpressionException($"list {List.Schema.Number} has no column “{key}”: its columns are {string.Join(", ", List.Schema.Columns.Select(known => known.Key))}");

    public bool HasColumn(string key) => List.Schema.Column(key) >= 0;

    /// <summary>The test of a term of the same file, or of the file in which it is declared, worked out once for each row and for whoever asks; null where none is declared for the list.</summary>
    public RowTest? Term(string name)
    {
        var key = new TermKey(File, name, List.Schema.Number);
        if (reached.TryGetValue(key, out var asked)) Ask(asked);
        if (made.TryGetValue(key, out var known)) return known is Never ? throw new ExpressionException($"“{name}” cannot speak of itself") : known;
        if (!terms.TryGetValue(key, out var term) && !home.TryGetValue(key with { File = "" }, out term))
        {
            if (name is not ("born" or "unborn") || !HasColumn("birth")) return null;
            var unborn = new ExpressionReader("birth > list date or (birth is blank and given age < 0)", Of(List)).Test();
            return made[key] = new Remembered(name == "born" ? new Not(unborn) : unborn, List.Rows);
        }

        made[key] = Never.Yet;
        var own = Of(List, term.Block.File);
        var test = new Remembered(new ExpressionReader(term.Text, own).Test(), List.Rows);
        reached[key] = own.Reach;
        Ask(own.Reach);
        return made[key] = test;
    }

    /// <summary>What a term of another list asks is not asked of the rows of this one.</summary>
    private void Ask(CalendarReach ofTerm)
    {
        if (Outer is null) Reach.Ask(ofTerm);
        else if (ofTerm.IsAsked) Reach.Ask();
    }

    /// <summary>How old the children of the list are on its day, worked out once.</summary>
    public RowValue Ages(int[] births, int[] given)
    {
        if (!ages.TryGetValue(List.Schema.Number, out var known)) ages[List.Schema.Number] = known = new RememberedValue(new AgeAt(births, new Number(AsAt), given), List.Rows);
        return known;
    }

    /// <summary>What a term is while it is being read.</summary>
    private sealed class Never : RowTest
    {
        public static Never Yet { get; } = new();

        public override bool Of(int row) => false;
    }
}
