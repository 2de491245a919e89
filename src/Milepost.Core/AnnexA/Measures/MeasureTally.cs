using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Measures;

/// <summary>Adds up a measure over its lists: the whole, its parts, and each split.</summary>
internal sealed class MeasureTally(MeasureDefinition measure, Scope scope, MeasureOptions options, List<int> room)
{
    private readonly Cell whole = new();
    private readonly Dictionary<string, Cell> parts = [];
    private readonly Dictionary<SplitBy, Dictionary<string, Cell>> splits = [];
    private readonly HashSet<int> different = [];
    private readonly Dictionary<int, int> rowsOf = [];
    private MeasureWork? last;

    private bool IsShare => last!.Counted is not null || (last.Over is not null);

    public void Add(MeasureWork work, IReadOnlyList<Buckets> buckets)
    {
        last = work;
        var rows = work.Rows(room);
        var all = new List<(Buckets Of, Cell[] Cells)>(buckets.Count + 1);
        foreach (var by in buckets) all.Add((by, Cells(by)));
        if (options.WithSplits && work.Dated is { } dated) Months(work.Scope.List.Cells(dated), all);
        foreach (var row in rows)
        {
            var value = work.Value?.Of(row) ?? 0;
            if (work.Value is not null && !CellValue.IsRead(value)) continue;
            var counts = work.Counted?.Of(row) ?? true;
            whole.Add(counts, work, value);
            foreach (var (of, cells) in all) cells[of.Of[row]].Add(counts, work, value);
            if (work.Per is { } per && work.Scope.List.Cells(per)[row] is >= 0 and var who) rowsOf[who] = rowsOf.GetValueOrDefault(who) + 1;
        }

        foreach (var (of, cells) in all) Keep(of, cells);
        Parts(work, rows);
        if (options.WithSplits && work is { OpenFrom: { } from, OpenUntil: { } until }) OpenAtMonthEnds(work, from, until);
        different.UnionWith(rowsOf.Keys);
    }

    public MeasureResult Result(string? note)
    {
        var isBreakdown = last!.NamedParts.Count > 0 || last.Parts is not null;
        var rows = isBreakdown ? Rows(parts, ofWhole: true) : [];
        var split = splits.OrderBy(by => by.Key).Select(by => new MeasureSplit(by.Key, Rows(by.Value, ofWhole: false))).ToList();
        if (measure.Unit.StartsWith("rate", StringComparison.Ordinal) && options.Settings.Children is null)
        {
            note = $"{note} Say how many children aged 0 to 17 live there to have the rate.".TrimStart();
        }

        var (numerator, denominator, value) = last.Per is not null ? Per() : isBreakdown ? (null, whole.All, null) : Figure(whole);
        return new(measure, numerator, denominator, value, note, rows, last.Per is null ? split : []);
    }

    private (int?, int?, decimal?) Per()
    {
        if (last!.Over is not { } limit) return (whole.All, different.Count, Figures.Ratio(whole.All, different.Count));
        var over = rowsOf.Values.Count(count => count > limit);
        return (over, different.Count, Figures.Share(over, different.Count));
    }

    private (int? Numerator, int? Denominator, decimal? Value) Figure(Cell cell) => last!.Takes switch
    {
        "median" => (null, cell.All, Figures.Median(cell.Values)),
        "mean" => (cell.Sum is var sum && sum <= int.MaxValue ? (int)sum : null, cell.All, Figures.Ratio(cell.Sum, cell.All)),
        "sum" => ((int)Math.Min(cell.Sum, int.MaxValue), cell.All, Figures.Ratio(cell.Sum, cell.All)),
        _ when IsShare && measure.Unit == "count" => (cell.Counted, cell.All, cell.Counted),
        _ when IsShare => (cell.Counted, cell.All, Figures.Share(cell.Counted, cell.All)),
        _ when measure.Unit.StartsWith("rate", StringComparison.Ordinal) =>
            (cell.All, options.Settings.Children, Figures.Rate(cell.All, options.Settings.Children, scope.Of(last.Scope.List).Months, last.Measure.Block.Text("annual") == "yes")),
        _ => (cell.All, null, cell.All),
    };

    private List<MeasurePart> Rows(Dictionary<string, Cell> cells, bool ofWhole) =>
    [
        .. from pair in cells
           let figure = ofWhole ? (pair.Value.All, whole.All, Against(pair.Key, pair.Value.All)) : Figure(pair.Value)
           select new MeasurePart(pair.Key, figure.Item1, figure.Item2, figure.Item3),
    ];

