using System.Globalization;

namespace Milepost.Wording;

/// <summary>How dates, counts and lists are said, everywhere, so that a page and a report never differ.</summary>
public static class Say
{
    private static readonly CultureInfo Uk = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>3 March 2026.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", Uk);

    /// <summary>March 2026.</summary>
    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", Uk);

    /// <summary>1 day, 1,204 days.</summary>
    public static string Days(int days) => Count(days, "day");

    /// <summary>1 action, 34 actions; a plural that is not made with s is given.</summary>
    public static string Count(int count, string noun, string? plural = null) =>
        string.Create(Uk, $"{count:N0} {(count == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> things) => things switch
    {
        [] => "",
        [var one] => one,
        _ => $"{string.Join(", ", things.Take(things.Count - 1))} and {things[^1]}",
    };
}
