using System.Text;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>
/// The letters of all pages with the words they stand in. A tagged PDF tells what its parts are, but neither where they stand nor
/// where one word ends: its text is cut wherever the type changes. Each part is found again here, letter by letter, and takes
/// its blanks and its page from the words as they are printed.
/// </summary>
internal sealed class PageText
{
    private const int Enough = 24;
    private const int EnoughToGoOn = 12;
    private const int FurthestJump = 4_000;
    private const int MostTried = 100;
    private const double Gap = 0.1;
    private const double NarrowGap = 0.03;

    private readonly StringBuilder all = new();
    private readonly List<Placed> placed = [];
    private readonly List<int> wordOf = [];
    private readonly List<int> starts = [];
    private readonly string letters;
    private int page = 1;

    public PageText(List<PdfPage> pages)
    {
        var running = new RunningLines(pages);
        var lines = 0;
        foreach (var each in pages)
        {
            starts.Add(all.Length);
            foreach (var line in each.Lines.Where(line => !running.Repeats(each, line)))
            {
                lines++;
                foreach (var word in line.Words) Add(word, lines);
            }
        }

        letters = all.ToString();
    }

    /// <summary>The text with the blanks of the printed words, and the page on which it begins, no earlier than what was looked for before.</summary>
    public (string Text, int Page) Find(string text)
    {
        var key = Key(text);
        var found = Places(key);
        if (found.Length == 0) return (Whitespace.Fold(text), page);

        while (page < starts.Count && starts[page] <= found[0]) page++;
        var printed = new StringBuilder(text.Length);
        for (var i = 0; i < key.Count; i++)
        {
            if (i > 0 && HasBlank(found[i - 1], found[i], key[i])) printed.Append(' ');
            printed.Append(key[i].Letter);
        }

        return (printed.ToString(), page);
    }

    private void Add(PdfWord word, int line)
    {
        placed.Add(new Placed(word.Text, word.Box, line));
        foreach (var c in word.Text)
        {
            if (char.IsWhiteSpace(c)) continue;
            all.Append(c);
            wordOf.Add(placed.Count - 1);
        }
    }

    /// <summary>The place of each letter; nothing where the pages do not hold them in this order.</summary>
    private int[] Places(List<Told> key)
    {
        if (key.Count == 0) return [];
        var at = Start(key);
        if (at < 0) return [];

        var found = new int[key.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if (at >= letters.Length || letters[at] != key[i].Letter)
            {
                // The end of a page may bring a footnote between two lines of a paragraph.
                if (found.Length - i < EnoughToGoOn || at >= letters.Length) return [];
                var rest = string.Concat(key.Skip(i).Take(EnoughToGoOn).Select(told => told.Letter));
                at = letters.IndexOf(rest, at, Math.Min(FurthestJump, letters.Length - at), StringComparison.Ordinal);
                if (at < 0) return [];
            }

            found[i] = at++;
        }

        return found;
    }

    /// <summary>Where most of it stands in one piece: many paragraphs begin with the same words.</summary>
    private int Start(List<Told> key)
    {
        var word = string.Concat(key.Take(Enough).Select(told => told.Letter));
        var (best, longest, tried) = (-1, 0, 0);
        for (var at = Next(starts[page - 1]); at >= 0 && longest < key.Count && tried++ < MostTried; at = Next(at + 1))
        {
            var run = 0;
            while (run < key.Count && at + run < letters.Length && letters[at + run] == key[run].Letter) run++;
            if (run > longest) (best, longest) = (at, run);
        }

        return best;

        int Next(int from) => from >= letters.Length ? -1 : letters.IndexOf(word, from, StringComparison.Ordinal);
    }

    private bool HasBlank(int before, int at, Told told)
    {
        if (wordOf[before] == wordOf[at] || told.Broken) return false;
        var (first, second) = (placed[wordOf[before]], placed[wordOf[at]]);
        if (first.Line != second.Line) return !LineBreaks.AreOne(first.Text, second.Text);
        return second.Box.Left - first.Box.Right > second.Box.Height * (told.AfterBlank ? NarrowGap : Gap);
    }

    private static List<Told> Key(string text)
    {
        var key = new List<Told>(text.Length);
        var (blank, broken) = (false, false);
        foreach (var c in text)
        {
            if (c == '\u00AD') broken = true;
            else if (char.IsWhiteSpace(c)) blank = true;
            else if (Whitespace.Fold([c]) is [var letter])
            {
                key.Add(new Told(letter, blank, broken));
                (blank, broken) = (false, false);
            }
        }

        return key;
    }

    private readonly record struct Placed(string Text, Box Box, int Line);

    /// <summary>A letter as the file tells it: whether a blank stands before it, or a hyphen that only a line's end made.</summary>
    private readonly record struct Told(char Letter, bool AfterBlank, bool Broken);
}