    /// <summary>Its share of the whole; or, beside the population, how many times its share of the population that is.</summary>
    private decimal? Against(string part, int count)
    {
        if (measure.Block["against"] is null || options.Settings.ByEthnicity.Count == 0) return measure.Block["against"] is null ? Figures.Share(count, whole.All) : null;
        var (theirs, all) = (options.Settings.ByEthnicity.GetValueOrDefault(part), options.Settings.ByEthnicity.Values.Sum());
        return theirs == 0 || whole.All == 0 ? null : Math.Round((decimal)count * all / whole.All / theirs, 2, MidpointRounding.AwayFromZero);
    }

    private void Months(int[] days, List<(Buckets, Cell[])> all)
    {
        var months = Buckets.OfMonths(days, last!.Scope.List.Rows, scope.AsAt, options.MonthsShown);
        all.Add((months, Cells(months)));
    }

    private static Cell[] Cells(Buckets by)
    {
        var cells = new Cell[by.Labels.Count];
        for (var at = 0; at < cells.Length; at++) cells[at] = new();
        return cells;
    }

    private void Keep(Buckets by, Cell[] cells)
    {
        if (!splits.TryGetValue(by.By, out var kept)) splits[by.By] = kept = [];
        for (var at = 0; at < cells.Length; at++)
        {
            if (cells[at].All == 0 && by.By is not (SplitBy.Month or SplitBy.Age)) continue;
            if (at == 0 && cells[at].All == 0) continue;
            if (kept.TryGetValue(by.Labels[at], out var known)) known.Add(cells[at]);
            else kept[by.Labels[at]] = cells[at];
        }
    }

    private void Parts(MeasureWork work, List<int> rows)
    {
        foreach (var (label, test) in work.NamedParts) Part(label, rows.Count(test.Of));
        if (work.Parts is not { } by) return;
        var counts = new int[by.Labels.Count];
        foreach (var row in rows) counts[by.Of[row]]++;
        for (var at = 1; at < counts.Length; at++)
        {
            if (counts[at] > 0) Part(by.Labels[at], counts[at]);
        }

        if (counts[0] > 0) Part(by.Labels[0], counts[0]);
    }

    private void Part(string label, int count)
    {
        if (!parts.TryGetValue(label, out var cell)) parts[label] = cell = new();
        cell.All += count;
    }

    /// <summary>How many were open at the end of each month: one more from the month in which a row opened, one less from that in which it closed.</summary>
    private void OpenAtMonthEnds(MeasureWork work, int from, int until)
    {
        var (list, day) = (work.Scope.List, DateOnly.FromDayNumber(scope.AsAt));
        var ends = Enumerable.Range(0, options.MonthsShown).Select(back => new DateOnly(day.Year, day.Month, 1).AddMonths(1 - back).AddDays(-1)).Select(end => end > day ? day : end).Reverse().ToArray();
        var change = new int[ends.Length + 1];
        var (starts, closes) = (list.Cells(from), list.Cells(until));
        for (var row = 0; row < list.Rows; row++)
        {
            if (!list.Counting[row] || closes[row] == CellValue.Unread || !work.Population.Of(row)) continue;

            // Of a row without a known beginning it is only known that it is open now.
            var opened = CellValue.IsRead(starts[row]) ? First(ends, starts[row]) : ends.Length - 1;
            var closed = closes[row] == CellValue.Blank ? ends.Length : First(ends, closes[row]);
            if (closed <= opened) continue;
            change[opened]++;
            change[closed]--;
        }

        var kept = splits.TryGetValue(SplitBy.Month, out var known) ? known : splits[SplitBy.Month] = [];
        for (var (at, open) = (0, 0); at < ends.Length; at++)
        {
            open += change[at];
            var label = Buckets.MonthOf(ends[at]);
            if (!kept.TryGetValue(label, out var cell)) kept[label] = cell = new();
            cell.All += open;
        }
    }

    /// <summary>The first month end on or after a day.</summary>
    private static int First(DateOnly[] ends, int day)
    {
        var at = 0;
        while (at < ends.Length && ends[at].DayNumber < day) at++;
        return at;
    }

    /// <summary>What was counted for one row of a split.</summary>
    private sealed class Cell
    {
        public int All { get; set; }
        public int Counted { get; private set; }
        public long Sum { get; private set; }
        public List<int> Values { get; } = [];

        public void Add(bool counts, MeasureWork work, int value)
        {
            All++;
            if (counts) Counted++;
            if (work.Value is null) return;
            Sum += value;
            if (work.Takes == "median") Values.Add(value);
        }

        public void Add(Cell other)
        {
            All += other.All;
            Counted += other.Counted;
            Sum += other.Sum;
            Values.AddRange(other.Values);
        }
    }
}
