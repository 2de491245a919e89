using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.People;

/// <summary>A link by which somebody without an account updates their own actions, and nothing else. Only a hash of its token is kept.</summary>
/// <param name="id">Which one.</param>
/// <param name="planId">The plan that it opens.</param>
/// <param name="holder">The post or name that it was made for, as history names its author.</param>
/// <param name="post">The post, where it was made for one; null for a name as the plan writes it.</param>
/// <param name="hash">The SHA-256 of the token, in hexadecimal.</param>
/// <param name="from">The day it was made.</param>
/// <param name="until">Its last day.</param>
/// <param name="by">Who made it.</param>
public sealed class PartnerLink(
    Id<PartnerLink> id, Id<Plan> planId, string holder, Guid? post, string hash, DateOnly from, DateOnly until, string by)
{
    /// <summary>The most days that a link lasts.</summary>
    public const int LongestDays = 42;

    public Id<PartnerLink> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public string Holder { get; } = holder;

    /// <summary>No reference that a database holds to: undoing an import may take the post away, and the link then opens nothing.</summary>
    public Guid? Post { get; } = post;

    public string Hash { get; } = hash;
    public DateOnly From { get; } = from;
    public DateOnly Until { get; } = until;
    public string By { get; } = by;
    public DateOnly? RevokedOn { get; private set; }
    public string? RevokedBy { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>How history names whoever uses it.</summary>
    public string Author => $"{Holder}, by link";

    public bool IsOpen(DateOnly on) => RevokedOn is null && From <= on && on <= Until;

    public void Revoke(DateOnly on, string by) => (RevokedOn, RevokedBy) = (on, by);
}
