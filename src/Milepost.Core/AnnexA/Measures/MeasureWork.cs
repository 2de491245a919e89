using System.Buffers;
using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Measures;

/// <summary>A measure's declaration made ready for one list: who is in its population, and what counts.</summary>
internal sealed class MeasureWork
{
    private readonly RowTest isOpen;
    private readonly RowTest asked;
    private readonly RowTest? beyond;

    /// <summary>What counts of all its rows, once it was asked for.</summary>
    private RowBits? counted;

    private MeasureWork(MeasureDefinition measure, Scope scope)
    {
        (Measure, Scope, var block) = (measure, scope, measure.Block);
        Population = Read(block, "of") ?? new Always();
        Counted = Read(block, "counted");
        Value = block["value"] is { } value ? new ExpressionReader(value.Text, scope).Value() : null;
        Takes = block.Text("takes");
        if (Value is null != Takes is null || Takes is not (null or "median" or "mean" or "sum")) throw new ExpressionException("“value” and “takes” go together, and “takes” is median, mean or sum");
        Per = block["per"] is { } per ? scope.Column(per.Text) : null;
        Over = block.Text("over") is not { } over ? null
            : over.StartsWith("setting ", StringComparison.Ordinal) && LocalSettings.IsKnown(over[8..]) ? scope.Settings[over[8..]] ?? int.MaxValue
            : int.TryParse(over, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit
            : throw new ExpressionException("“over” is a number or a setting, such as: setting caseload-limit");
        Dated = block["dated"] is { } dated ? scope.Column(dated.Text) : null;
        Once = OnceOf(block, scope);
        (OpenFrom, OpenUntil) = OpenOf(block, scope);
        isOpen = Open(scope.List, OpenFrom, OpenUntil, scope.AsAt);
        (Parts, NamedParts) = PartsOf(block, scope);
        (asked, beyond) = (Population, scope.Reach.Beyond);
        if (beyond is not null) Population = new Both(Population, new Not(beyond));
    }

    /// <summary>Why it is not worked out, where working days are counted beyond the calendar; null where it is.</summary>
    public string? Lacking => Scope.Reach.Lacking(Scope.PeriodStart, Scope.AsAt);

    public MeasureDefinition Measure { get; }
    public Scope Scope { get; }
    public RowTest Population { get; }
    public RowTest? Counted { get; }
    public RowValue? Value { get; }
    public string? Takes { get; }
    public int? Per { get; }
    public int? Over { get; }
    public int? Dated { get; }
    public int? OpenFrom { get; }
    public int? OpenUntil { get; }
    public (int Column, bool Latest)? Once { get; }
    public Buckets? Parts { get; }
    public IReadOnlyList<(string Label, RowTest Test)> NamedParts { get; }

    public static MeasureWork Of(MeasureDefinition measure, Scope scope) => new(measure, scope);

    /// <summary>What is wrong with the way in which a measure is worked out.</summary>
    public static IEnumerable<DeclarationFault> Check(MeasureDefinition measure, Scope scope)
    {
        foreach (var list in measure.Lists)
        {
            if (Terms.Wrong(() => Of(measure, scope.Of(scope.Other(list), measure.Block.File))) is { } message) yield return measure.Block.Fault($"{measure.Id}: {message}");
        }
    }

    /// <summary>The rows that the measure speaks of.</summary>
    public RowBits Rows()
    {
        var (list, counting) = (Scope.List, Scope.List.Counting);
        var rows = RowBits.Where(list.Rows, (from, among) => Population.Passing(from, isOpen.Passing(from, among & counting.Word(from))));
        return Once is not { } once ? rows : once.Column < 0 ? AnyOfEach(rows) : OnceEach(rows, once.Column, once.Latest);
    }

    /// <summary>How many of its rows are left out, since their working days cannot be known.</summary>
    public int LeftOut() => beyond is null ? 0
        : RowBits.Where(Scope.List.Rows, (from, among) => beyond.Passing(from, among & Scope.List.Counting.Word(from)) is var far && far != 0 ? asked.Passing(from, isOpen.Passing(from, far)) : 0).Count;

    /// <summary>Those of its rows that count.</summary>
    public RowBits CountedOf(RowBits rows) =>
        Counted is null ? rows : RowBits.Where(rows.Rows, (from, _) => counted is null ? Counted.Passing(from, rows.Word(from)) : counted.Word(from) & rows.Word(from));

    /// <summary>Of the rows of a child the first that counts, or the first.</summary>
    private RowBits AnyOfEach(RowBits rows)
    {
        var (ids, kept, seen) = (Scope.List.Ids, new RowBits(rows.Rows), new RowBits(Scope.Lists.Pools.Children.Count));
        if (Counted is not null) Take(counted = CountedOf(rows));
        Take(rows);
        return kept;

        void Take(RowBits some)
        {
            foreach (var row in some.Each())
            {
                if (ids[row] < 0 || seen[ids[row]]) continue;
                (seen[ids[row]], kept[row]) = (true, true);
            }
        }
    }

    /// <summary>Whether a row is open on the day, where that is what the measure is about. Who is there without a known beginning is there.</summary>
    private static RowTest Open(AnnexAList list, int? from, int? until, int asAt) =>
        from is not { } start || until is not { } end ? new Always()
        : new Both(new CellWithin(list.Cells(start), int.MinValue, asAt), new Either(CellWithin.Blank(list.Cells(end)), new CellWithin(list.Cells(end), asAt + 1, int.MaxValue)));

    /// <summary>Of the rows of a child only the latest or the earliest.</summary>
    private RowBits OnceEach(RowBits rows, int column, bool latest)
    {
        var ids = Scope.List.Ids;
        var days = Scope.List.Cells(column);
        var best = ArrayPool<int>.Shared.Rent(Scope.Lists.Pools.Children.Count + 1);
        Array.Fill(best, -1);
        var kept = new RowBits(rows.Rows);
        foreach (var row in rows.Each())
        {
            if (ids[row] < 0) continue;
            ref var held = ref best[ids[row]];
            if (held >= 0 && !Better(row, held)) continue;
            if (held >= 0) kept[held] = false;
            kept[row] = true;
            held = row;
        }

        ArrayPool<int>.Shared.Return(best);
        return kept;

        bool Better(int row, int held) => days[row].CompareTo(days[held]) is var order && (latest ? order > 0 : order < 0);
    }

    private RowTest? Read(Block block, string key) => block[key] is { } entry ? new ExpressionReader(entry.Text, Scope).Test() : null;

    private static (int, bool)? OnceOf(Block block, Scope scope)
    {
        if (block.Text("once") is not { } once) return null;
        if (once == "any") return (-1, true);
        return once.Split(' ', 2) switch
        {
            ["latest", var column] => (scope.Column(column), true),
            ["earliest", var column] => (scope.Column(column), false),
            _ => throw new ExpressionException("“once” is: latest COLUMN, earliest COLUMN or any"),
        };
    }

    private static (int?, int?) OpenOf(Block block, Scope scope) =>
        block.Text("open") is not { } open ? (null, null)
        : open.Split(" to ", StringSplitOptions.TrimEntries) is [var from, var until] ? (scope.Column(from), scope.Column(until))
        : throw new ExpressionException("“open” is: FROM to UNTIL, two columns");

    private static (Buckets?, IReadOnlyList<(string, RowTest)>) PartsOf(Block block, Scope scope)
    {
        var named = new List<(string, RowTest)>();
        foreach (var entry in block.All("part"))
        {
            var end = entry.Text.Length > 1 && entry.Text[0] == '\'' ? entry.Text.IndexOf('\'', 1) : -1;
            if (end < 0) throw new ExpressionException("“part” is: 'its name' and a test");
            named.Add((entry.Text[1..end], new ExpressionReader(entry.Text[(end + 1)..], scope).Test()));
        }

        if (block.Text("parts") is not { } parts) return (null, named);
        var grouped = parts.StartsWith("group of ", StringComparison.Ordinal);
        var column = scope.Column(grouped ? parts[9..] : parts);
        return scope.List.Schema.Columns[column].Codes is { IsOpen: false }
            ? (Buckets.OfCodes(SplitBy.Month, scope.List, column, grouped), named)
            : scope.List.Texts(column) is not null ? (Buckets.OfTexts(SplitBy.Month, scope.List, column), named)
            : throw new ExpressionException($"“{parts}” has no codes to split by");
    }
}
