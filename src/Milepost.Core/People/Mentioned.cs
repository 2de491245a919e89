namespace Milepost.People;

/// <summary>Whom a text names with an @ before their name: "@Dana Whitlock".</summary>
public static class Mentioned
{
    /// <summary>Those of the people whose whole names stand after an @, in the order of the people.</summary>
    public static IReadOnlyList<Person> In(string text, IReadOnlyList<Person> people)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(people);
        return [.. people.Where(person => Names(text, person.Name))];
    }

    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (string.Compare(text, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            var end = at + 1 + name.Length;
            // "@Jo" is not in "@Joanna".
            if (end <= text.Length && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
