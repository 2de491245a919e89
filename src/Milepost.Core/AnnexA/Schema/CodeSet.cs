using System.Text.RegularExpressions;

namespace Milepost.AnnexA.Schema;

/// <summary>One value that a column of a list may hold.</summary>
/// <param name="Text">As Ofsted's workbook writes it: "a) Yes".</param>
/// <param name="Token">Its short name: "yes", "V3", "WBRI".</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Group">What it is counted under in a breakdown by group; null for itself.</param>
/// <param name="Aliases">Other ways in which systems write it.</param>
/// <param name="From">The edition that brought it; null for the first.</param>
public sealed record Code(string Text, string Token, string? Meaning, string? Group, IReadOnlyList<string> Aliases, string? From)
{
    public string Said => Meaning ?? Text;
}

/// <summary>How sure the meaning of a value was: each step further away from the code as it should be written.</summary>
public enum CodeStep
{
    /// <summary>It was written as it should be.</summary>
    Exact,

    /// <summary>It was written in another known way.</summary>
    Alias,

    /// <summary>It was written without its letter, or with another.</summary>
    WithoutLetter,

    /// <summary>Only its words were written, and no other code has the same.</summary>
    Words,

    /// <summary>Only its short name was found in it.</summary>
    Token,

    /// <summary>It has no sure meaning.</summary>
    None,
}

/// <summary>The values that a column may hold, and how they are told from what is written. The word counts, never the letter in front of it.</summary>
public sealed partial class CodeSet
{
    private readonly Dictionary<string, int> exact = [];
    private readonly Dictionary<string, int> aliases = [];
    private readonly Dictionary<string, int> stripped = [];
    private readonly Dictionary<string, int> words = [];
    private readonly Dictionary<string, int> tokens = new(StringComparer.OrdinalIgnoreCase);
    private readonly LatePattern? pattern;

    internal CodeSet(string name, bool open, string? pattern, IReadOnlyDictionary<string, IReadOnlyList<string>> groups, IReadOnlyList<Code> codes)
    {
        (Name, IsOpen, Groups, Codes) = (name, open, groups, codes);
        this.pattern = pattern is null ? null : new(pattern, RegexOptions.IgnoreCase);
        for (var at = 0; at < codes.Count; at++) Learn(at, codes[at]);
    }

    public string Name { get; }

    /// <summary>Whether any other text is a value too, such as the name of a council.</summary>
    public bool IsOpen { get; }

    public IReadOnlyList<Code> Codes { get; }

    /// <summary>Tokens by the name of the group that they form.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; }

    /// <summary>Which code a token is; -1 for none.</summary>
    public int ByToken(string token) => tokens.GetValueOrDefault(token, -1);

    /// <summary>Which codes a group holds; empty where there is no such group.</summary>
    public IReadOnlyList<int> ByGroup(string group) =>
        Groups.TryGetValue(group, out var named)
            ? [.. named.Select(ByToken)]
            : [.. Enumerable.Range(0, Codes.Count).Where(at => string.Equals(Codes[at].Group, group, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Which code a text stands for, by the surest step that tells it; -1 and none where it has no sure meaning.</summary>
    public (int Code, CodeStep Step) Of(string text)
    {
        var plain = PlainText.Of(text);
        if (exact.TryGetValue(plain, out var code)) return (code, CodeStep.Exact);
        if (Found(aliases, plain, out code)) return (code, CodeStep.Alias);
        var bare = WithoutLetter(plain);
        if (Found(stripped, bare, out code)) return (code, CodeStep.WithoutLetter);
        if (Found(aliases, bare, out code)) return (code, CodeStep.Alias);
        if (Found(words, WithoutToken(bare), out code)) return (code, CodeStep.Words);
        var token = pattern?.Match(bare) is { Success: true } match ? ByToken(match.Value) : -1;
        return token >= 0 ? (token, CodeStep.Token) : (-1, CodeStep.None);
    }

    private void Learn(int at, Code code)
    {
        var plain = PlainText.Of(code.Text);
        tokens.TryAdd(code.Token, at);
        exact.TryAdd(plain, at);
        foreach (var alias in code.Aliases) Put(aliases, PlainText.Of(alias), at);
        Put(aliases, PlainText.Of(code.Token), at);
        Put(stripped, WithoutLetter(plain), at);
        Put(words, WithoutToken(WithoutLetter(plain)), at);
    }

    /// <summary>What two codes could mean has no sure meaning.</summary>
    private static void Put(Dictionary<string, int> known, string text, int at)
    {
        if (text.Length == 0) return;
        if (known.TryGetValue(text, out var other) && other != at) known[text] = -1;
        else known[text] = at;
    }

    private static bool Found(Dictionary<string, int> known, string text, out int code) => known.TryGetValue(text, out code) && code >= 0;

    private static string WithoutLetter(string plain) => Letter().Replace(plain, "");

    private static string WithoutToken(string bare) => TokenAhead().Replace(bare, "");

    [GeneratedRegex(@"^[a-z]{1,2}\s?[\).]\s*", RegexOptions.None, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^[a-z]{0,2}\d{0,2}[a-f]?\s*[:\-]\s*", RegexOptions.None, 1000)]
    private static partial Regex TokenAhead();
}
