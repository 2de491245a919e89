using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Following;

/// <summary>What a council that has children followed kept of earlier lists, and what makes its tokens.</summary>
/// <param name="Tokens">Makes the council's tokens.</param>
/// <param name="Kept">What earlier lists left behind.</param>
public sealed record KeptBefore(ChildTokens Tokens, IReadOnlyList<KeptTokens> Kept)
{
    /// <summary>The children of an upload, followed.</summary>
    public Followed In(AnnexALists lists, DateOnly asAt) => new(new FollowedChildren(lists, asAt, Tokens, Kept));
}
