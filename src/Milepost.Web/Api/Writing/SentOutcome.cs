using Milepost.Store.Writing;

namespace Milepost.Web.Api.Writing;

/// <summary>What came of something that a program sent: a refusal of which nothing is kept, or the answer that is kept under its key.</summary>
/// <param name="Refusal">Why it was not done; null where it was answered.</param>
/// <param name="Answer">The kept answer.</param>
/// <param name="Again">It was answered before.</param>
internal sealed record SentOutcome(Problem? Refusal, KeptAnswer? Answer, bool Again)
{
    public static SentOutcome Refused(Problem why) => new(why, null, Again: false);

    public static SentOutcome Of<T>(OnceOnly<T> once, T outcome) where T : class => new(null, once.Answer, ReferenceEquals(outcome, once.Again));
}
