using Milepost.Plans;

namespace Milepost.Reporting.Listing;

/// <summary>A column that the table of a plan's actions can show.</summary>
/// <param name="Key">Its lasting name, in addresses and in what is remembered.</param>
/// <param name="Name">What it is called; the reader of plans knows every one of these headings.</param>
/// <param name="Share">Its part of the width, against the other columns'.</param>
/// <param name="Cell">What stands in it.</param>
public sealed record PlanColumn(string Key, string Name, int Share, Func<ListedAction, Cell> Cell)
{
    /// <summary>The columns that take its place in a file, where one place on a page shows two things.</summary>
    public IReadOnlyList<PlanColumn> InFile { get; init; } = [];

    /// <summary>It is called by the plan's own word instead.</summary>
    internal Func<PlanNouns, string>? Noun { get; init; }

    /// <summary>Every row has it: without it nobody would know what the row is about.</summary>
    public bool Always { get; init; }

    public bool Number { get; init; }

    public string Heading(PlanNouns nouns) => Noun?.Invoke(nouns) ?? Name;

    internal Column Headed(PlanNouns nouns) => new(Heading(nouns), Share, Key == PlanColumns.Reference, Number);
}
