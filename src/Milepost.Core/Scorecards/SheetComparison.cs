using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>What a figure of a sheet would do to the record.</summary>
public enum ReadingChange
{
    /// <summary>There is no reading of that time yet.</summary>
    New,

    /// <summary>The record says the same already.</summary>
    Same,

    /// <summary>A provisional reading becomes final, with the same figures.</summary>
    Confirmed,

    /// <summary>A provisional reading is replaced by another figure.</summary>
    Revised,

    /// <summary>A final reading is replaced by another figure, which needs a reason.</summary>
    Corrected,

    /// <summary>It cannot be kept.</summary>
    Refused,
}

/// <summary>A figure of a sheet beside what the record says.</summary>
/// <param name="Line">The line that it stands in.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Measure">The measure that the line is.</param>
/// <param name="Said">The reading that it would become.</param>
/// <param name="Change">What it would do.</param>
/// <param name="Before">The reading that counts now.</param>
/// <param name="Why">Why it cannot be kept, and what a good one looks like.</param>
public sealed record ComparedReading(SheetLine Line, SheetFigure Figure, Measure Measure, SaidReading Said, ReadingChange Change, Reading? Before, string? Why)
{
    /// <summary>Something is added to the record.</summary>
    public bool IsTaken => Change is not (ReadingChange.Same or ReadingChange.Refused);

    /// <summary>"85.7%", as it would be read.</summary>
    public string SaidValue => Said is { Numerator: { } counted, Denominator: { } of } ? ReadingValue.Said(ReadingValue.Of(counted, of, Said.Unit!), Said.Unit!) : ReadingValue.Said(Said.Value, Said.Unit!);
}

/// <summary>A sheet beside the record: what is new, the same, changed, and what cannot be kept. Worked out, kept nowhere.</summary>
public sealed record SheetComparison(IReadOnlyList<ComparedReading> Rows)
{
    public IEnumerable<ComparedReading> Taken => Rows.Where(row => row.IsTaken);
    public IEnumerable<ComparedReading> Refused => Rows.Where(row => row.Change is ReadingChange.Refused);
    public IEnumerable<ComparedReading> Corrected => Rows.Where(row => row.Change is ReadingChange.Corrected);

    public int Count(ReadingChange change) => Rows.Count(row => row.Change == change);

    /// <summary>By which it is known whether it is what a person saw.</summary>
    public string Seen => string.Join(' ', Enum.GetValues<ReadingChange>().Select(change => $"{Count(change)}")) + " " + Rows.Where(row => row.Before is not null).Sum(row => (long)row.Before!.Number);

    /// <param name="facts">The plan.</param>
    /// <param name="reading">The sheet.</param>
    /// <param name="lines">Which line is which measure.</param>
    /// <param name="provisional">Which figures may still change.</param>
    /// <param name="source">Where the readings come from.</param>
    /// <param name="today">The day.</param>
    public static SheetComparison Of(PlanFacts facts, SheetReading reading, IReadOnlyList<MappedLine> lines, ProvisionalRule provisional, string source, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(reading);
        var latest = reading.Periods.Where(period => period.LastDay <= today).Select(period => period.LastDay).DefaultIfEmpty().Max();
        var stands = facts.Readings.ToLookup(one => (one.MeasureId, ReadingPeriod.Of(one)));
        var rows = new List<ComparedReading>();
        var taken = new Dictionary<(Id<Measure>, ReadingPeriod), string>();
        foreach (var mapped in lines.Where(line => line.Measure is not null))
        {
            if (reading.Lines.FirstOrDefault(line => line.Key == mapped.Key) is not { } line || facts.Measures.FirstOrDefault(one => one.Id.Value == mapped.Measure) is not { } measure) continue;
            foreach (var figure in line.Figures)
            {
                if (Nothing(figure) is { } unread && unread.Length == 0) continue;
                var final = !(figure.Provisional || provisional is ProvisionalRule.All || (provisional is ProvisionalRule.Latest && figure.Period.Period?.LastDay == latest));
                var said = Said(figure, mapped, final, source, reading.Notes);
                var before = figure.Period.Period is { } period ? CountingReading.Among(stands[(measure.Id, period)], today) : null;
                var (change, why) = Change(figure, said, before, today);
                if (change is not ReadingChange.Refused && !taken.TryAdd((measure.Id, figure.Period.Period!.Value), figure.Address)) (change, why) = (ReadingChange.Refused, $"{taken[(measure.Id, figure.Period.Period!.Value)]} is the same measure in the same time. Leave one of the lines out");
                rows.Add(new(line, figure, measure, said, change, before, why));
            }
        }

        return new(rows);
    }

