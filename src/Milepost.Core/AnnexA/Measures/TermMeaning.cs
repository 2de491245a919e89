using System.Text.RegularExpressions;
using Milepost.AnnexA.Declaring;

namespace Milepost.AnnexA.Measures;

/// <summary>What a term means that a declaration stands on.</summary>
/// <param name="Name">The term.</param>
/// <param name="List">The list whose rows it is asked of.</param>
/// <param name="Means">The test that it stands for.</param>
/// <param name="Why">Why it is so, where that was written down; null where it was not.</param>
public sealed partial record TermMeaning(string Name, int List, string Means, string? Why)
{
    /// <summary>Every term that a measure uses, and those that they use, in the order in which they are met.</summary>
    internal static IReadOnlyList<TermMeaning> Of(MeasureDefinition measure, IReadOnlyList<Term> terms)
    {
        var met = new List<Term>();
        Meet(measure.Block.File, measure.Lists, string.Join(' ', measure.Declared.Where(line => line.Key is not ("list" or "dated" or "open" or "from" or "against")).Select(line => line.Text)));
        return [.. met.Select(term => new TermMeaning(term.Name, term.List, term.Text, Said(term.Block.Comments)))];

        void Meet(string file, IReadOnlyList<int> lists, string text)
        {
            var words = Word().Matches(Quoted().Replace(text, " ")).Select(word => word.Value).ToHashSet();
            HashSet<int> asked = [.. lists, .. ListNumber().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))];
            foreach (var same in terms.Where(term => words.Contains(term.Name) && asked.Contains(term.List)).GroupBy(term => (term.Name, term.List)))
            {
                // One of the same file is meant before one of another.
                var term = same.FirstOrDefault(one => one.Block.File == file) ?? same.First();
                if (met.Contains(term)) continue;
                met.Add(term);
                Meet(term.Block.File, [term.List], term.Text);
            }
        }
    }

    /// <summary>Comments as sentences: "why:" begins each, and a line goes on with the one above.</summary>
    internal static string? Said(IReadOnlyList<string> comments) =>
        comments.Count == 0 ? null : string.Join(' ', string.Join(' ', comments).Split("why:", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Wording.Say.Sentence));

    [GeneratedRegex(@"[A-Za-z][\w-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("'[^']*'", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\blist (\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex ListNumber();
}
