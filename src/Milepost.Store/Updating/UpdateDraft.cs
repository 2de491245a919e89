using Milepost.Identity;
using Milepost.Store.History;

namespace Milepost.Store.Updating;

/// <summary>An update that somebody began and has not sent: theirs alone, kept until they send it or put it aside.</summary>
[OutOfHistory]
public sealed class UpdateDraft(Id<UpdateDraft> id, string person, Guid action, string called)
{
    public Id<UpdateDraft> Id { get; } = id;

    /// <summary>The lasting name of the person in the session, or of the link.</summary>
    public string Person { get; } = person;

    /// <summary>No reference that a database holds to: the action may be taken away by undoing an import, and the draft stays.</summary>
    public Guid Action { get; } = action;

    /// <summary>What the action was known by.</summary>
    public string Called { get; } = called;

    /// <summary>What was typed, field by field, as JSON; null once it is sent or put aside.</summary>
    public string? Typed { get; private set; }

    /// <summary>What the person saw in the fields when they began.</summary>
    public string? Was { get; private set; }

    public DateTime KeptAt { get; private set; }

    /// <summary>The form that was sent last: what comes of it late is not kept again.</summary>
    public Guid? Sent { get; private set; }

    public void Keep(string typed, string was, DateTime at) => (Typed, Was, KeptAt) = (typed, was, at);

    public void Clear(Guid? sent) => (Typed, Was, Sent) = (null, null, sent ?? Sent);
}
