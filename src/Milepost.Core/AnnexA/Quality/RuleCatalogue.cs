using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Quality;

/// <summary>The rules of data quality that are known, each as it is declared.</summary>
public sealed class RuleCatalogue
{
    private static readonly Lazy<RuleCatalogue> Own = new(() => ReadOwn(withTests: false));

    private static readonly string[] Keys = ["list", "tested", "severity", "kind", "when", "of", "above", "columns", "structure", "history", "reference"];

    private RuleCatalogue(IReadOnlyList<RuleDefinition> all, IReadOnlyList<Term> terms, IReadOnlyList<DeclarationFault> faults) =>
        (All, Terms, Faults) = (all, terms, faults);

    /// <summary>Those that Milepost comes with.</summary>
    public static RuleCatalogue Known => Own.Value;

    public IReadOnlyList<RuleDefinition> All { get; }

    /// <summary>What is wrong with the declarations.</summary>
    public IReadOnlyList<DeclarationFault> Faults { get; }

    internal IReadOnlyList<Term> Terms { get; }

    /// <summary>The same, and every test that they declare is tried too. That those of the release are sound is seen before it is one, so it is not tried at each start.</summary>
    internal static RuleCatalogue Checked() => ReadOwn(withTests: true);

    private static RuleCatalogue ReadOwn(bool withTests)
    {
        var home = typeof(RuleCatalogue).Assembly;
        var (rules, terms, faults) = (new List<RuleDefinition>(), new List<Term>(), new List<DeclarationFault>());
        foreach (var name in home.GetManifestResourceNames().Where(name => name.StartsWith("rules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(home.GetManifestResourceStream(name)!);
            foreach (var block in Block.Read(name, text))
            {
                if (block.Head.StartsWith("term ", StringComparison.Ordinal)) terms.AddRange(Declaring.Terms.Of(block, faults));
                else if (Rule(block, faults) is { } rule) rules.Add(rule);
            }
        }

        var catalogue = new RuleCatalogue(rules, Declaring.Terms.Once(terms, faults), faults);
        if (!withTests) return catalogue;
        var scope = new Scope(AnnexALists.Empty(AnnexASchema.Known), new(2026, 3, 31), LocalSettings.AsUsual, catalogue.Terms);
        Declaring.Terms.Check(terms, scope, faults);
        foreach (var rule in rules)
        {
            foreach (var list in rule.TestedOn)
            {
                if (Declaring.Terms.Wrong(() => RuleWork.For(rule, scope.Of(scope.Other(list), rule.Block.File))) is { } message) faults.Add(rule.Block.Fault($"{rule.Id}, list {list}: {message}"));
            }
        }

        return catalogue;
    }

    private static RuleDefinition? Rule(Block block, List<DeclarationFault> faults)
    {
        var before = faults.Count;
        if (block.Head.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not ["rule", var id, var words])
        {
            faults.Add(block.Fault("a rule begins so: rule L4-02  authorisation before start"));
            return null;
        }

        foreach (var entry in block.Entries.Where(entry => !Keys.Contains(entry.Key))) faults.Add(block.Fault($"“{entry.Key}” is not known here", entry));
        if (!Enum.TryParse<RuleSeverity>(block.Text("severity"), ignoreCase: true, out var severity)) faults.Add(block.Fault("“severity” is info, warning, error or critical", block["severity"]));
        var tested = block["tested"] is { } on ? Declaring.Terms.Lists(block with { Entries = [on with { Text = on.Text.StartsWith("on ", StringComparison.Ordinal) ? on.Text[3..] : on.Text }] }, faults, "tested")
            : block["when"] is null ? [] : Declaring.Terms.Lists(block, faults);
        return faults.Count == before
            ? new(id, words, block.Text("list") ?? "", severity, block.Text("kind") ?? "", tested, block.Text("columns")?.Split(',', StringSplitOptions.TrimEntries) ?? []) { Block = block }
            : null;
    }
}
