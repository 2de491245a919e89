using Milepost.Identity;

namespace Milepost.People;

/// <summary>Somebody who uses Milepost, or did. What they may do is a <see cref="Grant"/>; how they sign in is kept elsewhere.</summary>
public sealed class Person(Id<Person> id, string key, string name, DateOnly since)
{
    public Id<Person> Id { get; } = id;

    /// <summary>The lasting short name in addresses and remembered choices: "priya-nair"; unique.</summary>
    public string Key { get; } = key;

    public string Name { get; private set; } = name;

    /// <summary>Their job, as the plan writes it; null where nobody said.</summary>
    public string? Post { get; private set; }

    /// <summary>Where mail reaches them; null for those who have none.</summary>
    public string? Mail { get; private set; }

    /// <summary>The agency they come from; null for the council's own.</summary>
    public string? Agency { get; private set; }

    public DateOnly Since { get; } = since;

    /// <summary>Who in the council answers for somebody from outside; null for the council's own.</summary>
    public Id<Person>? SponsorId { get; private set; }

    /// <summary>The last day of somebody from outside; null for the council's own.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>The day on which the sponsor last said that the person still needs to be here.</summary>
    public DateOnly? AttestedOn { get; private set; }

    /// <summary>The day from which they may no longer sign in; nothing that they did is lost.</summary>
    public DateOnly? StoppedOn { get; private set; }

    public string? StoppedBecause { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>How history and papers name the person.</summary>
    public string Author => Post is null ? Name : $"{Name}, {Post}";

    /// <summary>Whether they may sign in on the day: not stopped, and not past the last day of somebody from outside.</summary>
    public bool MayComeIn(DateOnly on) => !(StoppedOn <= on) && !(ExpiresOn < on);

    public void Describe(string name, string? post, string? mail, string? agency) => (Name, Post, Mail, Agency) = (name, post, mail, agency);

    /// <summary>Somebody of the council is to answer for them. What their last day is stays as it was, where it was said.</summary>
    public void AnsweredForBy(Id<Person> sponsor, DateOnly expiresOn) => (SponsorId, ExpiresOn) = (sponsor, ExpiresOn ?? expiresOn);

    /// <summary>Their sponsor said on a day that they are still needed, and until when.</summary>
    public void VouchedFor(Id<Person> sponsor, DateOnly expiresOn, DateOnly attestedOn) =>
        (SponsorId, ExpiresOn, AttestedOn) = (sponsor, expiresOn, attestedOn);

    public void Stop(DateOnly on, string because) => (StoppedOn, StoppedBecause) = (on, because);

    public void Return() => (StoppedOn, StoppedBecause) = (null, null);
}
