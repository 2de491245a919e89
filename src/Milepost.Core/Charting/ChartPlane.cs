using System.Globalization;

namespace Milepost.Charting;

/// <summary>Where days and values lie on a picture, and the ticks of its two axes.</summary>
internal sealed record ChartPlane(int Width, double Left, double Right, double Top, double Bottom, DateOnly From, DateOnly To, double Low, double High, double Step)
{
    private static readonly CultureInfo uk = CultureInfo.GetCultureInfo("en-GB");
    private static readonly double[] niceSteps = [1, 2, 2.5, 5, 10];
    private static readonly int[] monthsBetween = [1, 2, 3, 6, 12, 24, 60];

    /// <summary>The first and the last value stand a little within the frame, so that their marks are whole.</summary>
    private const double Inset = 10;

    public double End => Width - Right;

    public double X(DateOnly day) => From == To ? (Left + End) / 2
        : Left + Inset + ((End - Left - (2 * Inset)) * (day.DayNumber - From.DayNumber) / (To.DayNumber - From.DayNumber));

    public double Y(double value) => Bottom - ((Bottom - Top) * (Math.Clamp(value, Low, High) - Low) / (High - Low));

    /// <summary>Ends and step of an axis that holds all values: round numbers, and never beyond what there can be.</summary>
    public static (double Low, double High, double Step) Axis(double least, double most, double? floor, double? ceiling, int ticks)
    {
        if (most - least < 1e-9)
        {
            var room = Math.Max(1, Math.Abs(most) * 0.1);
            (least, most) = (least - room, most + room);
        }

        var rough = (most - least) / ticks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = niceSteps.First(nice => nice * power >= rough * 0.999) * power;
        // A line on the very edge would be taken for the edge.
        var low = Math.Floor((least / step) - 0.05) * step;
        var high = Math.Ceiling((most / step) + 0.05) * step;
        if (floor is { } bottom && low < bottom) low = bottom;
        if (ceiling is { } top && high > top) high = top;
        return (low, high > low ? high : low + step, step);
    }

    public IEnumerable<(double Y, string Label)> Values(string suffix)
    {
        var places = 0;
        for (var whole = Step; places < 6 && Math.Abs(whole - Math.Round(whole)) > 1e-6; whole *= 10) places++;
        var first = Math.Ceiling((Low / Step) - 1e-9);
        for (var count = 0; ((first + count) * Step) <= High + (Step * 1e-6); count++)
        {
            var value = (first + count) * Step;
            yield return (Y(value), Math.Round(value, places).ToString("N" + places.ToString(CultureInfo.InvariantCulture), uk) + suffix);
        }
    }

    /// <summary>Months, the last value's among them, at their ends, where the values of months stand.</summary>
    public IEnumerable<(double X, string Label)> Months(DateOnly last, int most, bool shortly)
    {
        var months = ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;
        var between = monthsBetween.FirstOrDefault(each => (months + each - 1) / each <= most, monthsBetween[^1]);
        var lastCount = (last.Year * 12) + last.Month;
        for (var month = new DateOnly(From.Year, From.Month, 1); month <= To; month = month.AddMonths(1))
        {
            if ((lastCount - ((month.Year * 12) + month.Month)) % between != 0) continue;
            var end = month.AddMonths(1).AddDays(-1);
            var at = end > To ? To : end;
            yield return (X(at < From ? From : at), month.ToString(shortly ? "MMM yy" : "MMM yyyy", uk));
        }
    }
}
