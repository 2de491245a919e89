namespace Milepost.Documents.Reading.Marked;

/// <summary>One line of a table drawn with upright strokes.</summary>
internal static class PipeRow
{
    public static bool Is(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length > 1 && text[0] == '|' && text[1..].Contains('|');
    }

    /// <summary>A line such as |---|:--:| or one of dashes between tabs: drawn for the eye, and no row.</summary>
    public static bool IsRule(string line)
    {
        var dashes = false;
        foreach (var c in line)
        {
            if (c == '-') dashes = true;
            else if (c is not ('|' or ':' or ' ' or '\t' or '=' or '+')) return false;
        }

        return dashes;
    }

    /// <summary>The cells between the strokes; an escaped stroke belongs to its cell.</summary>
    public static List<string> Cells(string line)
    {
        var text = line.AsSpan().Trim();
        if (text is ['|', ..]) text = text[1..];
        var cells = new List<string>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                continue;
            }

            if (text[i] != '|') continue;
            cells.Add(text[from..i].ToString());
            from = i + 1;
        }

        if (from < text.Length) cells.Add(text[from..].ToString());
        return cells;
    }
}
