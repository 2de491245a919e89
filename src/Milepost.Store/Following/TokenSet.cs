using Milepost.AnnexA.Following;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.History;

namespace Milepost.Store.Following;

/// <summary>The tokens that a submission left behind for the ones after it. The salt that they were made with is kept elsewhere; history tells nothing of them.</summary>
[OutOfHistory]
public sealed class TokenSet(Id<TokenSet> id, Id<Submission> submissionId, string authority, DateOnly asAt, TokenKind kind, string mark, byte[] tokens)
{
    public Id<TokenSet> Id { get; } = id;
    public Id<Submission> SubmissionId { get; } = submissionId;

    /// <summary>The council, as its plans call it.</summary>
    public string Authority { get; } = authority;

    /// <summary>The day that the lists speak of.</summary>
    public DateOnly AsAt { get; } = asAt;

    public TokenKind Kind { get; } = kind;

    /// <summary>By which salt they were made.</summary>
    public string Mark { get; } = mark;

    public byte[] Tokens { get; } = tokens;
}
