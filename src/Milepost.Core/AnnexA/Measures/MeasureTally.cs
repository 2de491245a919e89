using System.Runtime.InteropServices;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Measures;

/// <summary>Adds up a measure over its lists: the whole, its parts, and each split.</summary>
internal sealed class MeasureTally(MeasureDefinition measure, Scope scope, MeasureOptions options)
{
    private static readonly SplitBy[] Kinds = Enum.GetValues<SplitBy>();

    private readonly Tallied whole = new();
    private readonly Dictionary<string, Tallied> parts = [];
    private readonly Dictionary<string, Tallied>?[] splits = new Dictionary<string, Tallied>?[Kinds.Length];
    private readonly Dictionary<int, int> rowsOf = [];
    private MeasureWork? last;

    private bool IsRate => measure.Unit.StartsWith("rate", StringComparison.Ordinal);

    private readonly List<MonthEnds> windows = [];

    private bool IsShare => last!.Counted is not null || (last.Over is not null);

    public void Add(MeasureWork work, ListSplits own, IEnumerable<Buckets> by)
    {
        last = work;
        windows.Add(own.MonthEnds);
        var population = work.Rows();
        var (rows, values) = work.Value is null ? (population, []) : Valued(work.Value, population);
        var counting = new Counting(rows, work.CountedOf(rows), values, work.Takes == "median");
        whole.Add(counting.Whole());
        foreach (var one in by) Keep(own[one.By], counting);
        if (options.WithSplits && work.Dated is { } dated) Keep(own.Months(dated), counting);
        Parts(work, population);
        if (options.WithSplits && work is { OpenFrom: { } from, OpenUntil: { } until }) OpenAtMonthEnds(work, own, from, until);
        if (work.Per is not { } per) return;
        foreach (var row in rows.Each())
        {
            if (work.Scope.List.Cells(per)[row] is >= 0 and var who) CollectionsMarshal.GetValueRefOrAddDefault(rowsOf, who, out _)++;
        }
    }

    /// <summary>The rows that have a value, and what it is.</summary>
    private static (RowBits Rows, int[] Values) Valued(RowValue value, RowBits population)
    {
        var values = new int[RowBits.Room(population.Rows)];
        var rows = RowBits.Where(population.Rows, (from, _) =>
        {
            value.Fill(from, population.Word(from), values.AsSpan(from, 64));
            return population.Word(from) & Cells.Within(values, from, CellValue.Unread + 1, int.MaxValue);
        });
        return (rows, values);
    }

    public MeasureResult Result(string? note)
    {
        var isBreakdown = last!.NamedParts.Count > 0 || last.Parts is not null;
        List<MeasurePart> rows = isBreakdown ? [.. parts.Select(part => new MeasurePart(part.Key, part.Value.All, whole.All, Against(part.Key, part.Value.All)))] : [];
        var split = new List<MeasureSplit>();
        foreach (var by in Kinds)
        {
            if (splits[(int)by] is { } cells) split.Add(new(by, SplitRows(by, cells)));
        }

        if (IsRate && options.Settings.Children is null)
        {
            note = $"{note} Say how many children aged 0 to 17 live there to have the rate.".TrimStart();
        }

        var (numerator, denominator, value) = last.Per is not null ? Per() : isBreakdown ? (null, whole.All, null) : Figure(whole, scope.Of(last.Scope.List).Months);
        return new(measure, numerator, denominator, value, note, rows, last.Per is null ? split : []);
    }

    private (int?, int?, decimal?) Per()
    {
        if (last!.Over is not { } limit) return (whole.All, rowsOf.Count, Figures.Ratio(whole.All, rowsOf.Count));
        var over = rowsOf.Values.Count(count => count > limit);
        return (over, rowsOf.Count, Figures.Share(over, rowsOf.Count));
    }

    private bool IsAnnual => last!.Measure.Block.Text("annual") == "yes";

    /// <param name="cell">What was added up.</param>
    /// <param name="months">Over how many months, by which a rate is brought to a year.</param>
    private (int? Numerator, int? Denominator, decimal? Value) Figure(Tallied cell, int months) => last!.Takes switch
    {
        "median" => (null, cell.All, Figures.Median(cell.Values)),
        "mean" => (cell.Sum is var sum && sum <= int.MaxValue ? (int)sum : null, cell.All, Figures.Ratio(cell.Sum, cell.All)),
        "sum" => ((int)Math.Min(cell.Sum, int.MaxValue), cell.All, Figures.Ratio(cell.Sum, cell.All)),
        _ when IsShare && measure.Unit == "count" => (cell.Counted, cell.All, cell.Counted),
        _ when IsShare => (cell.Counted, cell.All, Figures.Share(cell.Counted, cell.All)),
        _ when IsRate =>
            (cell.All, options.Settings.Children, Figures.Rate(cell.All, options.Settings.Children, months, IsAnnual)),
        _ => (cell.All, null, cell.All),
    };

