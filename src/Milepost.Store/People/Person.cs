using Milepost.Identity;

namespace Milepost.Store.People;

/// <summary>Somebody who uses Milepost.</summary>
public sealed class Person(Id<Person> id, string name, string post, string role)
{
    public Id<Person> Id { get; } = id;
    public string Name { get; private set; } = name;

    /// <summary>Their job, as the plan writes it.</summary>
    public string Post { get; private set; } = post;

    /// <summary>What they may do: the name of a role.</summary>
    public string Role { get; private set; } = role;

    public Guid Version { get; private set; }
}
