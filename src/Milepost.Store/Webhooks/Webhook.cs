using Milepost.Identity;
using Milepost.Store.History;

namespace Milepost.Store.Webhooks;

/// <summary>An address outside Milepost that is told when something happens in a plan: that it happened and where to read of it, never what was said.</summary>
/// <param name="id">Which one.</param>
/// <param name="name">What it is for, in the words of whoever made it.</param>
/// <param name="address">Where it is told.</param>
/// <param name="secret">What each telling is signed with, protected by the site's own keys.</param>
/// <param name="madeAt">When it was made, in UTC.</param>
/// <param name="by">Who made it.</param>
public sealed class Webhook(Id<Webhook> id, string name, string address, string secret, DateTime madeAt, string by)
{
    public const int LongestName = 100;
    public const int LongestAddress = 1_000;

    public Id<Webhook> Id { get; } = id;
    public string Name { get; } = name;
    public string Address { get; } = address;

    [OutOfHistory]
    public string Secret { get; } = secret;

    public DateTime MadeAt { get; } = madeAt;
    public string By { get; } = by;

    /// <summary>What it is told of, each as <see cref="HookEvents"/> writes it.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The plans that it is told of, by id; empty for all.</summary>
    public IReadOnlyList<string> Plans { get; init; } = [];

    /// <summary>The last entry of the history that was looked at for it.</summary>
    [OutOfHistory]
    public long SeenUpTo { get; private set; }

    public DateTime? StoppedAt { get; private set; }
    public string? StoppedBy { get; private set; }
    public Guid Version { get; private set; }

    public bool Wants(HookEvent what, Guid plan) =>
        Events.Contains(HookEvents.Said(what)) && (Plans.Count == 0 || Plans.Contains(plan.ToString()));

    public void See(long entry) => SeenUpTo = entry;

    public void Stop(DateTime at, string by) => (StoppedAt, StoppedBy) = (StoppedAt ?? at, StoppedBy ?? by);
}
