using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>How a plan's quality is spoken of, the same on pages, in papers and at the terminal.</summary>
public static class QualityWords
{
    public static string Part(QualityPart part) => part switch
    {
        QualityPart.Lead => "Lead",
        QualityPart.Date => "Due date",
        QualityPart.SuccessTest => "Success test",
        QualityPart.ChildrensStatement => "Children’s statement",
        QualityPart.Measure => "Measure",
        _ => "Specific wording",
    };

    public static string Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>"124 of the 186 things that its 31 actions should have are there."</summary>
    public static string HowMade(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.Parts is [var first, ..]
            ? $"{score.Has:N0} of the {score.Of:N0} things that its {Say.Count(first.Of, "action")} should have are there."
            : "There is nothing to score.";
    }

    /// <summary>"3 errors, 12 warnings and 4 notes; 2 findings were accepted."</summary>
    public static string Counted(PlanQuality quality)
    {
        ArgumentNullException.ThrowIfNull(quality);
        var accepted = quality.Accepted.Count();
        List<string> counts =
        [
            .. new[] { FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Note }
                .Select(severity => (severity, count: quality.Count(severity))).Where(pair => pair.count > 0)
                .Select(pair => Say.Count(pair.count, Severity(pair.severity))),
        ];
        return $"{(counts.Count == 0 ? "Nothing was found" : Say.List(counts))}{(accepted == 0 ? "" : $"; {Say.Count(accepted, "finding")} {(accepted == 1 ? "was" : "were")} accepted")}.";
    }

    /// <summary>The one line that a paper or an overview says of it.</summary>
    public static string Line(PlanQuality quality)
    {
        ArgumentNullException.ThrowIfNull(quality);
        var whole = quality.Score.Whole;
        return whole.OutOf100 is { } score
            ? $"{score} of 100 as written: {HowMade(whole)} {Counted(quality)}"
            : "There is no action to check.";
    }
}
