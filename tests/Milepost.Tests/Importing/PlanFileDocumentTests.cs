using System.Text.RegularExpressions;
using Milepost.Importing.Reading.Headings;

namespace Milepost.Tests.Importing;

/// <summary>The page on how a plan is read names every heading and every problem that the reader knows.</summary>
public sealed partial class PlanFileDocumentTests
{
    private static readonly string Page = Repository.Folder("docs/plan-file.md");

    [Fact]
    public void The_page_lists_the_headings_that_are_known() => Holds("headings: ", Table("Holds", HeadingWords.All
        .GroupBy(entry => entry.Breadth == Breadth.None ? Said($"{entry.Field}") : $"{Said($"{entry.Field}")} ({Said($"{entry.Breadth}")})")
        .Select(group => (group.Key, group.SelectMany(entry => entry.Words)))));

    [Fact]
    public void The_page_lists_the_headings_of_the_small_tables() =>
        Holds("small headings", Table("Column", AppendixHeadings.All.Select(entry => (Said($"{entry.Key}"), entry.Value.AsEnumerable()))));

    [Fact]
    public void The_page_lists_every_problem_that_reading_may_find() => Assert.Equal(Used(inspections: false), Listed(Page));

    [Fact]
    public void The_page_on_reports_lists_every_problem_that_reading_one_may_find() =>
        Assert.Equal(Used(inspections: true), Listed(Repository.Folder("docs/inspection-reports.md")));

    private static IEnumerable<string> Used(bool inspections) =>
        Directory.GetFiles(Repository.Folder("src/Milepost.Core/Importing/Reading"), "*.cs", SearchOption.AllDirectories)
            .Where(file => file.Contains("Inspections", StringComparison.Ordinal) == inspections)
            .SelectMany(file => Codes().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Listed(string page) => Rows().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value);

    private static void Holds(string marker, string expected)
    {
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var start = page.IndexOf('\n', page.IndexOf($"<!-- {marker}", StringComparison.Ordinal)) + 1;
        var end = page.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("MILEPOST_ACCEPT") == "1") File.WriteAllText(Page, page[..start] + expected + page[end..]);
        else Assert.Equal(expected, page[start..end]);
    }

    private static string Table(string first, IEnumerable<(string Name, IEnumerable<string> Words)> rows) =>
        $"| {first} | Headings |\n|---|---|\n" + string.Concat(rows.Select(row => $"| {row.Name} | {string.Join(", ", row.Words)} |\n"));

    private static string Said(string name) => Capitals().Replace(name, " $1").Trim().ToLowerInvariant();

    [GeneratedRegex(@"[Ss]everity(?:\.\w+)?,\s*""([a-z-]+)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^\| `([a-z-]+)` \|", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("([A-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capitals();
}
