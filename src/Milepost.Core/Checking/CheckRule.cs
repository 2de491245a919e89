using Milepost.Plans;

namespace Milepost.Checking;

/// <summary>What a finding is about, so that a list can be read in parts.</summary>
public enum RuleFamily
{
    WhoAndWhen,
    Dates,
    HowWeKnow,
    Words,
    Contradictions,
    Shape,
}

/// <summary>One rule of plan quality: data, so that pages, commands and the handbook say the same of it.</summary>
/// <param name="Code">Its lasting name: "no-lead".</param>
/// <param name="Family">What it is about.</param>
/// <param name="Severity">How much a finding weighs, unless the council says otherwise.</param>
/// <param name="Name">What it is called over a list.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Good">What a good one looks like; for a contradiction, the question to the author.</param>
public sealed record CheckRule(string Code, RuleFamily Family, FindingSeverity Severity, string Name, string Why, string Good)
{
    /// <summary>What it calls for is put to the author as a question.</summary>
    public bool Asks => Good.Contains('?', StringComparison.Ordinal);

    public static string Heading(RuleFamily family) => family switch
    {
        RuleFamily.WhoAndWhen => "Who and when",
        RuleFamily.Dates => "Dates",
        RuleFamily.HowWeKnow => "How we will know",
        RuleFamily.Words => "Wording",
        RuleFamily.Contradictions => "Contradictions",
        _ => "The plan as a whole",
    };
}
