using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Rating;

namespace Milepost.Suggesting;

/// <summary>One fact that a suggestion rests on, in words.</summary>
/// <param name="Rule">What kind of fact it is.</param>
/// <param name="Words">The fact: "Its date passed 12 days ago."</param>
/// <param name="NoBetterThan">The best that can be suggested beside it; null where it holds nothing back.</param>
public sealed record Reason(SuggestionRule Rule, string Words, SuggestedLevel? NoBetterThan = null);

/// <summary>The rating that the facts suggest. It is never written over the one that was given.</summary>
/// <param name="Level">What is suggested; null where the facts suggest nothing yet.</param>
/// <param name="Rating">The same in the council's own scheme.</param>
/// <param name="Reasons">The facts it rests on, those that hold it back first; never empty.</param>
public sealed record Suggestion(SuggestedLevel? Level, RatingLevel? Rating, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The reasons without which it would be better; all of them where nothing holds it back.</summary>
    public IReadOnlyList<Reason> Deciding
    {
        get
        {
            List<Reason> holding = [.. Reasons.Where(reason => reason.NoBetterThan is { } best && best == Level)];
            return holding.Count > 0 ? holding : Reasons;
        }
    }

    /// <summary>The deciding reasons as sentences.</summary>
    public string Because => string.Join(" ", Deciding.Select(reason => reason.Words));

    internal static Suggestion Of(IEnumerable<Reason> reasons, RatingScheme scheme, bool anything = true)
    {
        List<Reason> told = [.. reasons.OrderByDescending(reason => reason.NoBetterThan is { } best ? (int)best : -1)];
        if (!anything) return new(null, null, told);

        var level = told.Aggregate(SuggestedLevel.Complete, (worst, reason) => SuggestedLevels.Worse(worst, reason.NoBetterThan ?? SuggestedLevel.Complete));
        return new(level, SuggestedLevels.Find(scheme, level), told);
    }
}

/// <summary>What the facts suggest of one action, beside what was given.</summary>
/// <param name="Action">Where the action stands.</param>
/// <param name="OfAction">What they suggest of the work.</param>
/// <param name="OfImpact">What they suggest of the difference to children.</param>
/// <param name="Scheme">The council's ratings.</param>
public sealed record ActionSuggestion(ActionAssessment Action, Suggestion OfAction, Suggestion OfImpact, RatingScheme Scheme)
{
    /// <summary>How far children are from what was promised them, in words: "4 of 104 short of the target of 90%, on trend in March 2027". It stands beside the impact rating.</summary>
    public string ImpactDistance { get; init; } = "";

    /// <summary>A measure of it was read, so that its distance is one of figures.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>The evidence of it that counts on the day.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>A measure of it shows a difference that can be trusted.</summary>
    public bool MeasuresShow { get; init; }

    /// <summary>What its measures say against a good rating of its impact: they get worse, are behind their trajectories, or will not come to their targets.</summary>
    public IReadOnlyList<Reason> Against => [.. OfImpact.Reasons.Where(reason => (reason.Rule == SuggestionRules.Target || reason.Rule == SuggestionRules.News) && reason.NoBetterThan >= SuggestedLevel.Behind)];

    public bool ActionDiffers => Differs(Action.Shown, OfAction);
    public bool ImpactDiffers => Differs(Action.Impact, OfImpact);

    /// <summary>It was rated better than the facts suggest: a question, and never a correction.</summary>
    public bool ActionFlatters => Flatters(Action.Shown, OfAction);

    public bool ImpactFlatters => Flatters(Action.Impact, OfImpact);

    private static bool Differs(GivenRating? given, Suggestion suggested) => given is not null && suggested.Rating is { } rating && rating.Key != given.Key;

    private bool Flatters(GivenRating? given, Suggestion suggested) =>
        Differs(given, suggested) && Scheme.Find(given!.Key) is not null && Scheme.Rank(given.Key) < Scheme.Rank(suggested.Rating!.Key);
}
