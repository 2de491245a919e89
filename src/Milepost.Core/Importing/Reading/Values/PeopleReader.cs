using System.Text.RegularExpressions;

namespace Milepost.Importing.Reading.Values;

/// <summary>Splits a cell of leads into posts and people. "A / B" and "A and B" are two; "AD Quality and Improvement" is one post.</summary>
public static partial class PeopleReader
{
    /// <summary>More words than this without a mark are prose, and stay as they are.</summary>
    private const int MostWords = 60;

    private const int LongestNobody = 40;

    /// <summary>The leads of a cell in order; none where it only says that there is none yet.</summary>
    /// <param name="cell">The words of the cell.</param>
    /// <param name="known">What the document itself calls its posts and people.</param>
    public static IReadOnlyList<string> Split(string cell, KnownPeople known)
    {
        var leads = new List<string>();
        foreach (var line in Lines(Label().Replace(cell, ""), known))
        {
            foreach (var piece in LeadMarks.Split(line, known))
            {
                leads.AddRange(RunTogether(piece, known));
            }
        }

        return [.. leads.Where(lead => lead.Length > LongestNobody || !Nobody().IsMatch(lead)).DistinctBy(KnownPeople.Fold)];
    }

    /// <summary>The lines of a cell, with those joined again that only a narrow column broke.</summary>
    private static List<string> Lines(string cell, KnownPeople known)
    {
        var lines = new List<string>();
        foreach (var raw in cell.Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var line = string.Join(' ', Words(Bullet().Replace(raw, "")));
            if (line.Length == 0) continue;
            if (lines.Count > 0 && GoesOn(lines[^1], line, known)) lines[^1] = $"{lines[^1]} {line}";
            else lines.Add(line);
        }

        return lines;
    }

    private static bool GoesOn(string line, string next, KnownPeople known)
    {
        var (before, after) = (Words(line), Words(next));
        return PostWords.IsJoiner(before[^1]) || before[^1].EndsWith('/') || before[^1].EndsWith(',') || before.All(PostWords.IsQualifier)
            || char.IsLower(after[0][0]) || PostWords.IsJoiner(after[0])
            || line.Count(letter => letter == '(') > line.Count(letter => letter == ')')
            || (known.Holds($"{line} {next}") && !(known.Holds(line) && known.Holds(next)));
    }

    /// <summary>Posts that stand together without any mark: "DCS SLT Head of Improvement".</summary>
    private static List<string> RunTogether(string piece, KnownPeople known)
    {
        var words = Words(piece);
        if (words.Length > MostWords) return [piece];
        if (Tiles(words, 0, known, []) is { Count: > 1 } tiles) return tiles;

        var entries = new List<string>();
        var from = 0;
        for (var i = 1; i < words.Length; i++)
        {
            if (Within(words, i) || PostWords.OpensAt(words, i) is not { } start || start <= from) continue;
            if (IsWhole(words[from..start], known))
            {
                entries.Add(string.Join(' ', words[from..start]).TrimEnd(','));
                from = start;
            }

            i += PostWords.Length(words, i) - 1;
        }

        entries.Add(string.Join(' ', words[from..]));
        return entries;
    }

    /// <summary>The words cut into entries that the document uses alone, or null where they cannot be.</summary>
    private static List<string>? Tiles(string[] words, int from, KnownPeople known, HashSet<int> tried)
    {
        if (from == words.Length) return [];
        if (!tried.Add(from)) return null;
        for (var until = from + 1; until <= words.Length; until++)
        {
            var entry = string.Join(' ', words[from..until]);
            if ((until - from < 2 && !PostWords.IsWhole(entry)) || (from == 0 && until == words.Length) || !known.Holds(entry)) continue;
            if (Tiles(words, until, known, tried) is { } rest) return [entry, .. rest];
        }

        return null;
    }

    private static bool IsWhole(string[] words, KnownPeople known) =>
        PostWords.IsPost(words) || PostWords.IsName(words) || known.Holds(string.Join(' ', words));

    private static bool Within(string[] words, int index) =>
        words.Take(index).Sum(word => word.Count(letter => letter == '(') - word.Count(letter => letter == ')')) > 0;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^\s*(?:(?:joint\s+)?leads?|lead officers?|sponsors?|owners?|responsible|who)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*[•●▪·‣*-]+\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\W*(?:n\W?a|tbc|tba|tbd|to be (?:confirmed|agreed|appointed)|none|not applicable|\W*)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nobody();
}
