using System.Text.RegularExpressions;

namespace Milepost.Importing.Reading.Values;

/// <summary>Decides which marks of a line part one lead from the next, and which belong to a post: "/", "&amp;", "and", a comma.</summary>
internal static partial class LeadMarks
{
    /// <summary>A longer line is prose, and stays as it is.</summary>
    private const int LongestLine = 1_000;

    public static IReadOnlyList<string> Split(string line, KnownPeople known)
    {
        if (line.Length > LongestLine) return [line];
        var pieces = new List<string>();
        var marks = Marks().Matches(line).Where(mark => !InBrackets(line, mark.Index) && !InKnown(line, mark, known)).ToList();
        var from = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            var left = line[from..marks[i].Index].Trim();
            var start = marks[i].Index + marks[i].Length;
            var right = line[start..(i + 1 < marks.Count ? marks[i + 1].Index : line.Length)].Trim();
            if (!Parts(marks[i].Value, left, right, pieces.Count > 0, known)) continue;
            if (left.Length > 0) pieces.Add(left);
            from = start;
        }

        var last = line[from..].Trim();
        if (last.Length > 0) pieces.Add(last);
        return pieces;
    }

    private static bool Parts(string mark, string left, string right, bool inList, KnownPeople known)
    {
        if (left.Length == 0 || right.Length == 0) return true;
        var (before, after) = (Side.Of(left, known), Side.Of(right, known));
        return mark.Trim() switch
        {
            "/" or "|" => Slash(mark, before, after),
            "," => Comma(before, after),
            _ => And(before, after, inList),
        };
    }

    /// <summary>A stroke parts, but for "HR / OD", and for one in the middle of a post: "Head of SEND/Inclusion".</summary>
    private static bool Slash(string mark, Side left, Side right)
    {
        if (left.Known && right.Known) return true;
        if (left.Short && right.Short) return false;
        return mark.Length > 1 || !left.Post || right.Post || right.Name || right.Known || right.Words > 1;
    }

    /// <summary>A comma parts, but not a person from her own post: "Priya Nair, Head of SEND".</summary>
    private static bool Comma(Side left, Side right)
    {
        if (right.Post) return !left.Name;
        if (right.Name) return !left.Post || right.Known;
        return right.Known || (!left.Post && !left.Role && right.Words <= 2);
    }

    /// <summary>"And" parts what could each stand alone, and the last of a list; otherwise the post goes on.</summary>
    private static bool And(Side left, Side right, bool inList) =>
        right.Post || right.Known || left.Name || (right.Name && left is { Post: true } or { Known: true })
        || (inList && !left.Post && left.Words <= 2 && right.Words <= 2);

    private static bool InBrackets(string line, int index) =>
        line.AsSpan(0, index).Count('(') > line.AsSpan(0, index).Count(')');

    private static bool InKnown(string line, Match mark, KnownPeople known)
    {
        foreach (var entry in known.WithMarks)
        {
            var at = line.IndexOf(entry, StringComparison.OrdinalIgnoreCase);
            for (; at >= 0; at = line.IndexOf(entry, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (at <= mark.Index && mark.Index + mark.Length <= at + entry.Length) return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\s*[/|&+]\s*|,\s*|\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();

    /// <summary>What can be told of the words on one side of a mark.</summary>
    private sealed record Side(bool Post, bool Role, bool Name, bool Known, bool Short, int Words)
    {
        public static Side Of(string text, KnownPeople known)
        {
            var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return new(
                PostWords.IsPost(words), PostWords.EndsInRole(words), PostWords.IsName(words), known.Holds(text),
                text.Length <= 3 && text.All(char.IsUpper) && !PostWords.IsWhole(text), words.Length);
        }
    }
}
