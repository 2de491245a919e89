using System.Globalization;
using Milepost.Wording;

namespace Milepost.AnnexA.Following;

/// <summary>Whether children can be followed from earlier lists to an upload, and if not why.</summary>
/// <param name="Children">What earlier lists tell of them; null where they are not followed.</param>
public sealed record Followed(FollowedChildren? Children)
{
    private static readonly string[] asking = ["kept end between", "workers since", "known worker at", "same worker since"];

    /// <summary>Where the council has not switched it on.</summary>
    public static Followed Off { get; } = new((FollowedChildren?)null);

    /// <summary>Whether an earlier list is kept.</summary>
    public bool HasEarlier => Children?.Days.Count > 0;

    /// <summary>Why a measure or rule that needs an earlier list is not worked out; null where it is.</summary>
    /// <param name="needed">As the measure declares it: "24 months", or "at 6 months" where a list of that time is needed.</param>
    /// <param name="asAt">The day of the upload.</param>
    public string? Lacking(string? needed, DateOnly asAt)
    {
        if (Children is null) return "It needs a second list, and that the council has children followed from one list to the next, which is off until it is switched on in the local settings.";
        if (Children.Days.Count == 0) return "It needs a second list: this is the first since following was switched on.";
        return needed is not null && At(needed) is { } months && Children.NearestTo(asAt.AddMonths(-months)) is null
            ? $"It needs a list of about {Say.Date(asAt.AddMonths(-months))}, a month more or less. Kept are those as at {Say.List([.. Children.Days.Select(Say.Date)])}."
            : null;
    }

    /// <summary>Which lists it was worked out with.</summary>
    public string Said => Children is null ? "" : $"Worked out with {Say.Count(Children.Days.Count, "earlier list")}, the first as at {Say.Date(Children.Days[0])}.";

    /// <summary>Which lists a measure was worked out with, and that it is the least that it can be where they do not go back as far as it looks.</summary>
    public string SaidOf(string? needed, DateOnly asAt) =>
        needed is null || At(needed) is not null || ReachesBack(needed, asAt) ? Said : $"{Said} They do not go back the {needed} that it looks: it is the least that it can be.";

    /// <summary>Whether the kept lists go back as far as a measure looks.</summary>
    public bool ReachesBack(string needed, DateOnly asAt) => Children is { Days: [var first, ..] } && first <= asAt.AddMonths(-Months(needed)).AddDays(31);

    /// <summary>How many months back a measure looks: of "24 months" and "at 6 months".</summary>
    internal static int Months(string needed) =>
        needed.Split(' ') is [.., var number, "months"] && int.TryParse(number, CultureInfo.InvariantCulture, out var months) ? months : 0;

    internal static bool IsKnown(string needed) =>
        (At(needed) is null ? needed : needed[3..]).Split(' ') is [var number, "months"] && int.TryParse(number, CultureInfo.InvariantCulture, out var months) && months is > 0 and < 60;

    /// <summary>Whether an expression asks what earlier lists tell.</summary>
    internal static bool AsksFor(string expression) => Array.Exists(asking, words => expression.Contains(words, StringComparison.Ordinal));

    /// <summary>How many months before a list is needed; null where any will do.</summary>
    private static int? At(string needed) => needed.StartsWith("at ", StringComparison.Ordinal) ? Months(needed) : null;
}
