namespace Milepost.Covering;

/// <summary>From where on texts are alike enough. Every threshold of coverage stands here and nowhere else.</summary>
/// <param name="Quoted">From this share of a text's words in the same order on, it is quoted and not merely like.</param>
/// <param name="Proposed">From this likeness on an action is proposed.</param>
/// <param name="ProposedBesides">From this likeness on where another action answers already.</param>
/// <param name="Near">From this likeness on an action is shown as the nearest there is, where nothing is proposed.</param>
/// <param name="Recurring">From this likeness on an earlier recommendation is the same theme.</param>
/// <param name="BesideBest">An action whose likeness is less than this share of the likest one's is not proposed beside it.</param>
/// <param name="ProposalsShown">No more than this many actions are proposed for one recommendation.</param>
public sealed record CoveragePolicy(
    double Quoted = 0.7, double Proposed = 0.3, double ProposedBesides = 0.5, double Near = 0.1, double Recurring = 0.35,
    double BesideBest = 0.75, int ProposalsShown = 4)
{
    public static CoveragePolicy Usual { get; } = new();
}
