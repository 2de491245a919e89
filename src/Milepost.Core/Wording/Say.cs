using System.Globalization;

namespace Milepost.Wording;

/// <summary>How dates, counts and lists are said, everywhere, so that a page and a report never differ.</summary>
public static class Say
{
    private static readonly CultureInfo Uk = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>3 March 2026.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", Uk);

    /// <summary>4 to 15 March 2026; 4 and 5 March 2026; 29 October to 9 November 2026; one day alone is that day.</summary>
    public static string Range(DateOnly from, DateOnly to) =>
        from == to ? Date(to)
        : (from.Month, from.AddDays(1)) == (to.Month, to) ? $"{from.Day} and {Date(to)}"
        : (from.Year, from.Month) == (to.Year, to.Month) ? $"{from.Day} to {Date(to)}"
        : from.Year == to.Year ? $"{from.ToString("d MMMM", Uk)} to {Date(to)}"
        : $"{Date(from)} to {Date(to)}";

    /// <summary>March 2026.</summary>
    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", Uk);

    /// <summary>1 day, 1,204 days.</summary>
    public static string Days(int days) => Count(days, "day");

    /// <summary>1 action, 34 actions; a plural that is not made with s is given.</summary>
    public static string Count(int count, string noun, string? plural = null) =>
        string.Create(Uk, $"{count:N0} {(count == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>"an action", "a priority".</summary>
    public static string A(string noun) => $"{(noun.Length > 0 && "aeiouAEIOU".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";

    /// <summary>"actions", "priorities", "approaches".</summary>
    public static string Several(string noun) => noun switch
    {
        [.., var before, 'y'] when !"aeiou".Contains(before, StringComparison.Ordinal) => noun[..^1] + "ies",
        [.., 's' or 'x'] or [.., 'c' or 's', 'h'] => noun + "es",
        _ => noun + "s",
    };

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> things) => things switch
    {
        [] => "",
        [var one] => one,
        _ => $"{string.Join(", ", things.Take(things.Count - 1))} and {things[^1]}",
    };

    /// <summary>once, twice, 3 times.</summary>
    public static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => Count(count, "time"),
    };

    /// <summary>first, second, third, 11th.</summary>
    public static string Ordinal(int number) => number is > 0 and <= 10
        ? Ordinals[number - 1]
        : string.Create(Uk, $"{number:N0}{OrdinalEnding(number)}");

    /// <summary>"today", "in 1 day", "in 9 days", "12 days ago".</summary>
    public static string When(int daysAhead) => daysAhead switch
    {
        0 => "today",
        > 0 => $"in {Days(daysAhead)}",
        _ => $"{Days(-daysAhead)} ago",
    };

    /// <summary>The words with a capital at the beginning.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], Uk) + words[1..];

    /// <summary>The words with a capital at the beginning and a full stop at the end, where they have none.</summary>
    public static string Sentence(string words)
    {
        var trimmed = words.Trim().TrimEnd(',', ';', ':');
        if (trimmed.Length == 0) return "";

        var capital = char.ToUpper(trimmed[0], Uk) + trimmed[1..];
        return ".!?…".Contains(trimmed[^1], StringComparison.Ordinal) ? capital : capital + ".";
    }

    /// <summary>The words on one line; cut at a word's end with an ellipsis where they are longer than there is room for.</summary>
    public static string Shorten(string words, int room)
    {
        var line = Folded.Line(words);
        if (line.Length <= room) return line;

        var cut = line.LastIndexOf(' ', room - 1);
        return (cut < room / 2 ? Beginning(line, room - 1) : line[..cut]).TrimEnd(' ', ',', ';', ':', '.', '-', '–') + "…";
    }

    /// <summary>As much of a text as there is room for, with no letter cut in two: half of one is no text, and no database takes it.</summary>
    public static string Beginning(string text, int room) =>
        text.Length <= room ? text : text[..(char.IsHighSurrogate(text[room - 1]) ? room - 1 : room)];

    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static string OrdinalEnding(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
