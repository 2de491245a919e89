using System.Text.RegularExpressions;

namespace Milepost.Documents.Reading;

/// <summary>What stands in front of a list item: how deep it is, and its number or letter where it has one.</summary>
/// <param name="Depth">From 1.</param>
/// <param name="Mark">"1.", "a)"; empty for a bullet.</param>
/// <param name="Rest">The text after the mark.</param>
/// <param name="Sign">What is drawn in front: the bullet itself, or "1" for any number and "a" for any letter.</param>
internal sealed partial record ListMark(int Depth, string Mark, string Rest, char Sign)
{
    /// <summary>The item as a document shows it: a bullet is told by the kind of paragraph, a number stays.</summary>
    public string Text => Mark.Length == 0 ? Rest : $"{Mark} {Rest}";

    public static ListMark? Of(string line)
    {
        var match = Pattern().Match(line);
        if (!match.Success) return null;

        var indent = 0;
        foreach (var c in match.Groups[1].ValueSpan) indent += c == '\t' ? 4 : 1;
        var mark = match.Groups[2].Value;
        var bullet = !char.IsLetterOrDigit(mark[^1]) && mark.Length == 1;
        var rest = match.Groups[3].Value;

        // "- 1. Quality" is one item whose number was written by hand.
        if (bullet && Of(rest.TrimStart()) is { } inner) return inner with { Depth = DepthOf(indent) };
        return new ListMark(DepthOf(indent), bullet ? "" : mark, rest, bullet ? mark[0] : char.IsDigit(mark.TrimStart('(')[0]) ? '1' : 'a');
    }

    private static int DepthOf(int indent) => indent switch { 0 => 1, < 4 => 2, _ => Math.Min(1 + indent / 2, 9) };

    [GeneratedRegex(@"^([ \t\u00A0]*)([-–−*+•●○▪◦·■□◼◆➢➤►▶❖\uE000-\uF8FF]|\(?[0-9]{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivx]{1,5}[.)])[ \t\u00A0]+(\S.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
