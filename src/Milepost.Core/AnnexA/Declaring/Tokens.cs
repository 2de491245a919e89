namespace Milepost.AnnexA.Declaring;

/// <summary>What is wrong with an expression; it ends the reading of that expression alone.</summary>
internal sealed class ExpressionException : Exception
{
    public ExpressionException(string message)
        : base(message)
    {
    }

    public ExpressionException()
    {
    }

    public ExpressionException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>The words and signs of an expression, read one after the other.</summary>
internal sealed class Tokens
{
    private readonly List<string> tokens = [];
    private int at;

    public Tokens(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var end = End(text, from);
            if (!char.IsWhiteSpace(text[from])) tokens.Add(text[from..end]);
            from = end;
        }
    }

    /// <summary>Where it stands, to come back to.</summary>
    public int At
    {
        get => at;
        set => at = value;
    }

    public string? Next => at < tokens.Count ? tokens[at] : null;

    /// <summary>Goes on where the next words are these, and tells whether they were.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        for (var one = 0; one < words.Length; one++)
        {
            if (at + one >= tokens.Count || tokens[at + one] != words[one]) return false;
        }

        at += words.Length;
        return true;
    }

    public bool IsAhead(string word, int by = 1) => at + by < tokens.Count && tokens[at + by] == word;

    public bool StartsAhead(string with, int by) => at + by < tokens.Count && tokens[at + by].StartsWith(with, StringComparison.Ordinal);

    public string Word(string what) => at < tokens.Count ? tokens[at++] : throw new ExpressionException($"{what} is missing at the end");

    public void Need(string word)
    {
        if (!Take(word)) throw new ExpressionException($"“{word}” should stand {(Next is { } next ? $"before “{next}”" : "at the end")}");
    }

    public int Number(string what) =>
        int.TryParse(Word(what), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw new ExpressionException($"{what} is a number, such as 12");

    public string Quoted(string what) =>
        Word(what) is ['\'', .. var text, '\''] ? text : throw new ExpressionException($"{what} stands in quotation marks, such as 'EET'");

    private static int End(string text, int from)
    {
        var end = from + 1;
        switch (text[from])
        {
            case '\'':
                end = text.IndexOf('\'', from + 1) + 1;
                return end > 0 ? end : throw new ExpressionException("a quotation mark has no partner");
            case '<' when end < text.Length && text[end] is '=' or '>':
            case '>' when end < text.Length && text[end] is '=':
                return end + 1;
            case var sign when char.IsLetterOrDigit(sign):
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))) end++;
                return end;
            default:
                return end;
        }
    }
}
