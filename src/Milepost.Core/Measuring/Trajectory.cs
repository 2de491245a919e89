using Milepost.Calendar;

namespace Milepost.Measuring;

/// <summary>How a measure is to come to its target: by when how much.</summary>
public sealed record Trajectory(IReadOnlyList<(DateOnly By, decimal Value)> Steps)
{
    public static Trajectory None { get; } = new([]);

    /// <summary>Reads "31 March 2027: 80" and "March 2027: 80"; a line that says no day or no number comes back as it is.</summary>
    public static (Trajectory Read, IReadOnlyList<string> Unread) Of(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var steps = new SortedDictionary<DateOnly, decimal>();
        var unread = new List<string>();
        foreach (var line in lines)
        {
            var colon = line.LastIndexOf(':');
            var day = colon > 0 && DateReader.Read(line[..colon]) is [{ Date: not null, Doubt: null } only] ? only.LastDay : null;
            if (day is { } by && ReadingCheck.Number(line[(colon + 1)..]) is { } value) steps[by] = value;
            else unread.Add(line);
        }

        return (steps.Count == 0 ? None : new([.. steps.Select(step => (step.Key, step.Value))]), unread);
    }

    /// <summary>Where it is to stand on a day, on the straight line between two steps; null before the first. After the last the last holds.</summary>
    public decimal? On(DateOnly day)
    {
        if (Steps.Count == 0 || day < Steps[0].By) return null;
        if (day >= Steps[^1].By) return Steps[^1].Value;
        var next = 1;
        while (Steps[next].By <= day) next++;
        var ((from, low), (to, high)) = (Steps[next - 1], Steps[next]);
        return low + ((high - low) * (day.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber));
    }
}
