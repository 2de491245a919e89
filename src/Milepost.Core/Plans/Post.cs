using Milepost.Identity;
using Milepost.People;

namespace Milepost.Plans;

/// <summary>How far the council has come with filling a post that nobody holds.</summary>
public enum Recruitment
{
    Approved,
    Advertised,
    Interviewing,
    Offered,
}

/// <summary>A job in the council or a partner. Work belongs to a post; holders come and go.</summary>
public sealed class Post(Id<Post> id, Id<Plan> planId, string title) : IWithdrawable
{
    public Id<Post> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public string Title { get; private set; } = title;

    /// <summary>Whether it is a group, such as a management team, rather than one person's job.</summary>
    public bool IsGroup { get; private set; }

    /// <summary>The agency it belongs to; null for the council's own.</summary>
    public string? Agency { get; private set; }

    /// <summary>How far filling it has come; null where nobody said.</summary>
    public Recruitment? Recruitment { get; private set; }

    /// <summary>The day on which somebody is expected to begin; null where nobody can say.</summary>
    public DateOnly? ExpectedOn { get; private set; }

    /// <summary>The day it was withdrawn from the plan; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Recruit(Recruitment? stage, DateOnly? expectedOn) => (Recruitment, ExpectedOn) = (stage, expectedOn);

    public void Rename(string title) => Title = title;

    public void Place(bool isGroup, string? agency) => (IsGroup, Agency) = (isGroup, agency);

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);
}

/// <summary>Somebody who holds, or held, a post.</summary>
public sealed class Holder(Id<Holder> id, Id<Plan> planId, Id<Post> postId, string name, DateOnly? from)
{
    public Id<Holder> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Post> PostId { get; } = postId;
    public string Name { get; private set; } = name;

    /// <summary>The day it began, where it is known.</summary>
    public DateOnly? From { get; private set; } = from;

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether somebody holds it for a time, until the post is filled.</summary>
    public bool IsInterim { get; private set; }

    /// <summary>The person who signs in as this holder; null where nobody does.</summary>
    public Id<Person>? PersonId { get; private set; }

    public Guid Version { get; private set; }

    public void Leave(DateOnly lastDay) => Until = lastDay;

    public void HoldForNow(bool isInterim) => IsInterim = isInterim;

    public void Is(Id<Person>? personId) => PersonId = personId;

    /// <summary>Corrects what was said of the holding.</summary>
    public void Correct(string name, DateOnly? from, DateOnly? until) => (Name, From, Until) = (name, from, until);
}
