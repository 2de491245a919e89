using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Milepost.Documents.Reading.Marked;

/// <summary>Text with the marks of Markdown and HTML in it, made into the lines that a reader of the page would see.</summary>
internal static partial class Inline
{
    /// <summary>The lines of a cell: each paragraph, break and list item one.</summary>
    public static string Lines(string marked)
    {
        var broken = marked.Contains('<', StringComparison.Ordinal) ? BreakAtTags(marked) : marked;
        if (broken.AsSpan().ContainsAny('•', '●', '▪')) broken = BreakAtBullets(broken);
        return Whitespace.FoldLines(Unmark(broken));
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string marked) => Lines(marked).Replace('\n', ' ');

    /// <summary>All of it stands in bold marks.</summary>
    public static bool IsBold(string marked)
    {
        var text = marked.AsSpan().Trim();
        return (text.Length > 4 && text.StartsWith("**") && text.EndsWith("**") && text[2..^2].IndexOf("**") < 0)
            || (text.StartsWith("<b>", StringComparison.OrdinalIgnoreCase) && text.EndsWith("</b>", StringComparison.OrdinalIgnoreCase))
            || (text.StartsWith("<strong>", StringComparison.OrdinalIgnoreCase) && text.EndsWith("</strong>", StringComparison.OrdinalIgnoreCase));
    }

    private static string BreakAtTags(string marked)
    {
        var broken = new StringBuilder(marked.Length);
        var lists = new Stack<int?>();
        var from = 0;
        foreach (Match tag in Tag().Matches(marked))
        {
            broken.Append(marked, from, tag.Index - from);
            from = tag.Index + tag.Length;
            var closing = tag.Value[1] == '/';
            switch (tag.Groups[1].Value.ToLowerInvariant())
            {
                case "ul" or "ol" when closing:
                    lists.TryPop(out _);
                    broken.Append('\n');
                    break;
                case "ul" or "ol":
                    lists.Push(tag.Groups[1].Value[0] is 'o' or 'O' ? 0 : null);
                    broken.Append('\n');
                    break;
                case "li" when !closing:
                    broken.Append('\n').Append(NextMark(lists));
                    break;
                case "p" or "br" or "li" or "div" or "tr" or "h1" or "h2" or "h3" or "h4":
                    broken.Append('\n');
                    break;
                case "td" or "th":
                    broken.Append(' ');
                    break;
                case "sup" when !closing && Ordinal().IsMatch(marked.AsSpan(from)):
                    while (broken.Length > 0 && broken[^1] == ' ') broken.Length--;
                    break;
            }
        }

        return broken.Append(marked, from, marked.Length - from).ToString();
    }

    private static string NextMark(Stack<int?> lists)
    {
        if (!lists.TryPop(out var number)) return "• ";
        lists.Push(number + 1);
        return number is { } before ? $"{before + 1}. " : "• ";
    }

    /// <summary>A bullet after a space begins a line of its own: pasted lists often lose their line ends. A doubled mark is one.</summary>
    private static string BreakAtBullets(string text)
    {
        var broken = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var bullet = text[i] is '•' or '●' or '▪' && (i == 0 || char.IsWhiteSpace(text[i - 1]));
            if (!bullet)
            {
                broken.Append(text[i]);
                continue;
            }

            while (broken.Length > 0 && broken[^1] is ' ' or '•') broken.Length--;
            if (broken.Length > 0 && broken[^1] != '\n') broken.Append('\n');
            broken.Append("• ");
        }

        return broken.ToString();
    }

    private static string Unmark(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        if (text.Contains("](", StringComparison.Ordinal)) text = Link().Replace(text, "$1");
        if (text.Contains("**", StringComparison.Ordinal)) text = text.Replace("**", "", StringComparison.Ordinal);
        if (text.Contains('*', StringComparison.Ordinal)) text = Emphasis(text, '*');
        if (text.Contains('_', StringComparison.Ordinal)) text = Emphasis(text, '_');
        return text.Contains('\\', StringComparison.Ordinal) ? Escape().Replace(text, "$1") : text;
    }

    /// <summary>Takes away a pair of single marks that stand close around words; a lone mark is a footnote's and stays.</summary>
    private static string Emphasis(string text, char mark)
    {
        var open = -1;
        List<int>? pairs = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') open = -1;
            if (text[i] != mark) continue;

            var before = i == 0 ? ' ' : text[i - 1];
            var after = i == text.Length - 1 ? ' ' : text[i + 1];
            if (before == '\\' || before == mark || after == mark) continue;
            if (open >= 0 && !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after))
            {
                (pairs ??= []).AddRange([open, i]);
                open = -1;
            }
            else if (!char.IsWhiteSpace(after) && !char.IsLetterOrDigit(before)) open = i;
        }

        if (pairs is null) return text;
        var plain = new StringBuilder(text);
        foreach (var at in pairs.OrderDescending()) plain.Remove(at, 1);
        return plain.ToString();
    }

    /// <summary>Only tags that mean something here: "&lt;5 years" is text.</summary>
    [GeneratedRegex(
        @"</?(p|br|ul|ol|li|b|strong|i|em|u|s|del|ins|sup|sub|span|div|font|a|table|thead|tbody|tr|td|th|h[1-6]|mark|small|img|center|code|blockquote)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"!?\[([^\[\]\n]*)\]\((?:https?:|mailto:|[#/.])[^()\s]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|<>~])", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
