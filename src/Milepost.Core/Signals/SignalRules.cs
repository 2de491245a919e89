namespace Milepost.Signals;

/// <summary>Which way a measure is better.</summary>
public enum GoodDirection
{
    /// <summary>More is better, such as assessments in time.</summary>
    Higher,

    /// <summary>Less is better, such as caseloads.</summary>
    Lower,

    /// <summary>Neither is better by itself, such as contacts received.</summary>
    Neither,
}

/// <summary>The rules by which a value is told from chance; a later one says more of where a measure is going.</summary>
public enum SignalRule
{
    /// <summary>It lies beyond a limit of usual variation.</summary>
    Outside,

    /// <summary>It is one of two among three that lie close to a limit.</summary>
    TwoOfThree,

    /// <summary>It is one of a run that lies wholly on one side of the mean.</summary>
    Shift,

    /// <summary>It is one of a run that rises, or falls, each time.</summary>
    Trend,
}

/// <summary>How long a run must be to be more than chance, and how many values must be there before anything is said.</summary>
/// <param name="Shift">Values in a row on one side of the mean.</param>
/// <param name="Trend">Values in a row that rise, or fall, each time.</param>
/// <param name="Least">Values in a stretch before it has limits.</param>
public sealed record SignalRules(int Shift, int Trend, int Least)
{
    /// <summary>The rules of Making Data Count with the longer of its two lengths for a run beside the mean; docs/measures-charts.md names the sources.</summary>
    public static SignalRules Usual { get; } = new(Shift: 7, Trend: 6, Least: 13);
}

/// <summary>Values that together are more than chance.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="High">They lie high, or rise.</param>
/// <param name="First">The position of the first of them.</param>
/// <param name="Last">The position of the last of them.</param>
public sealed record Signal(SignalRule Rule, bool High, int First, int Last)
{
    public int Count => Last - First + 1;
}
