namespace Milepost.Signals;

/// <summary>The straight line that lies closest to the last values (least squares), and whether it slopes by more than chance.</summary>
/// <param name="PerDay">By how much it rises in a day.</param>
/// <param name="AtLast">Where it stands on the day of the last value.</param>
/// <param name="Last">That day.</param>
/// <param name="Values">How many values it was drawn through.</param>
/// <param name="MoreThanChance">Its slope is at least twice its standard error.</param>
public sealed record TrendLine(double PerDay, double AtLast, DateOnly Last, int Values, bool MoreThanChance)
{
    /// <summary>Fewer values lie on a line by chance too easily.</summary>
    public const int Fewest = 6;

    /// <summary>A year of months: what was before belongs to another time.</summary>
    public const int Most = 12;

    private const double StandardErrors = 2;

    /// <summary>Null where there are too few values.</summary>
    public static TrendLine? Through(IReadOnlyList<(DateOnly Day, decimal Value)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var last = values.Count > Most ? [.. values.Skip(values.Count - Most)] : values;
        if (last.Count < Fewest) return null;
        var (middleX, middleY) = (last.Average(one => (double)one.Day.DayNumber), last.Average(one => (double)one.Value));
        double spread = 0, together = 0;
        foreach (var (day, value) in last)
        {
            var x = day.DayNumber - middleX;
            spread += x * x;
            together += x * ((double)value - middleY);
        }

        if (spread == 0) return null;
        var slope = together / spread;
        var off = last.Sum(one => Math.Pow((double)one.Value - middleY - (slope * (one.Day.DayNumber - middleX)), 2));
        var error = Math.Sqrt(off / (last.Count - 2) / spread);
        var end = last[^1].Day;
        return new(slope, middleY + (slope * (end.DayNumber - middleX)), end, last.Count, Math.Abs(slope) > StandardErrors * error && Math.Abs(slope) * (end.DayNumber - last[0].Day.DayNumber) > 1e-9);
    }

    /// <summary>The day on which the line comes to a value; null where it does not, or stands beyond it already.</summary>
    public DateOnly? Reaches(decimal value)
    {
        var days = ((double)value - AtLast) / PerDay;
        return PerDay == 0 || double.IsNaN(days) || days < 0 || days > DateOnly.MaxValue.DayNumber - Last.DayNumber - 1 ? null : Last.AddDays((int)Math.Ceiling(days));
    }
}
