using System.Globalization;
using System.Text.RegularExpressions;

namespace Milepost.Tests.AnnexA.Stories;

/// <summary>What one child, or one family of adopters, adds to a measure.</summary>
internal sealed record Contribution(int Counted, int LookedAt, IReadOnlyList<int> Values, IReadOnlyList<string> Parts)
{
    public static Contribution None { get; } = new(0, 0, [], []);

    public static Contribution operator +(Contribution one, Contribution other) =>
        new(one.Counted + other.Counted, one.LookedAt + other.LookedAt, [.. one.Values, .. other.Values], [.. one.Parts, .. other.Parts]);
}

/// <summary>One story of stories.txt: whose rows it is about, and what each measure should make of them.</summary>
internal sealed partial record Story(string Head, IReadOnlyDictionary<string, Contribution> Contributions)
{
    /// <summary>The identifiers of its rows; an empty one for the rows that have none.</summary>
    public IReadOnlyList<string> Ids => [.. Head[..Head.IndexOf("  ", StringComparison.Ordinal)].Split(", ").Select(id => id == "(none)" ? "" : id)];

    public static IReadOnlyList<Story> Read(IEnumerable<string> lines)
    {
        var blocks = new List<(string Head, List<string> Lines)>();
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ') blocks[^1].Lines.Add(line.Trim());
            else blocks.Add((line, []));
        }

        var usual = blocks.Where(block => block.Head.StartsWith("usual ", StringComparison.Ordinal)).ToDictionary(block => block.Head[6..], block => Said(block.Lines, []));
        return [.. blocks.Where(block => !block.Head.StartsWith("usual ", StringComparison.Ordinal)).Select(block => new Story(block.Head, Said(block.Lines, usual)))];
    }

    private static Dictionary<string, Contribution> Said(List<string> lines, Dictionary<string, Dictionary<string, Contribution>> usual)
    {
        var (own, all) = (new Dictionary<string, Contribution>(), new Dictionary<string, Contribution>());
        foreach (var line in lines.Select(line => Line().Match(line)).Where(line => line.Success))
        {
            foreach (var item in line.Groups[2].Value.Split(';').Select(item => item.Split(" – ")[0].Trim()))
            {
                if (line.Groups[1].Value == "as") all = Sum(all, usual[item]);
                else own = Sum(own, new Dictionary<string, Contribution> { [item.Split(' ')[0]] = One(line.Groups[1].Value, item) });
            }
        }

        foreach (var (id, said) in own) all[id] = said;
        return all;
    }

    private static Contribution One(string kind, string item) => kind switch
    {
        "counts" => new(1, 1, [], []),
        "not" => new(0, 1, [], []),
        "out" => Contribution.None,
        "values" => new(0, 0, [int.Parse(After(item, " = "), CultureInfo.InvariantCulture)], []),
        "parts" => new(0, 0, [], [After(item, " = ")]),
        _ => Several(After(item, " ").Split(" of ")),
    };

    private static Contribution Several(string[] numbers) => new(int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[^1], CultureInfo.InvariantCulture), [], []);

    private static string After(string item, string sign) => item[(item.IndexOf(sign, StringComparison.Ordinal) + sign.Length)..];

    public static Dictionary<string, Contribution> Sum(IReadOnlyDictionary<string, Contribution> one, IReadOnlyDictionary<string, Contribution> other) =>
        one.Keys.Union(other.Keys).ToDictionary(id => id, id => one.GetValueOrDefault(id, Contribution.None) + other.GetValueOrDefault(id, Contribution.None));

    [GeneratedRegex("^(as|counts|not|out|is|values|parts): (.+)$")]
    private static partial Regex Line();
}
