using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Following;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Schema;
using Milepost.Signals;

namespace Milepost.AnnexA.Measures;

/// <summary>Reads declared measures, and tells everything that is wrong with them at once.</summary>
internal static class MeasureReader
{
    /// <summary>The lines that say how a measure is worked out; all others are words about it.</summary>
    public static IReadOnlyList<string> Computing { get; } = ["list", "of", "once", "counted", "value", "takes", "annual", "per", "over", "parts", "part", "dated", "open", "from", "against", "earlier"];

    private static readonly string[] Words =
        ["area", "supply", "kind", "numerator", "denominator", "timescale", "calendar", "caveat", "source", "unit", "good", "columns", "benchmark", "benchmark-note", "benchmark-of", "scorecard", "position"];

    /// <param name="blocks">The declarations.</param>
    /// <param name="withTests">Whether what each declares is tried on lists without rows; that takes much longer than reading the words.</param>
    public static MeasureCatalogue Read(IEnumerable<Block> blocks, bool withTests)
    {
        var faults = new List<DeclarationFault>();
        var terms = new List<Term>();
        var measures = new List<MeasureDefinition>();
        foreach (var block in blocks)
        {
            if (block.Head.StartsWith("term ", StringComparison.Ordinal)) terms.AddRange(Terms.Of(block, faults));
            else if (Measure(block, faults) is { } measure) measures.Add(measure);
        }

        foreach (var twice in measures.GroupBy(measure => measure.Id).SelectMany(same => same.Skip(1)))
        {
            faults.Add(twice.Block.Fault($"there is another measure {twice.Id}"));
        }

        var once = Terms.Once(terms, faults);
        if (!withTests) return new(measures, terms, faults);
        var scope = new Scope(AnnexALists.Empty(AnnexASchema.Known), new(2026, 3, 31), LocalSettings.AsUsual, once);
        Terms.Check(terms, scope, faults);
        foreach (var measure in measures) faults.AddRange(MeasureWork.Check(measure, scope));
        return new(measures, terms, faults);
    }

    private static MeasureDefinition? Measure(Block block, List<DeclarationFault> faults)
    {
        var before = faults.Count;
        var cut = block.Head.IndexOf(' ', StringComparison.Ordinal);
        if (cut < 0) faults.Add(block.Fault("a measure begins with its short name and its name, such as: AS01  Assessments completed within 45 working days"));
        foreach (var entry in block.Entries.Where(entry => !Computing.Contains(entry.Key) && !Words.Contains(entry.Key)))
        {
            faults.Add(block.Fault($"“{entry.Key}” is not known here", entry));
        }

        if (block["earlier"] is { } earlier && !Followed.IsKnown(earlier.Text)) faults.Add(block.Fault("“earlier” is how far back it looks, such as 24 months, or: at 6 months", earlier));

        if (block.Text("supply") is not "history" && block.Entries.FirstOrDefault(entry => Computing.Contains(entry.Key) && Followed.AsksFor(entry.Text)) is { } asks) faults.Add(block.Fault("what earlier lists tell is known to measures of supply history alone", asks));

        var measure = new MeasureDefinition(
            cut < 0 ? block.Head : block.Head[..cut],
            cut < 0 ? "" : block.Head[cut..].Trim(),
            block.Text("area") ?? "",
            Enumerated<Supply>(block, "supply", faults),
            Needed(block, "numerator", faults),
            block.Text("denominator"),
            Needed(block, "unit", faults),
            Enumerated<GoodDirection>(block, "good", faults),
            block.Text("timescale"),
            block.Text("calendar"),
            block.Text("caveat"),
            [.. block.All("source").Select(entry => entry.Text)],
            Terms.Lists(block, faults))
        {
            Columns = ColumnsOf(block, faults),
            Benchmark = block.Text("benchmark"),
            Scorecard = block.Text("scorecard"),
            Block = block,
        };
        return faults.Count == before ? measure : null;
    }

    private static string Needed(Block block, string key, List<DeclarationFault> faults)
    {
        if (block.Text(key) is { Length: > 0 } text) return text;
        faults.Add(block.Fault($"“{key}” is missing"));
        return "";
    }

    private static TValue Enumerated<TValue>(Block block, string key, List<DeclarationFault> faults)
        where TValue : struct, Enum
    {
        if (Enum.TryParse<TValue>(block.Text(key), ignoreCase: true, out var value)) return value;
        faults.Add(block.Fault($"“{key}” is one of {string.Join(", ", Enum.GetNames<TValue>().Select(name => name.ToLowerInvariant()))}", block[key]));
        return default;
    }

    /// <summary>"4: start, authorised".</summary>
    private static List<ColumnOfList> ColumnsOf(Block block, List<DeclarationFault> faults)
    {
        var columns = new List<ColumnOfList>();
        foreach (var entry in block.All("columns").Where(entry => entry.Text != "all"))
        {
            foreach (var part in entry.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = part.IndexOf(':', StringComparison.Ordinal);
                var lists = colon < 0 ? [] : Terms.Lists(new(block.File, entry.Line, "", [new("list", part[..colon], entry.Line)]), faults);
                if (lists.Count == 0)
                {
                    faults.Add(block.Fault("columns are written as: 4: start, authorised; 5: plan", entry));
                    continue;
                }

                foreach (var key in part[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    foreach (var list in lists)
                    {
                        if (AnnexASchema.Known[list].Column(key) < 0) faults.Add(block.Fault($"list {list} has no column “{key}”", entry));
                        else columns.Add(new(list, key));
                    }
                }
            }
        }

        return columns;
    }
}
