using Milepost.Identity;
using Milepost.Store.Accounts;
using Milepost.Store.History;

namespace Milepost.Store.Writing;

/// <summary>
/// What a program was told when it sent something under a key of its own, kept for a day in the same save as what it sent: sent
/// again, it is told the same, and nothing is done twice.
/// </summary>
/// <param name="Id">Which one.</param>
/// <param name="TokenId">By which token it came.</param>
/// <param name="Key">The key that the program chose.</param>
/// <param name="Hash">Of what it sent, and where to.</param>
/// <param name="Status">The status that it was told.</param>
/// <param name="Body">The words that it was told.</param>
/// <param name="At">When, in UTC.</param>
[OutOfHistory]
public sealed record KeptAnswer(Id<KeptAnswer> Id, Id<AccessToken> TokenId, string Key, string Hash, int Status, string Body, DateTime At)
{
    /// <summary>How long the same key means the same thing.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    public const int LongestKey = 200;
}