    /// <summary>Empty where no figure is meant; null where there is one.</summary>
    private static string? Nothing(SheetFigure figure)
    {
        Figure[] cells = [figure.Value, figure.Numerator, figure.Denominator];
        return Array.TrueForAll(cells, cell => cell.Kind is FigureKind.Empty or FigureKind.None) ? "" : null;
    }

    private static SaidReading Said(SheetFigure figure, MappedLine mapped, bool final, string source, IReadOnlyDictionary<string, string> notes)
    {
        var counts = figure.Value.Kind is FigureKind.Counts;
        var value = figure.Value.Value;
        // Some of a column of counts is more than a cell that says why there is none.
        var (numerator, denominator) = counts ? (figure.Value.Numerator, figure.Value.Denominator) : (figure.Numerator.Value, figure.Denominator.Value);
        if (value is not null && (numerator is null || denominator is null) && figure.Numerator.Kind is FigureKind.None or FigureKind.Empty && figure.Denominator.Kind is FigureKind.None or FigureKind.Empty && !counts) (numerator, denominator) = (null, null);
        return new()
        {
            FirstDay = figure.Period.Period?.FirstDay,
            LastDay = figure.Period.Period is { } period && period.LastDay != period.FirstDay ? period.LastDay : null,
            Numerator = numerator,
            Denominator = denominator,
            Value = mapped.PartsOfOne && figure.Value.Unit is null && value is { } part ? part * 100 : value,
            Unit = mapped.Unit,
            Provisional = !final,
            Source = Say.Beginning(source, ReadingCheck.LongestSource),
            Note = figure.Mark is { } mark && notes.TryGetValue(mark.Trim('(', ')', '[', ']'), out var meaning) ? Say.Sentence(meaning) : null,
        };
    }

    private static (ReadingChange Change, string? Why) Change(SheetFigure figure, SaidReading said, Reading? before, DateOnly today)
    {
        if (figure.Period.Period is null) return (ReadingChange.Refused, figure.Period.Doubt ?? "Which time it is of cannot be told");
        if (new[] { figure.Value, figure.Numerator, figure.Denominator }.FirstOrDefault(cell => cell.Kind is FigureKind.Unread) is { } unread) return (ReadingChange.Refused, unread.Why);
        if (ReadingCheck.Of(said, today) is { Count: > 0 } faults) return (ReadingChange.Refused, string.Join(". ", faults.Select(fault => fault.Message)));
        if (before is null) return (ReadingChange.New, null);
        var same = IsSame(said, before);
        if (same && (before.Provisional == said.Provisional || !before.Provisional)) return (ReadingChange.Same, null);
        if (same) return (ReadingChange.Confirmed, null);
        if (before.Provisional) return (ReadingChange.Revised, null);
        return said.Provisional!.Value ? (ReadingChange.Refused, ReadingRule.Replacing(before, provisional: true, null)!.Message) : (ReadingChange.Corrected, null);
    }

    /// <summary>The same figures; a value by itself says the same as counts that come to it, as far as it is written.</summary>
    private static bool IsSame(SaidReading said, Reading before)
    {
        if (!ReadingValue.SameUnit(said.Unit!, before.Unit)) return false;
        if (said is { Numerator: { } counted, Denominator: { } of }) return before.Numerator == counted && before.Denominator == of;
        return said.Value is { } value && ReadingValue.Of(before) is { } stood && (Math.Round(stood, value.Scale, MidpointRounding.AwayFromZero) == value || Math.Round(stood, value.Scale, MidpointRounding.ToEven) == value);
    }
}
