using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.AnnexA.Declaring;

namespace Milepost.AnnexA.Quality;

/// <summary>How much it matters that data is as a rule finds it.</summary>
public enum RuleSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably wrong: amend it, or know why.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,

    /// <summary>Wrong, and a child may not be safe or may not be found.</summary>
    Critical,
}

/// <summary>A rule of data quality: what it finds, and in which lists.</summary>
/// <param name="Id">Its short name: "L4-02".</param>
/// <param name="Words">What it finds.</param>
/// <param name="List">The lists that it is about, as the catalogue writes them: "4", "1-10", "6,8", "all".</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Kind">What sort of fault it is: "missing", "logic", "drift".</param>
/// <param name="TestedOn">The lists in whose rows it looks; none for one about the file as a whole.</param>
/// <param name="Columns">What to look at in a row that it finds, by the names that declarations give the columns.</param>
public sealed partial record RuleDefinition(
    string Id, string Words, string List, RuleSeverity Severity, string Kind, IReadOnlyList<int> TestedOn, IReadOnlyList<string> Columns)
{
    /// <summary>What it looks for while the file is read; null for a rule about rows.</summary>
    public string? Structure => Block.Text("structure");

    /// <summary>Whether it needs an earlier upload.</summary>
    public bool NeedsHistory => Block["history"] is not null;

    /// <summary>The table beside Annex A that it needs; null where it needs none.</summary>
    public string? Needs => Block.Text("reference");

    /// <summary>What makes it find a row, as an analyst reads it.</summary>
    public string? When => Block.Text("when");

    /// <summary>The other lists that it asks about a child.</summary>
    public IEnumerable<int> Asked => AskedList().Matches(When ?? "").Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    internal Block Block { get; init; } = null!;

    [GeneratedRegex(@"in list (\d+)", RegexOptions.None, 1000)]
    private static partial Regex AskedList();
}
