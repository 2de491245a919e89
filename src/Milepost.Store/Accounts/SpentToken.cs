using Milepost.Identity;
using Milepost.Store.History;

namespace Milepost.Store.Accounts;

/// <summary>Something that works once, and was used. It is kept, as a hash, until it would have run out by itself.</summary>
[OutOfHistory]
public sealed class SpentToken(Id<SpentToken> id, string hash, DateTime endsAt)
{
    public Id<SpentToken> Id { get; } = id;
    public string Hash { get; } = hash;
    public DateTime EndsAt { get; } = endsAt;
}
