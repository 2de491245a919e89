using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Quality;

namespace Milepost.AnnexA.Measures;

/// <summary>What a measure is worked out by: its own declaration, and every term and rule that it stands on. It changes exactly when the measure is counted in another way.</summary>
public static partial class StandsOn
{
    private static readonly string[] testing = ["when", "of", "above"];

    /// <summary>The lines that say how it is worked out, those of the terms behind its own.</summary>
    public static IReadOnlyList<string> Of(MeasureDefinition measure, MeasureCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(catalogue);
        var lines = measure.Declared.Select(line => $"{line.Key} {line.Text}").Concat(Rules(measure.Block.Text("from"))).ToList();
        var lists = measure.Lists.ToHashSet();
        var taken = new HashSet<TermKey>();
        for (var at = 0; at < lines.Count; at++)
        {
            foreach (Match other in OtherList().Matches(lines[at])) lists.Add(int.Parse(other.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            var words = Word().Matches(lines[at]).Select(word => word.Value).ToHashSet();
            var all = measure.Block.Text("from") == "rules required" && at == 0;
            foreach (var term in catalogue.Terms.Where(term => all ? term.Name.StartsWith("needs-", StringComparison.Ordinal) : words.Contains(term.Name) && lists.Contains(term.List)))
            {
                if (IsMeant(term, measure.Block.File, catalogue) && taken.Add(term.Key)) lines.Add($"term {term.Name} list {term.List} {term.Text}");
            }
        }

        return lines;
    }

    /// <summary>The local settings that it names.</summary>
    public static IReadOnlySet<string> Settings(MeasureDefinition measure, MeasureCatalogue catalogue) =>
        Of(measure, catalogue).SelectMany(line => Setting().Matches(line)).Select(name => name.Groups[1].Value).ToHashSet();

    /// <summary>A term of the measure's own file is meant before one of another.</summary>
    private static bool IsMeant(Term term, string file, MeasureCatalogue catalogue) =>
        term.Block.File == file || !catalogue.Terms.Any(other => other.Block.File == file && other.Name == term.Name && other.List == term.List);

    private static IEnumerable<string> Rules(string? from) => from switch
    {
        "rules errors" => Lines(rule => rule.Severity >= RuleSeverity.Error),
        "rules agreement" => Lines(QualityMeasures.Compares),
        _ => [],
    };

    private static IEnumerable<string> Lines(Func<RuleDefinition, bool> meant) =>
        RuleCatalogue.Known.All.Where(meant).SelectMany(rule => testing.Select(rule.Block.Text).OfType<string>().Select(text => $"{rule.Id} {text}"));

    [GeneratedRegex(@"[a-z0-9]+(?:-[a-z0-9]+)*", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"in list (\d+)", RegexOptions.None, 1000)]
    private static partial Regex OtherList();

    [GeneratedRegex(@"setting ([a-z0-9-]+)", RegexOptions.None, 1000)]
    private static partial Regex Setting();
}
