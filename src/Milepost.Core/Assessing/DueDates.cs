using Milepost.Actions;
using Milepost.Calendar;

namespace Milepost.Assessing;

/// <summary>Works out how a due date stands on a day, from the dates written now and every move of them.</summary>
internal static class DueDates
{
    public static DueStanding Stand(IReadOnlyList<WrittenDate> written, IReadOnlyList<DateMove> moves, DateOnly asAt)
    {
        var now = InForce.Last(InForce.Due(written, moves, asAt));
        var moved = InForce.Moves(moves, asAt).ToList();
        var firstAgreed = moved.Count == 0 ? null : InForce.Last(moved[0].Before);

        var later = now?.LastDay is { } nowLast && firstAgreed?.LastDay is { } firstLast
            ? nowLast.DayNumber - firstLast.DayNumber
            : (int?)null;

        return new DueStanding(now, firstAgreed, moved.Count, later, OverdueBy(now, asAt));
    }

    /// <summary>The same standing for what turned out to be done: it is late no longer.</summary>
    public static DueStanding Settled(DueStanding due) => due with { OverdueBy = null };

    private static int? OverdueBy(WrittenDate? due, DateOnly asAt) =>
        due?.LastDay is { } last && last < asAt ? asAt.DayNumber - last.DayNumber : null;
}
