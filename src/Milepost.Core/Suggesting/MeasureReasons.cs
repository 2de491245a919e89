using Milepost.Measuring;
using Milepost.Signals;
using Milepost.Wording;
using static Milepost.Suggesting.SuggestedLevel;
using static Milepost.Suggesting.SuggestionRules;

namespace Milepost.Suggesting;

/// <summary>What the measures of an action say of the difference made to children, reason by reason. No number is said that would tell of a few children.</summary>
internal static class MeasureReasons
{
    public static IEnumerable<Reason> Of(ActionLook look) =>
        look.Measured.SelectMany(one => Of(one, look)).Append(Unmeasured(look)).OfType<Reason>();

    /// <summary>The reasons by which one measure holds back what is suggested, or does not.</summary>
    public static IEnumerable<Reason> Of(TiedMeasure one, ActionLook look) =>
        one.Standing.Last is null ? [] : new[] { BesideTarget(one, look), NewsOrNoise(one), Age(one, look) }.OfType<Reason>();

    private static Reason BesideTarget(TiedMeasure one, ActionLook look)
    {
        SuggestedLevel? best = one.BehindTrajectory is { } behind ? behind >= look.Policy.BehindTrajectoryOffTrack ? OffTrack : Behind
            : one.Distance?.IsMet is not false ? null
            : one.OnTrajectory ? OnTrack
            : one.Standing.Assurance is Assurance.Fails || look.Action.Complete ? Behind : OnTrack;
        return new(Target, Say.Sentence(one.IsHidden ? Hidden(one) : Shown(one)), best);
    }

    private static string Shown(TiedMeasure one)
    {
        var last = one.Standing.Last!;
        var read = $"“{one.Measure.Title}”: {MeasureWords.Value(one.Standing, last.Value)} ({last.Period.Said})";
        if (one.Distance is not { } far) return $"{read}, and nobody has said what it is to come to";
        var points = far.IsMet == true ? $". {far.Points}" : $", {far.Points}";
        return read + points + (far.Trajectory is { } planned ? " " + planned : "");
    }

    private static string Hidden(TiedMeasure one)
    {
        var stands = one.BehindTrajectory is not null ? "behind its trajectory" : one.Distance?.IsMet switch
        {
            true => "at its target",
            false => "short of its target",
            null => "read",
        };
        return $"“{one.Measure.Title}” was {stands} ({one.Standing.Last!.Period.Said}); its numbers are too small to be shown";
    }

    private static Reason? NewsOrNoise(TiedMeasure one)
    {
        SuggestedLevel? best = !one.Worsens ? null : one.Distance?.IsMet == false ? OffTrack : Behind;
        var said = one.Standing.Variation switch
        {
            Variation.TooFew or Variation.Special => null,
            Variation.Common => "its last reading is no news: chance alone takes it there",
            Variation.Improvement when one.IsHidden => "better by more than chance",
            Variation.Concern when one.IsHidden => "worse by more than chance",
            _ => MeasureWords.Message(one.Standing),
        };
        return said is null ? null : new(News, Say.Sentence($"“{one.Measure.Title}”: {said}"), best);
    }

    private static Reason? Age(TiedMeasure one, ActionLook look) => one.Age(look.AsAt) is { } days && days > look.Policy.DaysReadingIsOld
        ? new(Old, $"The last reading of “{one.Measure.Title}” is {(one.Standing.Last!.Period is { } period && period.FirstDay == period.LastDay ? "" : "of ")}{one.Standing.Last!.Period.Said}, which ended {Say.Days(days)} ago.", OnTrack)
        : null;

    private static Reason? Unmeasured(ActionLook look)
    {
        var unread = look.Measured.Where(one => one.Latest is null).ToList();
        return look.Measured.Count == 0 ? new(Unread, "No measure is tied to it, so that no figure says whether children are better off.")
            : unread.Count == 0 ? null
            : look.Measured.Count == 1 ? new(Unread, $"Its measure, “{unread[0].Measure.Title}”, was never read.")
            : unread.Count == look.Measured.Count ? new(Unread, $"None of its {look.Measured.Count} measures was ever read.")
            : new(Unread, $"{unread.Count} of its {look.Measured.Count} measures {(unread.Count == 1 ? "was" : "were")} never read, “{unread[0].Measure.Title}”{(unread.Count == 1 ? "" : " among them")}.");
    }
}
