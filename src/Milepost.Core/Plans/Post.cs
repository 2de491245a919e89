using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>A job in the council or a partner. Work belongs to a post; holders come and go.</summary>
public sealed class Post(Id<Post> id, Id<Plan> planId, string title) : IWithdrawable
{
    public Id<Post> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public string Title { get; private set; } = title;
    /// <summary>The day it was withdrawn from the plan; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Rename(string title) => Title = title;

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

    public Guid Version { get; private set; }

    public void Leave(DateOnly lastDay) => Until = lastDay;

    /// <summary>Corrects what was said of the holding.</summary>
    public void Correct(string name, DateOnly? from, DateOnly? until) => (Name, From, Until) = (name, from, until);
}
