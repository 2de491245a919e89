namespace Milepost.AnnexA.Declaring;

/// <summary>What is wrong with a declaration, and in which line of its file.</summary>
public sealed record DeclarationFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}, line {Line}: {Message}";
}

/// <summary>One line of a declaration: what it says of what.</summary>
internal sealed record Entry(string Key, string Text, int Line);

/// <summary>One declaration as it is written: its first line, and what is said below it.</summary>
internal sealed record Block(string File, int Line, string Head, IReadOnlyList<Entry> Entries)
{
    /// <summary>The comments in it and right above it, line by line: why it is declared so.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>What is said of a key; null where nothing is.</summary>
    public Entry? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key);

    public string? Text(string key) => this[key]?.Text;

    public IEnumerable<Entry> All(string key) => Entries.Where(entry => entry.Key == key);

    public DeclarationFault Fault(string message, Entry? at = null) => new(File, at?.Line ?? Line, message);

    /// <summary>The blocks of a file: one begins at the margin, its lines stand in by two blanks, and a line further in goes on with the one above.</summary>
    public static IReadOnlyList<Block> Read(string file, TextReader text)
    {
        var blocks = new List<Block>();
        var (entries, comments) = (new List<Entry>(), new List<string>());
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            var plain = line.Trim();
            if (plain.Length == 0)
            {
                comments = [];
            }
            else if (plain[0] == '#')
            {
                // Above a block at its margin, or inside it: of the one that is open, or of the one to come.
                comments.Add(plain[1..].Trim());
            }
            else if (!char.IsWhiteSpace(line[0]))
            {
                entries = [];
                blocks.Add(new(file, number, plain, entries) { Comments = comments });
            }
            else if (entries.Count > 0 && (line.StartsWith("   ", StringComparison.Ordinal) || line[0] == '\t'))
            {
                entries[^1] = entries[^1] with { Text = $"{entries[^1].Text} {plain}".Trim() };
            }
            else
            {
                var cut = plain.IndexOf(' ', StringComparison.Ordinal);
                entries.Add(new(cut < 0 ? plain : plain[..cut], cut < 0 ? "" : plain[cut..].Trim(), number));
            }
        }

        return blocks;
    }
}
