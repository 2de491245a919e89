using Milepost.Identity;

namespace Milepost.People;

/// <summary>Whoever acts: by name, by job, and by the record of a person where there is one.</summary>
/// <param name="Name">As the person is called.</param>
/// <param name="Post">The job, as the person says it; null where nobody said.</param>
/// <param name="PersonId">The person's record; null where they have none.</param>
public sealed record Someone(string Name, string? Post = null, Id<Person>? PersonId = null)
{
    /// <summary>How history and papers name them.</summary>
    public string Author => Post is null ? Name : $"{Name}, {Post}";

    /// <summary>Who "Dana Whitlock, head of assessment" is.</summary>
    public static Someone Of(string author)
    {
        ArgumentNullException.ThrowIfNull(author);
        var parts = author.Split(',', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts is [var name, var post] ? new(name, post) : new(author.Trim());
    }
}
