using Milepost.Signals;
using Milepost.Wording;

namespace Milepost.Measuring;

/// <summary>Says how a measure stands: the message of its chart, what kind of variation it is, and what that means for its target.</summary>
public static class MeasureWords
{
    private static int Least => SignalRules.Usual.Least;

    /// <summary>What a board should take from the chart, in one sentence.</summary>
    public static string Message(MeasureStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Last is not { } last) return "Nobody has given a reading of it yet";
        if (standing.Variation is Variation.TooFew) return $"{Named(standing, last).TrimEnd(',')}: {TooFew(standing)}";
        if (standing.Variation is Variation.Common) return $"{Named(standing, last)} is within usual variation";
        var point = standing.Chart.Points[^1];
        var main = point.Signals.FirstOrDefault(signal => signal.Rule is SignalRule.Outside && signal.High == point.Main!.High) ?? point.Main!;
        return Message(standing, last, main) + (standing.Variation switch
        {
            Variation.Improvement => ": better",
            Variation.Concern => ": worse",
            _ => "",
        });
    }

    /// <summary>Each reason why the last value is more than chance; none where it is not.</summary>
    public static IReadOnlyList<string> Reasons(MeasureStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.Last is null ? [] : [.. standing.Chart.Points[^1].Signals.Select(signal => Say.Sentence(Reason(standing, signal)))];
    }

    /// <summary>The kind of variation in the field's words.</summary>
    public static string Name(Variation variation) => variation switch
    {
        Variation.Improvement => "Special cause: improving",
        Variation.Concern => "Special cause: getting worse",
        Variation.Special => "Special cause: changed",
        Variation.Common => "Common cause: usual variation",
        _ => "Too few readings to say",
    };

    /// <summary>A rule in few words.</summary>
    public static string Name(SignalRule rule) => rule switch
    {
        SignalRule.Outside => "outside the limits",
        SignalRule.TwoOfThree => "two of three close to a limit",
        SignalRule.Shift => "a run on one side of the mean",
        _ => "a run up or down",
    };

    /// <summary>By which rule a reading is more than chance. By the NHS's rules a run begins with the reading that it rises or falls from, though by itself that one may be the worst of all.</summary>
    public static string Name(Signal signal, int at) =>
        signal is { Rule: SignalRule.Trend } && signal.First == at ? $"where a run {(signal.High ? "up" : "down")} begins" : Name(signal.Rule);

    /// <summary>What that kind means here.</summary>
    public static string Meaning(MeasureStanding standing) => standing?.Variation switch
    {
        null => "",
        Variation.TooFew => Say.Sentence(TooFew(standing)),
        Variation.Common => $"It goes up and down {Between(standing)} by chance. That one reading lies above or below the last is no news; only a change to how the work is done moves it.",
        Variation.Special when standing.Measure.Good is null => "More than chance. Nobody has said which way is better.",
        Variation.Special => "More than chance. By itself it is neither good nor bad.",
        Variation.Improvement => "More than chance, and better: ask what was done, and keep it.",
        _ => "More than chance, and worse: ask what changed.",
    };

    /// <summary>Whether its target will be met, in the field's words.</summary>
    public static string Name(Assurance assurance) => assurance switch
    {
        Assurance.Passes => "Consistently meets the target",
        Assurance.Fails => "Consistently misses the target",
        Assurance.HitOrMiss => "Hit or miss",
        Assurance.NoDirection => "A target with no better way",
        Assurance.TooFew => "Too few readings to say",
        _ => "No target",
    };

    /// <summary>What that means here.</summary>
    public static string Assured(MeasureStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Measure.Target is not { } aim) return "Nobody has given a target.";
        var target = $"the target of {Value(standing, aim)}";
        return standing.Assurance switch
        {
            Assurance.Passes => $"All of usual variation, {Limits(standing)}, lies on the good side of {target}: it will go on being met unless something changes.{Changing(standing)}",
            Assurance.Fails => $"All of usual variation, {Limits(standing)}, lies on the wrong side of {target}: as the work was done over these readings it will not be met.{Changing(standing)}",
            Assurance.HitOrMiss => $"{Say.Capital(target)} lies within usual variation, {Limits(standing)}: some readings will meet it and some will not, by chance.",
            Assurance.NoDirection => $"{Say.Capital(target)} is given; nobody has said which way is better.",
            _ => $"{Say.Capital(target)} is given. {Say.Sentence(TooFew(standing))}",
        };
    }

    /// <summary>"70.2% to 92.4%", as they are drawn.</summary>
    public static string Limits(MeasureStanding standing) =>
        standing?.Stretch is { } stretch && standing.Shown(stretch) is { } shown ? $"{Value(standing, shown.Lower)} to {Value(standing, shown.Upper)}" : "";

    /// <summary>That a limit was worked out beyond what there can be; null where none was.</summary>
    public static string? Clipped(MeasureStanding standing)
    {
        if (standing?.Stretch is not { Limits: { } limits }) return null;
        var said = new List<string>();
        if (limits.Upper > standing.Ceiling) said.Add($"the upper limit, {Value(standing, limits.Upper)}, at {Value(standing, standing.Ceiling.Value)}");
        if (limits.Lower < standing.Floor) said.Add($"the lower limit, {Value(standing, limits.Lower)}, at {Value(standing, standing.Floor.Value)}");
        return said.Count == 0 ? null : $"Drawn at what there can be: {Say.List(said)}.";
    }

    public static string Value(MeasureStanding standing, decimal value)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return ReadingValue.Said(Math.Round(value, 1, MidpointRounding.AwayFromZero), standing.Series.Unit);
    }

    /// <summary>Limits speak of all the readings, and so come late where something has just changed.</summary>
    private static string Changing(MeasureStanding standing) => standing.IsNews ? " Something has changed since; if it lasts, this changes too." : "";

    private static string Between(MeasureStanding standing) =>
        standing.Stretch is { } stretch && standing.Shown(stretch) is { } shown ? $"between {Value(standing, shown.Lower)} and {Value(standing, shown.Upper)}" : "";

    private static string TooFew(MeasureStanding standing)
    {
        var count = standing.Stretch?.Count ?? 0;
        var since = standing.Breaks is [.., var (_, broken)] ? $" since {Say.Date(broken.From)}" : "";
        return $"{Say.Count(count, "reading")}{since} {(count == 1 ? "is" : "are")} too few to say what is usual; it takes {Least}";
    }

    private static string Message(MeasureStanding standing, SeriesPoint last, Signal signal) => signal.Rule switch
    {
        SignalRule.Outside => $"{Named(standing, last)} is {HighLow(signal)} than usual variation explains",
        SignalRule.Shift => $"The last {signal.Count} readings all lie {(signal.High ? "above" : "below")} the mean, which is more than chance",
        SignalRule.Trend => $"{(signal.High ? "Up" : "Down")} {signal.Count - 1} times in a row since {standing.Series.Points[signal.First].Period.Named}, to {Value(standing, last.Value)} in {last.Period.Named}, which is more than chance",
        _ => $"2 of the last 3 readings lie close to the {(signal.High ? "upper" : "lower")} limit, which is more than chance",
    };

    private static string Reason(MeasureStanding standing, Signal signal)
    {
        var stretch = standing.Stretch!;
        var from = standing.Series.Points[signal.First].Period.Named;
        return signal.Rule switch
        {
            SignalRule.Outside => $"it lies {(signal.High ? "above the upper" : "below the lower")} limit of {Value(standing, signal.High ? stretch.Limits!.Upper : stretch.Limits!.Lower)}",
            SignalRule.Shift => $"{signal.Count} readings in a row, from {from} on, lie {(signal.High ? "above" : "below")} the mean of {Value(standing, stretch.Mean)}",
            SignalRule.Trend => $"{signal.Count - 1} {(signal.High ? "rises" : "falls")} in a row since {from}, which belongs to the run as the reading that it begins with",
            _ => $"2 of 3 readings in a row, from {from} on, lie close to the {(signal.High ? "upper" : "lower")} limit, beyond two sigma",
        };
    }

    /// <summary>"October 2026’s 86.1%", "18.7 children as at 31 October 2026".</summary>
    private static string Named(MeasureStanding standing, SeriesPoint point) => point.Period.FirstDay == point.Period.LastDay || point.Period.Said.Contains(" to ", StringComparison.Ordinal)
        ? $"{Value(standing, point.Value)}, {point.Period.Said},"
        : $"{point.Period.Said}’s {Value(standing, point.Value)}";

    private static string HighLow(Signal signal) => signal.High ? "higher" : "lower";
}
