using Milepost.Identity;
using Milepost.People;
using Milepost.Store.History;

namespace Milepost.Store.Feeds;

/// <summary>A secret address at which a person's calendar program reads their dates, or those of a plan. Only a hash of the secret is kept.</summary>
[OutOfHistory]
public sealed class CalendarFeed(Id<CalendarFeed> id, Id<Person> personId, Guid? plan, string tokenHash, DateTime madeAt)
{
    public Id<CalendarFeed> Id { get; } = id;

    /// <summary>Whose it is: it gives what they may see on the day, and nothing once their account is closed.</summary>
    public Id<Person> PersonId { get; } = personId;

    /// <summary>The plan whose dates it gives; null for the person's own dates in every plan. No reference that a database holds to.</summary>
    public Guid? Plan { get; } = plan;

    public string TokenHash { get; } = tokenHash;
    public DateTime MadeAt { get; } = madeAt;

    /// <summary>When it was ended; null while it is read.</summary>
    public DateTime? EndedAt { get; private set; }

    public void End(DateTime at) => EndedAt ??= at;
}
