namespace Milepost.Documents.Reading.Pdf;

/// <summary>A stretch of a page outside all rules: plain lines, or rows that only the white between their columns tells.</summary>
internal sealed record PdfStretch(bool IsTable, IReadOnlyList<PdfLine> Lines, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Finds tables without rules: lines one below another that the same white strips cut into columns.</summary>
internal static class PdfColumns
{
    private const double Strip = 7;
    private const int FewestRows = 3;

    public static IEnumerable<PdfStretch> Split(List<PdfLine> lines)
    {
        if (lines.Count == 0) yield break;

        var visual = PdfJoin.Lines(lines.SelectMany(line => line.Words));
        var plain = new HashSet<PdfWord>();
        var stretches = new List<PdfStretch>();
        for (var at = 0; at < visual.Count;)
        {
            var end = at;
            var gaps = Gaps(visual[at]);
            while (gaps.Count > 0 && end + 1 < visual.Count && Narrowed(gaps, visual[end + 1]) is { Count: > 0 } kept && IsNear(visual[end], visual[end + 1]))
            {
                gaps = kept;
                end++;
            }

            var rows = gaps.Count > 0 && end - at + 1 >= FewestRows ? Rows(visual.GetRange(at, end - at + 1), gaps) : [];
            if (rows.Count >= FewestRows)
            {
                foreach (var stretch in Plain(lines, plain)) yield return stretch;
                plain.Clear();
                yield return new PdfStretch(true, [], rows);
                at = end + 1;
            }
            else
            {
                plain.UnionWith(visual[at].Words);
                at++;
            }
        }

        foreach (var stretch in Plain(lines, plain)) yield return stretch;
    }

    /// <summary>Plain lines keep the order in which the program found them, which knows of columns of prose.</summary>
    private static IEnumerable<PdfStretch> Plain(List<PdfLine> lines, HashSet<PdfWord> words)
    {
        var own = new List<PdfLine>();
        foreach (var line in lines.Where(line => words.Contains(line.Words[0])))
        {
            // The number of a list item may stand far enough from its text to be found as a line of its own.
            if (own.Count > 0 && IsMark(own[^1].Text) && Math.Abs(own[^1].Box.Middle - line.Box.Middle) < line.Box.Height * 0.5 && line.Box.Left > own[^1].Box.Right)
            {
                own[^1] = new PdfLine([.. own[^1].Words, .. line.Words]);
            }
            else own.Add(line);
        }

        if (own.Count > 0) yield return new PdfStretch(false, own, []);
    }

    private static bool IsMark(string text) => text.Length <= 5 && (ListMark.Of(text + " x") is not null || (text.Length == 1 && !char.IsLetterOrDigit(text[0])));

    private static bool IsNear(PdfLine above, PdfLine below) => below.Box.Top - above.Box.Bottom < above.Box.Height * 2.5;

    private static List<(double From, double To)> Gaps(PdfLine line)
    {
        var gaps = new List<(double, double)>();
        for (var i = 1; i < line.Words.Count; i++)
        {
            var (from, to) = (line.Words[i - 1].Box.Right, line.Words[i].Box.Left);
            if (to - from >= Strip) gaps.Add((from, to));
        }

        return gaps;
    }

    /// <summary>What is left of the strips when another line stands in them: of each its widest piece, if that is wide enough.</summary>
    private static List<(double From, double To)> Narrowed(List<(double From, double To)> gaps, PdfLine line)
    {
        var kept = new List<(double, double)>();
        foreach (var (from, to) in gaps)
        {
            var widest = (From: from, To: from);
            var free = from;
            foreach (var word in line.Words.Where(word => word.Box.Right > from && word.Box.Left < to))
            {
                if (word.Box.Left - free > widest.To - widest.From) widest = (free, word.Box.Left);
                free = Math.Max(free, word.Box.Right);
            }

            if (to - free > widest.To - widest.From) widest = (free, to);
            if (widest.To - widest.From >= Strip) kept.Add(widest);
        }

        return kept;
    }

    /// <summary>A line whose first column is empty goes on from the row above.</summary>
    private static List<IReadOnlyList<string>> Rows(List<PdfLine> lines, List<(double From, double To)> gaps)
    {
        var rows = new List<string[]>();
        foreach (var line in lines)
        {
            var cells = new string[gaps.Count + 1];
            foreach (var word in line.Words)
            {
                var column = gaps.Count(gap => word.Box.Left >= gap.To - 0.01);
                cells[column] = cells[column] is null ? word.Text : $"{cells[column]} {word.Text}";
            }

            if (rows.Count > 0 && cells[0] is null)
            {
                for (var i = 0; i < cells.Length; i++) rows[^1][i] = Whitespace.Fold($"{rows[^1][i]} {cells[i]}");
            }
            else rows.Add([.. cells.Select(cell => cell ?? "")]);
        }

        // Most rows of a table fill most of its columns; two columns of prose are no table, nor is a list with its numbers.
        var filled = rows.Count(row => row.Count(cell => cell.Length > 0) > 1);
        if (rows.TrueForAll(row => row[0].Length == 0 || IsMark(row[0]))) return [];
        return filled * 2 >= rows.Count && rows.Average(row => row[0].Length) < 30 ? [.. rows.Select(row => (IReadOnlyList<string>)row)] : [];
    }
}
