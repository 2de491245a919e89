using System.Globalization;
using System.Text.RegularExpressions;

namespace Milepost.Importing.Reading.Values;

/// <summary>What a line begins with.</summary>
internal enum StepMark
{
    Number,
    NumberWithinNumber,
    Letter,
    Roman,
    Bullet,
    None,
}

/// <summary>A line of a cell with the mark that it begins with.</summary>
/// <param name="Line">The line as it stands.</param>
/// <param name="Mark">What it begins with.</param>
/// <param name="Reference">Its number or letter.</param>
/// <param name="Text">The words after the mark.</param>
internal sealed record MarkedLine(string Line, StepMark Mark, string? Reference, string Text);

/// <summary>Finds the marks of steps at the beginnings of lines, and in a line that runs several steps together.</summary>
internal static partial class StepMarks
{
    /// <summary>A figure after one of these words counts something; it does not begin a step: "quality checks by 4. Team".</summary>
    private static readonly HashSet<string> BeforeFigures = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "as", "at", "by", "every", "for", "from", "in", "level", "of", "on", "or", "over", "part", "per",
        "phase", "priority", "section", "stage", "step", "than", "the", "these", "tier", "to", "under", "until", "with", "within", "year",
        "years", "action", "actions", "recommendation", "recommendations", "figure", "table", "annex", "appendix", "band", "key", "stages",
    };

    /// <summary>The lines of a cell with their marks, and a line of several steps as several.</summary>
    public static List<MarkedLine> Read(string cell)
    {
        var lines = new List<MarkedLine>();
        var (number, letter) = ((string?)null, (string?)null);
        foreach (var line in cell.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var part in RunTogether(line))
            {
                var marked = Mark(part, lines.Count == 0, number, letter);
                lines.Add(marked);
                if (marked.Mark is StepMark.Number) number = marked.Reference;
                if (marked.Mark is StepMark.Letter) letter = marked.Reference;
            }
        }

        return lines;
    }

    /// <summary>A line with its mark, by the number and the letter that were last before it.</summary>
    private static MarkedLine Mark(string line, bool first, string? number, string? letter)
    {
        if (WithinNumber().Match(line) is { Success: true } within) return Marked(StepMark.NumberWithinNumber, line, within);
        if (Numbered().Match(line) is { Success: true } numbered) return Marked(StepMark.Number, line, numbered);
        if (BareNumber().Match(line) is { Success: true } bare && Follows(bare, first, number)) return Marked(StepMark.Number, line, bare);
        if (IsRoman(line, letter, out var roman)) return Marked(StepMark.Roman, line, roman);
        if (Lettered().Match(line) is { Success: true } lettered) return Marked(StepMark.Letter, line, lettered);
        if (Bulleted().Match(line) is { Success: true } bullet) return new(line, StepMark.Bullet, null, line[bullet.Length..].Trim());
        return new(line, StepMark.None, null, line);
    }

    private static MarkedLine Marked(StepMark mark, string line, Match match) =>
        new(line, mark, match.Groups["reference"].Value, line[match.Length..].Trim());

    /// <summary>"17 Work with…": a number without a dot begins a step only first in its cell or next after the number before.</summary>
    private static bool Follows(Match bare, bool first, string? last) =>
        last is null ? first : Number(bare.Groups["reference"].Value) == Number(last) + 1;

    /// <summary>"i)" is roman unless it comes after "h)".</summary>
    private static bool IsRoman(string line, string? last, out Match match)
    {
        match = Romans().Match(line);
        return match.Success && last is not ("h" or "H" or "u" or "U" or "w" or "W");
    }

    /// <summary>The steps of one line: "a) Agree terms. b) Appoint a chair." The marks must go up one by one.</summary>
    private static IEnumerable<string> RunTogether(string line)
    {
        var cuts = Cuts(line, NumberInside(), Number);
        if (cuts.Count == 0) cuts = Cuts(line, LetterInside(), reference => char.ToLowerInvariant(reference[0]) - 'a' + 1);
        if (cuts.Count == 0) cuts = [.. BulletInside().Matches(line).Select(match => match.Index)];

        var from = 0;
        foreach (var cut in cuts.Where(cut => cut > 0))
        {
            yield return line[from..cut].Trim();
            from = cut;
        }

        yield return line[from..].Trim();
    }

    private static List<int> Cuts(string line, Regex marks, Func<string, int> order)
    {
        var cuts = new List<int>();
        var next = 0;
        foreach (var match in marks.Matches(line).Where(match => match.Index == 0 || !BeforeFigures.Contains(WordBefore(line, match.Index))))
        {
            var number = order(match.Groups["reference"].Value);
            if (cuts.Count == 0 ? match.Index == 0 || number == 1 : number == next)
            {
                cuts.Add(match.Index);
                next = number + 1;
            }
        }

        return cuts.Count > 1 ? cuts : [];
    }

    private static string WordBefore(string line, int index)
    {
        var end = line.AsSpan(0, index).TrimEnd();
        return end[(end.LastIndexOf(' ') + 1)..].ToString();
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\(?(?<reference>\d{1,3})\s?(?:\.{1,2}(?!\d)|\)|:(?!\d))\s*(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<reference>\d{1,2}(?:\.\d{1,2}){1,2})[.):]?\s+(?=\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WithinNumber();

    [GeneratedRegex(@"^(?<reference>\d{1,2})\s+(?=\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"^(?:\((?<reference>[A-Za-z])\)|(?<reference>[A-Za-z])\)|(?<reference>[a-z])\.(?=\s))\s*(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^\(?(?<reference>i{1,3}|iv|vi{0,3}|ix|x)(?:\)|\.(?=\s))\s*(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Romans();

    [GeneratedRegex(@"^(?:[•●▪■◦○‣·∙➢➤✓*\uF0B7\uF0A7]\s*|[–—-]\s*(?=\D)|o\s+(?=\p{L}))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bulleted();

    [GeneratedRegex(@"(?<![^\s.;:)])(?<reference>\d{1,2})(?:\.(?!\d)|\))\s*(?=[\p{Lu}‘“""'])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberInside();

    [GeneratedRegex(@"(?<![^\s.;:])\(?(?<reference>[a-z])\)\s*(?=\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LetterInside();

    [GeneratedRegex(@"(?<=\S\s*)[•●▪‣\uF0B7]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BulletInside();
}
