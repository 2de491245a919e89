using Milepost.Wording;

namespace Milepost.Forecasting;

/// <summary>When something will honestly be done, by how this council's own dates have ended.</summary>
/// <param name="Due">The last day that is agreed for it now; null where none is.</param>
/// <param name="Likely">The day by which it is as likely as not to be done; null where nothing can be said.</param>
/// <param name="Safe">The day by which it is done in 85 of 100 runs.</param>
/// <param name="SampleSize">How many dates that ended it rests on.</param>
/// <param name="Undated">Pieces of open work that have no date to begin from.</param>
public sealed record Forecast(DateOnly? Due, DateOnly? Likely, DateOnly? Safe, int SampleSize, int Undated)
{
    /// <summary>What cannot be told and why; null where there is a forecast.</summary>
    public string? WhyNot => Likely is not null ? null
        : SampleSize < SlipHistory.Fewest ? $"Too little history: {(SampleSize == 0 ? "no date" : $"only {Say.Count(SampleSize, "date")}")} of this plan {(SampleSize < 2 ? "has" : "have")} ended so far, and a forecast needs {SlipHistory.Fewest}."
        : Undated > 0 ? "It has no date to begin from."
        : "Too little history: none of the dates that ended is known to have ended with the work done.";

    /// <summary>"As likely as not done by 14 March 2027, and in 85 of 100 runs by 30 June 2027; its date is 31 January 2027. From 42 dates of this plan that ended."</summary>
    public string Words
    {
        get
        {
            if (Likely is not { } likely || Safe is not { } safe) return WhyNot!;

            var due = Due is { } day ? $"; the date agreed is {Say.Date(day)}" : "";
            var undated = Undated == 0 ? "" : $" {Say.Count(Undated, "piece")} of open work without a date {(Undated == 1 ? "is" : "are")} left out.";
            return $"As likely as not done by {Say.Date(likely)}, and in 85 of 100 runs by {Say.Date(safe)}{due}. From {Say.Count(SampleSize, "date")} of this plan that ended.{undated}";
        }
    }

    /// <summary>The same where there is little room: "likely by 14 March 2027, safely by 30 June 2027".</summary>
    public string InBrief => Likely is { } likely && Safe is { } safe
        ? likely == safe ? $"likely done by {Say.Date(likely)}" : $"likely done by {Say.Date(likely)}, in 85 of 100 runs by {Say.Date(safe)}"
        : SampleSize < SlipHistory.Fewest ? "too little history for a forecast" : "no forecast";
}
