namespace Milepost.Working.Workbooks;

/// <summary>Brings together what two people did to one text, sentence by sentence, where neither touched what the other did.</summary>
public static class TextMerge
{
    private const int MostSentences = 400;

    /// <summary>The text with the changes of both; null where they meet, and somebody must choose.</summary>
    public static string? Join(string was, string now, string typed)
    {
        var (before, theirs, mine) = (Sentences(was), Sentences(now), Sentences(typed));
        if (before.Count == 0 || Math.Max(before.Count, Math.Max(theirs.Count, mine.Count)) > MostSentences) return null;
        var (inTheirs, inMine) = (Matches(before, theirs), Matches(before, mine));
        var joined = new List<string>();
        int b = 0, t = 0, m = 0;
        var kept = false;
        for (var at = 0; at <= before.Count; at++)
        {
            var ends = at == before.Count;
            if (!ends && !(inTheirs[at] is not null && inMine[at] is not null)) continue;
            var (theirEnd, myEnd) = ends ? (theirs.Count, mine.Count) : (inTheirs[at]!.Value, inMine[at]!.Value);
            if (Between(before[b..at], theirs[t..theirEnd], mine[m..myEnd]) is not { } piece) return null;
            joined.AddRange(piece);
            if (ends) break;
            kept = true;
            joined.Add(before[at]);
            (b, t, m) = (at + 1, theirEnd + 1, myEnd + 1);
        }

        // Two who wrote everything anew have nothing in common that could hold their texts together.
        return kept ? string.Join('\n', string.Concat(joined).Split('\n').Select(line => line.Trim())).Trim('\n', ' ') : null;
    }

    private static List<string>? Between(List<string> before, List<string> theirs, List<string> mine) =>
        theirs.SequenceEqual(before) ? mine
        : mine.SequenceEqual(before) || mine.SequenceEqual(theirs) ? theirs
        : null;

    /// <summary>Sentences and lines, each with the white space after it, which every one of them has.</summary>
    private static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends = text[at] == '\n' || (text[at] == ' ' && at > 0 && text[at - 1] is '.' or '!' or '?' or ';');
            if (!ends) continue;
            sentences.Add(text[from..(at + 1)]);
            from = at + 1;
        }

        if (from < text.Length) sentences.Add(text[from..] + " ");
        return sentences;
    }

    /// <summary>Where each sentence that stood is found again in the other text, in order; null where it is not.</summary>
    private static int?[] Matches(List<string> before, List<string> after)
    {
        var longest = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                longest[i, j] = before[i] == after[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var found = new int?[before.Count];
        for (int i = 0, j = 0; i < before.Count && j < after.Count;)
        {
            if (before[i] == after[j]) found[i++] = j++;
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }

        return found;
    }
}
