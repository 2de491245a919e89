using Milepost.Identity;

namespace Milepost.Store.People;

/// <summary>The columns that a person likes to see in a plan's table, remembered wherever they sign in.</summary>
public sealed class ChosenColumns(Id<ChosenColumns> id, string person, string table)
{
    public Id<ChosenColumns> Id { get; } = id;

    /// <summary>The lasting name of the person in the session.</summary>
    public string Person { get; } = person;

    /// <summary>Which table: the short name of a plan, or the name of another table.</summary>
    public string Table { get; } = table;

    public IReadOnlyList<string> Columns { get; private set; } = [];
    public Guid Version { get; private set; }

    public void Choose(IReadOnlyList<string> columns) => Columns = columns;
}
