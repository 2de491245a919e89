using System.Globalization;
using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Facts;
using Milepost.Wording;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Cycles;

/// <summary>One end of a comparison as an address has it: the number of a snapshot, a day, or "today".</summary>
/// <param name="Text">As it stands in the address.</param>
/// <param name="Snapshot">The snapshot's number; null for a day.</param>
/// <param name="Day">The day; null for a snapshot and for today.</param>
public sealed record ChangePoint(string Text, int? Snapshot, DateOnly? Day)
{
    public const string Today = "today";

    public static ChangePoint? Of(string? text)
    {
        if (text == Today) return new(Today, null, null);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return new(text, number, null);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(text!, null, day) : null;
    }

    /// <summary>What the board saw last, or the file before the last; null where there is nothing to compare with.</summary>
    public static string? UsualStart(PlanFacts facts, DateOnly today) =>
        facts.Snapshots is [_, ..] ? facts.Snapshots[^1].Number.ToString(CultureInfo.InvariantCulture)
        : UpdateDays.Before(facts, today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Every snapshot, newest first, and today; a day that the address names stands among them.</summary>
    public static IReadOnlyList<Option> Choices(PlanFacts facts, string? chosen) =>
    [
        new(Today, "The plan today"),
        .. facts.Snapshots.OrderByDescending(one => one.Number).Select(one => new Option(one.Number.ToString(CultureInfo.InvariantCulture), Said(one, facts))),
        .. Of(chosen)?.Day is { } day ? new[] { new Option(chosen, $"The plan as at {Say.Date(day)}") } : [],
    ];

    public Task<SeenPlan?> SeeAsync(OpenPlan plans, string name, DateOnly today, CancellationToken stop) => plans.SeeAsync(name, Day, Snapshot, today, stop);

    private static string Said(Snapshot snapshot, PlanFacts facts)
    {
        var cycle = facts.Cycles.FirstOrDefault(one => one.Id == snapshot.CycleId);
        return $"Snapshot {snapshot.Number}, {Say.Date(snapshot.AsAt)}{(cycle is null ? "" : $" ({CycleWords.Name(cycle)})")}";
    }
}
