using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;

namespace Milepost.Updating;

/// <summary>Somebody whom work is asked of: a person who signs in, or whoever a link was made for.</summary>
/// <param name="Person">The person; null for somebody without an account.</param>
/// <param name="Name">The name, or the words by which the plan speaks of them; null where only the post is known.</param>
/// <param name="Post">The post that a link was made for; null otherwise.</param>
/// <param name="Job">Their job, as the register of people has it; null where nobody said.</param>
public sealed record Doer(Id<Person>? Person, string? Name, Id<Post>? Post = null, string? Job = null)
{
    /// <summary>A person who signs in, with their job: work may be theirs by it alone.</summary>
    public static Doer Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new(person.Id, person.Name, Job: person.Post);
    }
}

/// <summary>How much of an action is somebody's to update: the whole of it, or some of its steps.</summary>
/// <param name="Whole">They lead the action itself.</param>
/// <param name="Steps">The steps that they lead.</param>
/// <param name="As">The posts or names by which the plan gives them the work.</param>
public sealed record Reach(bool Whole, IReadOnlyList<Id<Actions.Step>> Steps, IReadOnlyList<string> As)
{
    /// <summary>They may say how strong evidence is. Nobody grades what they claim themselves unless that is their part.</summary>
    public bool Weighs { get; init; }

    /// <summary>For those who may update any action.</summary>
    public static Reach All { get; } = new(true, [], []);
}
