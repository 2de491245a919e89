using System.Globalization;
using System.Text;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;
using Milepost.Signals;
using Milepost.Submitting;

namespace Milepost.Tests.AnnexA;

/// <summary>The pages on measures and on data quality tell what is declared, word for word.</summary>
public sealed class CatalogueDocumentTests
{
    private const string Start = "<!-- written by the test that checks this page -->\n";

    [Fact]
    public void The_page_on_measures_lists_each_with_its_definition_and_how_it_is_worked_out()
    {
        var text = new StringBuilder();
        foreach (var list in MeasureCatalogue.Known.All.GroupBy(measure => measure.Lists.Count == 1 ? measure.Lists[0] : measure.Lists.Count == 0 ? 13 : 12).OrderBy(list => list.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Heading(list.Key)}\n");
            foreach (var measure in list) Write(text, measure);
        }

        Matches("docs/measures.md", text.Append('\n').ToString());
    }

    [Fact]
    public void The_page_on_data_quality_lists_each_rule_with_what_makes_it_find_a_row()
    {
        var text = new StringBuilder("\n| rule | list | severity | finds | when |\n|---|---|---|---|---|\n");
        foreach (var rule in RuleCatalogue.Known.All)
        {
            var when = rule is { NeedsHistory: true, When: null } ? "needs an earlier upload" : rule.NeedsHistory ? $"with an earlier upload: `{rule.When}`" : rule.Needs is { } needs ? $"needs a {needs}" : rule.Structure is { } structure ? $"found while the file is read: {structure}" : $"`{rule.When}`";
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Id} | {rule.List} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Words} | {when} |\n");
        }

        Matches("docs/data-quality.md", text.Append('\n').ToString());
    }

    private static void Write(StringBuilder text, MeasureDefinition measure)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {measure.Id} {measure.Name}\n\n{Sentence(measure.Numerator)}{(measure.Denominator is { } of ? $" Out of: {of}." : "")} In {measure.Unit}; {Good(measure.Good)}.");
        if (measure.Timescale is { } timescale) text.Append(CultureInfo.InvariantCulture, $" Timescale: {timescale}.");
        if (measure.Calendar is { } calendar and not "none") text.Append(CultureInfo.InvariantCulture, $" Counted in {calendar}.");
        text.Append(CultureInfo.InvariantCulture, $" {Supplied(measure.Supply)}\n");
        if (measure.Caveat is { } caveat) text.Append(CultureInfo.InvariantCulture, $"\nMind: {caveat}.\n");
        if (measure.Why is { } because) text.Append(CultureInfo.InvariantCulture, $"\nWhy so: {because}\n");
        if (DefinitionWords.Elsewhere(measure) is { } elsewhere) text.Append(CultureInfo.InvariantCulture, $"\nElsewhere: {elsewhere}.\n");
        if (measure.Sources.Count > 0) text.Append(CultureInfo.InvariantCulture, $"\nSource: {string.Join("; ", measure.Sources)}.\n");
        if (measure.Declared.Count > 0) text.Append(CultureInfo.InvariantCulture, $"\n```\n{string.Concat(measure.Declared.Select(line => $"{line.Key,-12} {line.Text}\n"))}```\n");
        foreach (var term in MeasureCatalogue.Known.TermsOf(measure)) text.Append(CultureInfo.InvariantCulture, $"\n`{term.Name}` (list {term.List}) means: `{term.Means}`{(term.Why is { } why ? $". {why}" : "")}\n");
    }

    private static string Heading(int list) => list switch
    {
        12 => "Across lists",
        13 => "From elsewhere",
        _ => $"List {list}: {AnnexASchema.Known[list].Name}",
    };

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";

    private static string Good(GoodDirection good) => good switch
    {
        GoodDirection.Higher => "more is better",
        GoodDirection.Lower => "less is better",
        _ => "neither way is good by itself",
    };

    private static string Supplied(Supply supply) => supply switch
    {
        Supply.Full => "Annex A supplies it.",
        Supply.Partial => "Annex A supplies part of it.",
        Supply.Proxy => "Annex A supplies a position on the day, not the rate that is published.",
        Supply.History => "It needs an earlier upload too, and that the council has children followed.",
        _ => "Annex A does not supply it.",
    };

    private static void Matches(string file, string expected)
    {
        var path = Repository.Folder(file);
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = page.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("MILEPOST_ACCEPT") == "1") File.WriteAllText(path, page[..start] + expected + page[end..]);
        else Assert.Equal(expected, page[start..end]);
    }
}
