using Milepost.Checking;

namespace Milepost.Tests.Checking;

/// <summary>The page on plan quality tells of every rule what the product itself says of it.</summary>
public sealed class PlanQualityDocumentTests
{
    private const string Start = "<!-- rules: written by the test that checks this page -->\n";
    private static readonly string Page = Repository.Folder("docs/plan-quality.md");

    [Fact]
    public void The_page_lists_every_rule_with_its_reason_and_its_hint()
    {
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = page.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        var expected = string.Concat(CheckRules.All.GroupBy(rule => rule.Family).Select(Part)) + "\n";

        if (Environment.GetEnvironmentVariable("MILEPOST_ACCEPT") == "1") File.WriteAllText(Page, page[..start] + expected + page[end..]);
        else Assert.Equal(expected, page[start..end]);
    }

    private static string Part(IGrouping<RuleFamily, CheckRule> family) =>
        $"\n### {CheckRule.Heading(family.Key)}\n\n| rule | weight | why | what a good one looks like, or the question to the author |\n|---|---|---|---|\n"
        + string.Concat(family.Select(rule => $"| {rule.Name} (`{rule.Code}`) | {QualityWords.Severity(rule.Severity)} | {rule.Why} | {rule.Good} |\n"));
}
