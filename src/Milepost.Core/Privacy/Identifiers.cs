namespace Milepost.Privacy;

/// <summary>
/// Looks for words by which a child or a family could be known: numbers by their form and check digit, names by what stands
/// beside them. It errs on the side of asking a person, and it cannot see everything: it is a guard, not a promise.
/// </summary>
public static class Identifiers
{
    /// <summary>The kinds found, each once.</summary>
    /// <param name="text">The words.</param>
    /// <param name="on">The day they were written, by which a date beside a name is told from the date of a meeting.</param>
    public static IReadOnlyList<IdentifierKind> KindsIn(string text, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < 5) return [];
        return [.. Numbered.KindsIn(text).Concat(NamedPeople.KindsIn(text, on)).Distinct().Order()];
    }

    /// <summary>What is found in words that somebody typed.</summary>
    public static IEnumerable<FoundIdentifier> In(string? text, string place, DateOnly on) =>
        text is null ? [] : KindsIn(text, on).Select(kind => new FoundIdentifier(kind, place));

    /// <summary>"an NHS number in the title; a date of birth in page 2"; null where nothing was found.</summary>
    public static string? Said(IEnumerable<FoundIdentifier> found) =>
        string.Join("; ", found.Select(one => one.Said).Distinct()) is { Length: > 0 } said ? said : null;
}