    /// <summary>Those of whom it is not known stand last. Nobody knows how many children of each team or age live there, so that no part of a split but a month has a rate, and none that is of a year where it is but a part of a month. Of a list as at the end of a month the window begins with the last day of one: where nothing is of the rest of its first month, that is not shown.</summary>
    private List<MeasurePart> SplitRows(SplitBy split, Dictionary<string, Tallied> cells) =>
    [
        .. from cell in cells
           where split is not SplitBy.Month || cell.Value.All > 0 || !windows.Exists(one => one.LateStart == cell.Key)
           orderby cell.Key is Buckets.NotKnown or Buckets.NoDate or Buckets.OtherMonths
           let rated = !IsRate || (split is SplitBy.Month && (!IsAnnual || windows.Exists(one => one.IsWhole(cell.Key))))
           let figure = rated ? Figure(cell.Value, months: 1) : (cell.Value.All, null, null)
           select new MeasurePart(cell.Key, figure.Numerator, figure.Denominator, figure.Value),
    ];

    /// <summary>Its share of the whole; or, beside the population, how many times its share of the population that is.</summary>
    private decimal? Against(string part, int count)
    {
        if (measure.Block["against"] is null || options.Settings.ByEthnicity.Count == 0) return measure.Block["against"] is null ? Figures.Share(count, whole.All) : null;
        var (theirs, all) = (options.Settings.ByEthnicity.GetValueOrDefault(part), options.Settings.ByEthnicity.Values.Sum());
        return theirs == 0 || whole.All == 0 ? null : Math.Round((decimal)count * all / whole.All / theirs, 2, MidpointRounding.AwayFromZero);
    }

    private void Keep(Buckets by, Counting counting)
    {
        var cells = counting.By(by);
        var kept = splits[(int)by.By] ??= [];
        for (var at = 0; at < cells.Length; at++)
        {
            // That there is nobody of whom it is not known is worth knowing too.
            if (at > 0 && cells[at].All == 0 && (by.By is not (SplitBy.Month or SplitBy.Age) || by.Labels[at] == Buckets.OtherMonths)) continue;
            if (kept.TryGetValue(by.Labels[at], out var known)) known.Add(cells[at]);
            else kept[by.Labels[at]] = cells[at];
        }
    }

    private void Parts(MeasureWork work, RowBits rows)
    {
        foreach (var (label, test) in work.NamedParts) Part(label, RowBits.Where(rows.Rows, (from, _) => test.Passing(from, rows.Word(from))).Count);
        if (work.Parts is not { } by) return;
        var cells = new Counting(rows, rows, [], false).By(by);
        for (var at = 1; at < cells.Length; at++)
        {
            if (cells[at].All > 0) Part(by.Labels[at], cells[at].All);
        }

        if (cells[0].All > 0) Part(by.Labels[0], cells[0].All);
    }

    private void Part(string label, int count)
    {
        if (!parts.TryGetValue(label, out var cell)) parts[label] = cell = new();
        cell.Add(count);
    }

    /// <summary>How many were open at the end of each month: one more from the month in which a row opened, one less from that in which it closed.</summary>
    private void OpenAtMonthEnds(MeasureWork work, ListSplits own, int from, int until)
    {
        var (list, ends) = (work.Scope.List, own.MonthEnds);
        var change = new int[ends.Months + 1];
        var (starts, closes, counting) = (list.Cells(from), list.Cells(until), list.Counting);
        var readable = new Not(CellWithin.Unread(closes));
        foreach (var row in RowBits.Where(list.Rows, (at, _) => work.Population.Passing(at, readable.Passing(at, counting.Word(at)))).Each())
        {
            // Of a row without a known beginning it is only known that it is open now.
            var opened = CellValue.IsRead(starts[row]) ? ends.First(starts[row]) : ends.Months - 1;
            var closed = closes[row] == CellValue.Blank ? ends.Months : ends.First(closes[row]);
            if (closed <= opened) continue;
            change[opened]++;
            change[closed]--;
        }

        var kept = splits[(int)SplitBy.Month] ??= [];
        for (var (at, open) = (0, 0); at < ends.Months; at++)
        {
            open += change[at];
            if (!kept.TryGetValue(ends.EndLabel(at), out var cell)) kept[ends.EndLabel(at)] = cell = new();
            cell.Add(open);
        }
    }
}
