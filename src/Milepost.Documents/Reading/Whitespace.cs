using System.Globalization;
using System.Text;

namespace Milepost.Documents.Reading;

/// <summary>White space as files hold it, made into the single spaces and line ends that the stages after this one rely on.</summary>
internal static class Whitespace
{
    /// <summary>One line: every run of white space a single space, nothing at the ends, what cannot be seen left out.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (IsFolded(text)) return text.ToString();

        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) space = folded.Length > 0;
            else if (IsSeen(c))
            {
                if (space) folded.Append(' ');
                space = false;
                folded.Append(Plain(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Several lines, each folded, without the empty ones.</summary>
    public static string FoldLines(string text)
    {
        if (!text.AsSpan().ContainsAny('\n', '\r')) return Fold(text);

        var lines = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().SplitAny('\n', '\r'))
        {
            var line = Fold(text.AsSpan()[range]);
            if (line.Length == 0) continue;
            if (lines.Length > 0) lines.Append('\n');
            lines.Append(line);
        }

        return lines.ToString();
    }

    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' and (< '£' or > '~' and < '\u2010' or > '\u2026') || (c == ' ' && before == ' ')) return false;
            before = c;
        }

        return text.IsEmpty || before != ' ';
    }

    /// <summary>Soft hyphens, zero-width marks, controls and marks of direction are not part of what somebody wrote.</summary>
    private static bool IsSeen(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned) && c is not '\uFFFE' and not '\uFFFF';

    /// <summary>The bullets of Symbol and Wingdings stand in the private area and are nothing without their font.</summary>
    private static char Plain(char c) => c is '\uF0B7' or '\uF0A7' or '\uF0D8' or '\uF076' or '\uF0FC' ? '•' : c;
}
