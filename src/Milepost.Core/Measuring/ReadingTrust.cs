using Milepost.Plans;

namespace Milepost.Measuring;

/// <summary>How far a reading can be trusted, with the reason.</summary>
/// <param name="Trust">How far.</param>
/// <param name="Because">Why, as a sentence.</param>
public sealed record ReadingTrust(Trust Trust, string Because)
{
    /// <summary>What was counted here is as the rules had it; of others it is known only how they came to be.</summary>
    public static ReadingTrust Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var trust = reading.Trust is { } counted ? new(counted, reading.TrustBecause ?? "It was counted from the lists of Annex A.") : reading.Origin switch
        {
            ReadingOrigin.System => new ReadingTrust(Trust.High, "A system gave it."),
            ReadingOrigin.Estimate => new(Trust.Low, "It is an estimate."),
            ReadingOrigin.AnnexA => new(Trust.Fair, "It was counted from the lists of Annex A."),
            _ => new(Trust.Fair, "It was given by hand."),
        };
        return reading.Provisional && trust.Trust > Trust.Fair ? new(Trust.Fair, $"{trust.Because} It is provisional.") : trust;
    }

    /// <summary>"high", "fair", "low".</summary>
    public static string Said(Trust trust) => trust switch
    {
        Trust.High => "high",
        Trust.Fair => "fair",
        _ => "low",
    };
}
