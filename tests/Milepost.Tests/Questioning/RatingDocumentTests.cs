using Milepost.Actions;
using Milepost.Cycles;
using Milepost.Forecasting;
using Milepost.Questioning;
using Milepost.Suggesting;

namespace Milepost.Tests.Questioning;

/// <summary>The page on ratings and questions tells of every rule and threshold what the product itself goes by.</summary>
public sealed class RatingDocumentTests
{
    private static readonly string Page = Repository.Folder("docs/rating.md");

    [Fact]
    public void The_page_prints_the_rules_of_suggesting() => Prints("suggesting",
        "| what is looked at | of | what it does | why |\n|---|---|---|---|\n"
        + string.Concat(SuggestionRules.All.Select(rule => $"| {rule.Fact} (`{rule.Key}`) | {(rule.Of == RatingOf.Impact ? "impact" : "action")} | {rule.Effect} | {rule.Why} |\n")));

    [Fact]
    public void The_page_prints_the_thresholds() => Prints("thresholds",
        "| threshold | usual |\n|---|---|\n" + string.Concat(SuggestionPolicy.Usual.Told.Select(one => $"| {one.Threshold} | {one.Value} |\n"))
        + $"| Days until a question goes to the sponsor | {CycleCalendar.Usual.DaysToSponsor} days, of the plan’s calendar |\n"
        + $"| Dates that have ended before there is a forecast | {SlipHistory.Fewest} |\n| Runs of a forecast | {PlanForecast.Runs} |\n");

    [Fact]
    public void The_page_prints_the_questions() => Prints("questions",
        "| question | what raises it | why it is asked | another question when there is another |\n|---|---|---|---|\n"
        + string.Concat(QuestionRules.All.Select(rule => $"| {rule.Name} (`{rule.Kind}`) | {rule.When} | {rule.Why} | {About(rule)} |\n")));

    private static string About(QuestionRule rule) => rule.About.StartsWith("the ", StringComparison.Ordinal) ? rule.About["the ".Length..] : rule.About;

    private static void Prints(string part, string expected)
    {
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var mark = $"<!-- {part}: written by the test that checks this page -->\n";
        var start = page.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var end = page.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("MILEPOST_ACCEPT") == "1") File.WriteAllText(Page, page[..start] + "\n" + expected + "\n" + page[end..]);
        else Assert.Equal("\n" + expected + "\n", page[start..end]);
    }
}
