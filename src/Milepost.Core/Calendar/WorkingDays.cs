using System.Collections;
using System.Globalization;
using Milepost.Wording;

namespace Milepost.Calendar;

/// <summary>England's working days: Monday to Friday without bank holidays. The day on which something starts is day 0; the day on which it ends counts.</summary>
public sealed class WorkingDays
{
    private readonly int[] upTo;

    private WorkingDays(DateOnly first, DateOnly last, BitArray holidays)
    {
        (First, Last) = (first, last);
        upTo = new int[last.DayNumber - first.DayNumber + 1];
        for (var (at, count) = (0, 0); at < upTo.Length; at++)
        {
            var day = first.AddDays(at);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays[at]) count++;
            upTo[at] = count;
        }
    }

    /// <summary>The years whose bank holidays are known; beyond them nothing is worked out.</summary>
    public static WorkingDays England { get; } = Read();

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public bool Knows(DateOnly day) => day >= First && day <= Last;

    /// <summary>Why the working days of a time cannot be counted, in words.</summary>
    public string Lacking(DateOnly from, DateOnly until) =>
        $"Bank holidays are known for {First.Year} to {Last.Year}: working days from {Say.Date(from)} to {Say.Date(until)} cannot be counted.";

    /// <summary>Why the working days of some rows cannot be counted, in words.</summary>
    public string LeftOut(int rows) => $"Bank holidays are known for {First.Year} to {Last.Year}: {Say.Count(rows, "row")} with a day outside {(rows == 1 ? "is" : "are")} left out.";

    /// <summary>Working days after the start, up to and including the end; null where the end is before the start or a day lies beyond the known years.</summary>
    public int? Between(DateOnly start, DateOnly end) => Between(start.DayNumber, end.DayNumber) is >= 0 and var days ? days : null;

    /// <summary>The same by the numbers of the days; -1 where it cannot be said.</summary>
    public int Between(int start, int end)
    {
        var (from, to) = (start - First.DayNumber, end - First.DayNumber);
        return (uint)from < (uint)upTo.Length && (uint)to < (uint)upTo.Length && from <= to ? upTo[to] - upTo[from] : -1;
    }

    /// <summary>The day on which so many working days after (or, below 0, before) the start are over; null beyond the known years.</summary>
    public DateOnly? Add(DateOnly start, int days) => Add(start.DayNumber, days) is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    /// <summary>The same by the numbers of the days; -1 where it cannot be said.</summary>
    public int Add(int start, int days)
    {
        var from = start - First.DayNumber;
        if ((uint)from >= (uint)upTo.Length) return -1;
        if (days == 0) return start;
        var sought = upTo[from] + days;
        if (days > 0)
        {
            var found = FirstThatReaches(sought);
            return found < upTo.Length ? First.DayNumber + found : -1;
        }

        // The latest day from which so many working days lead to the start.
        var over = FirstThatReaches(sought + 1) - 1;
        return sought < 0 || over < 0 ? -1 : First.DayNumber + over;
    }

    private int FirstThatReaches(int count)
    {
        var (low, high) = (0, upTo.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (upTo[middle] >= count) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static WorkingDays Read()
    {
        using var text = new StreamReader(typeof(WorkingDays).Assembly.GetManifestResourceStream("bank-holidays.txt")!);
        var years = new List<string>();
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') years.Add(line);
        }

        var (first, last) = (new DateOnly(Year(years[0]), 1, 1), new DateOnly(Year(years[^1]), 12, 31));
        var holidays = new BitArray(last.DayNumber - first.DayNumber + 1);
        foreach (var year in years)
        {
            foreach (var day in year[5..].Split(','))
            {
                holidays[DateOnly.ParseExact($"{day.Trim()} {Year(year)}", "d MMM yyyy", CultureInfo.InvariantCulture).DayNumber - first.DayNumber] = true;
            }
        }

        return new(first, last, holidays);
    }

    private static int Year(string line) => int.Parse(line.AsSpan(0, 4), CultureInfo.InvariantCulture);
}
