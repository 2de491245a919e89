using Milepost.Actions;
using Milepost.Calendar;

namespace Milepost.Assessing;

/// <summary>What of the facts held on a day. Later facts are not looked at, whatever their order.</summary>
internal static class InForce
{
    /// <summary>The rating that stood, as given; null where none did or somebody had taken it away.</summary>
    public static GivenRating? Rating(IReadOnlyList<GivenRating> ratings, RatingOf of, DateOnly asAt)
    {
        GivenRating? latest = null;
        foreach (var rating in ratings)
        {
            if (rating.Of == of && rating.On <= asAt && (latest is null || rating.On >= latest.On)) latest = rating;
        }

        return latest is { Key: GivenRating.None } ? null : latest;
    }

    /// <summary>The due dates that stood: those that the first later move found, or today's where none moved since.</summary>
    public static IReadOnlyList<WrittenDate> Due(IReadOnlyList<WrittenDate> today, IReadOnlyList<DateMove> moves, DateOnly asAt) =>
        moves.Where(move => move.On > asAt).MinBy(move => move.On)?.Before ?? today;

    /// <summary>The moves of dates that stood; giving a date where there was none moves nothing.</summary>
    public static IEnumerable<DateMove> Moves(IReadOnlyList<DateMove> moves, DateOnly asAt) =>
        moves.Where(move => move.On <= asAt && move.Before.Count > 0).OrderBy(move => move.On);

    /// <summary>The latest word on how it goes; of several on one day the last.</summary>
    public static ProgressEntry? Progress(IEnumerable<ProgressEntry> entries, DateOnly asAt)
    {
        ProgressEntry? latest = null;
        foreach (var entry in entries)
        {
            if (entry.On <= asAt && (latest is null || entry.On >= latest.On)) latest = entry;
        }

        return latest;
    }

    /// <summary>The last of several dates, by its last day; words without a day only where there is nothing better.</summary>
    public static WrittenDate? Last(IReadOnlyList<WrittenDate> dates) =>
        dates.Where(date => date.LastDay is not null).Reverse().MaxBy(date => date.LastDay) ?? (dates.Count > 0 ? dates[^1] : null);
}
