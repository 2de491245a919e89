using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>A job in the council or a partner. Work belongs to a post; holders come and go.</summary>
public sealed class Post(Id<Post> id, Id<Plan> planId, string title)
{
    public Id<Post> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public string Title { get; private set; } = title;
    public Guid Version { get; private set; }
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
}
