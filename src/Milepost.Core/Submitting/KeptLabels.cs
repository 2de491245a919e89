using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Schema;
using Milepost.Privacy;

namespace Milepost.Submitting;

/// <summary>
/// Which words of the lists may be kept as the name of a team or of a part. A file may have anything in any column, a child's
/// name in that of the team too: so a word is kept only where many rows bear it and nothing in it looks as if a child could be
/// known by it. All others are counted together.
/// </summary>
public sealed class KeptLabels
{
    /// <summary>What all words are counted under that are not kept.</summary>
    public const string Other = "Other";

    /// <summary>What stands for a team where a row names none.</summary>
    public const string NotKnown = "Not known";

    /// <summary>Whether a row of a split is of those of whom it is not known; as it was once said of months, too.</summary>
    public static bool IsUnknown(string label) => label is NotKnown or Buckets.NoDate or Buckets.OtherMonths or "Outside these months";

    private const int LeastRows = 10;
    private const int Longest = 80;
    private const int Most = 150;

    private static readonly HashSet<string> codes =
    [
        .. AnnexASchema.Known.Lists.SelectMany(list => list.Columns).SelectMany(column => column.Codes?.Codes ?? [])
            .SelectMany(code => new[] { code.Said, code.Group }).OfType<string>(),
        .. MeasureCatalogue.Known.All.SelectMany(measure => measure.Declared).Where(line => line.Key == "part").Select(line => line.Text.Split('\'') is [_, var name, ..] ? name : ""),
    ];

    private readonly HashSet<string> kept = [];

    private KeptLabels()
    {
    }

    /// <summary>The words that many rows of a text column bear.</summary>
    public static KeptLabels Of(AnnexALists lists, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var rows = new Dictionary<string, int>();
        foreach (var list in lists.All)
        {
            for (var column = 0; column < list.Schema.Columns.Count; column++)
            {
                if (IsName(list.Schema.Columns[column]) && list.Texts(column) is { } texts) Count(list[column], texts, rows);
            }
        }

        var labels = new KeptLabels();
        labels.kept.UnionWith(rows.Where(pair => pair.Value >= LeastRows && pair.Key.Length <= Longest && Identifiers.KindsIn(pair.Key, asAt).Count == 0)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most).Select(pair => pair.Key));
        return labels;
    }

    /// <summary>The word itself where it is kept.</summary>
    public string Of(string label) => kept.Contains(label) || codes.Contains(label) ? label : Other;

    /// <summary>The rows of a split or breakdown, with every word that is not kept counted as one.</summary>
    /// <param name="parts">The rows.</param>
    /// <param name="ofWhole">Whether each row is out of the same whole, as in a breakdown.</param>
    public IReadOnlyList<MeasurePart> Of(IReadOnlyList<MeasurePart> parts, bool ofWhole)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var others = parts.Where(part => part.Label != NotKnown && Of(part.Label) == Other).ToList();
        return others.Count == 0 ? parts : [.. parts.Except(others).Where(part => !IsUnknown(part.Label)), Together(others, ofWhole), .. parts.Where(part => IsUnknown(part.Label))];
    }

    private static MeasurePart Together(List<MeasurePart> parts, bool ofWhole)
    {
        if (parts.Count == 1) return parts[0] with { Label = Other };
        var counted = parts.All(part => part.Numerator is not null) ? parts.Sum(part => part.Numerator) : null;
        var of = !parts.All(part => part.Denominator is not null) ? null : ofWhole ? parts[0].Denominator : parts.Sum(part => part.Denominator);
        var shares = parts.All(part => part.Value is null || part is { Numerator: { } some, Denominator: > 0 and var all } && part.Value == Share(some, all));
        return new(Other, counted, of, of is null ? counted : shares && counted is { } number && of > 0 ? Share(number, of.Value) : null);
    }

    private static decimal Share(int counted, int of) => Math.Round(100m * counted / of, 1, MidpointRounding.AwayFromZero);

    /// <summary>Only what may name a team, an agency or a kind of something: never a worker, a child or a family.</summary>
    private static bool IsName(ColumnSchema column) => column.Kind is CellKind.Text or CellKind.Category && column.Key is not ("worker" or "id" or "family");

    private static void Count(ReadOnlySpan<int> cells, TextPool texts, Dictionary<string, int> rows)
    {
        var counts = new int[texts.Count];
        foreach (var cell in cells)
        {
            if ((uint)cell < (uint)counts.Length) counts[cell]++;
        }

        for (var text = 0; text < counts.Length; text++)
        {
            if (counts[text] < LeastRows) continue;
            var label = texts.Text(text);
            rows[label] = rows.GetValueOrDefault(label) + counts[text];
        }
    }
}
