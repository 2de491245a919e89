using System.Buffers.Binary;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.History;

namespace Milepost.Store.Commenting;

/// <summary>
/// What one person writes to others about an action, beside the record that a board reads: it stands in no snapshot, paper, file or
/// history, and whoever wrote it may change it for a day and take it away at any time.
/// </summary>
[OutOfHistory]
public sealed class Comment(Id<Comment> id, Id<Plan> planId, Guid action, Id<Person> personId, string by, string text, DateTime at)
{
    public Id<Comment> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>No reference that a database holds to: the action may be taken away by undoing an import.</summary>
    public Guid Action { get; } = action;

    public Id<Person> PersonId { get; } = personId;

    /// <summary>Who wrote it, as papers name them on that day.</summary>
    public string By { get; } = by;

    /// <summary>Empty once it is taken away: nothing of the words stays.</summary>
    public string Text { get; private set; } = text;

    public DateTime At { get; } = at;
    public DateTime? EditedAt { get; private set; }
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Who took it away.</summary>
    public string? RemovedBy { get; private set; }

    public Guid Version { get; private set; }

    public void Reword(string text, DateTime at) => (Text, EditedAt) = (text, at);

    public void Remove(DateTime at, string by) => (Text, RemovedAt, RemovedBy) = ("", at, by);
}

/// <summary>Somebody whom a comment names, so that they see it.</summary>
[OutOfHistory]
public sealed class Mention(Id<Mention> id, Id<Comment> commentId, Id<Person> personId)
{
    public Id<Mention> Id { get; } = id;
    public Id<Comment> CommentId { get; } = commentId;
    public Id<Person> PersonId { get; } = personId;

    /// <summary>When they said that they have seen it; null while it waits for them.</summary>
    public DateTime? SeenAt { get; private set; }

    /// <summary>One that is made now: its id says when, so that whoever is first named by a comment that was changed is told of it.</summary>
    public static Mention Of(Id<Comment> comment, Id<Person> person, DateTime now) =>
        new(new(Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero))), comment, person);

    /// <summary>Whether it was made after that moment, to the thousandth of a second.</summary>
    public bool IsSince(DateTime since) =>
        BinaryPrimitives.ReadInt64BigEndian(Id.Value.ToByteArray(bigEndian: true)) >>> 16 > new DateTimeOffset(since, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public void See(DateTime at) => SeenAt ??= at;
}
