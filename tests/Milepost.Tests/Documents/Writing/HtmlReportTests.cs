using AngleSharp.Html.Parser;
using FsCheck.Fluent;
using Milepost.Assessing;
using Milepost.Documents.Writing;
using Milepost.Facts;
using Milepost.Reporting;
using Milepost.Tests.Reporting;

namespace Milepost.Tests.Documents.Writing;

public class HtmlReportTests
{
    private static string Page(PlanFacts facts, string now = "2026-06-15", string? before = "2026-03-01") => HtmlReport.Text(BoardReport.From(
        Assessor.Assess(facts, A.Day(now)), before is null ? null : Assessor.Assess(facts, A.Day(before)), new ReportDetails()));

    /// <summary>The style sheet is reviewed in its own file.</summary>
    private static string WithoutStyle(string page) =>
        page[..(page.IndexOf("<style>", StringComparison.Ordinal) + 7)] + page[page.IndexOf("</style>", StringComparison.Ordinal)..];

    [Fact]
    public void A_small_plan_as_a_page()
    {
        var (priority, source) = (A.Priority("1", "Leadership", 0, "Chief Executive"), A.Source());
        var recommendation = A.Recommendation(source, "1", "Leaders must act on what audits tell them.");
        var facts = A.Plan(
            [priority],
            An.Action("1.1", "Hold a monthly performance meeting <with one set of figures>", due: "2026-05-01", priority: priority)
                .WithStep("Agree the figures", due: "2026-03-01", doneOn: "2026-03-01").WithStep("Hold the first meeting", due: "2026-06-01")
                .Rated("green", "2026-01-01").Rated("amber", "2026-04-01", "two people left").Said("The DCS chairs it.", "2026-06-01"),
            An.Action("1.2", "Publish a vision for practice", due: "2026-08-01", priority: priority, lead: null).Rated("blue", "2026-04-01").Impact("amber", "2026-05-01"),
            An.Action(null, "An action that nobody numbered", priority: priority).MovedTo("2026-09-01", "2026-05-01")) with
        {
            Sources = [source],
            Recommendations = [recommendation],
            Answers = [A.Answer(priority, recommendation)],
            Glossary = [A.Term("DCS", "Director of Children’s Services")],
        };

        Golden.Matches(WithoutStyle(Page(facts)), "html");
    }

    [Fact]
    public void The_page_asks_nothing_of_the_network()
    {
        using var page = new HtmlParser().ParseDocument(Page(Wexcombe.Facts(), "2026-11-02"));

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, [style], [onload]"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_go_down_one_step_at_a_time_and_tables_say_what_their_headings_head()
    {
        using var page = new HtmlParser().ParseDocument(Page(Wexcombe.Facts(), "2026-11-02", "2026-09-14"));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.All(page.QuerySelectorAll("th"), heading => Assert.Contains(heading.GetAttribute("scope"), new[] { "col", "row" }));
        Assert.All(page.QuerySelectorAll("svg"), picture => Assert.NotEmpty(picture.QuerySelector("desc")!.TextContent));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
    }

    [Fact]
    public void Hostile_words_stay_words() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<string>(words =>
    {
        var title = "x" + words + "</style></title><script>alert(1)</script>";
        var facts = A.Plan(An.Action(title, title, due: "2026-01-01").Said(title, "2026-01-01"));
        facts.Plan.Entitle(title, title);
        using var page = new HtmlParser().ParseDocument(Page(facts));

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.NotNull(page.QuerySelector("main table"));
    }));
}
