using System.Text.RegularExpressions;

namespace Milepost.Store.Importing;

/// <summary>The short name of a plan, which stands in addresses and commands.</summary>
public static partial class PlanName
{
    /// <summary>Null when the name is good; otherwise a sentence that says what a good one looks like.</summary>
    public static string? Fault(string name) => Good().IsMatch(name) ? null
        : "A plan's name is 1 to 100 small letters, digits and hyphens, such as wexcombe-2026.";

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$", RegexOptions.NonBacktracking)]
    private static partial Regex Good();
}
