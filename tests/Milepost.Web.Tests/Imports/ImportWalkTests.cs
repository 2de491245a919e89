using System.Net;
using System.Text;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Imports;

/// <summary>An import from the file to the plan and back, as the programme manager does it.</summary>
public sealed class ImportWalkTests : IAsyncLifetime
{
    private const string First = """
        | Ref. | Action | Lead | Due date | RAG |
        |---|---|---|---|---|
        | 1.1 | Open the new front door with police and health | Head of assessment | 31.11.26 | Amber |
        | 1.2 | Write and brief the practice standard | Principal social worker | 30.04.27 | Green |
        """;

    private static readonly string Second = First.Replace("30.04.27 | Green", "30.06.27 | Red", StringComparison.Ordinal);

    private Site site = null!;

    public async ValueTask InitializeAsync() => site = await Site.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_file_becomes_a_plan_once_it_is_agreed_to()
    {
        var browser = await site.SignInAsync();
        Assert.Equal("No plan yet", browser.Heading);

        await browser.ClickAsync("Import a plan");
        await GiveAsync(browser, "plan.md", First, ("PlanName", "Improvement plan 2026"));
        Assert.Equal("What was found", browser.Heading);
        Assert.Contains("2 actions", browser.Text, StringComparison.Ordinal);
        Assert.Contains("31.11.26", browser.Text, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector(".app-problems a[href*='#row-1']"));

        await browser.ClickAsync("Compare with the plan");
        Assert.Equal("A new plan", browser.Heading);
        await browser.PressAsync("Agree and begin the plan");

        Assert.Equal("The file is part of the plan", browser.Heading);
        await browser.ClickAsync("See where the plan stands");
        Assert.Equal("/plans/improvement-plan-2026", browser.Path);
        Assert.Contains("2 actions", (await browser.OpenAsync("/plans/improvement-plan-2026/plan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_file_is_a_comparison_and_can_be_undone()
    {
        var browser = await BeginAsync();
        await browser.OpenAsync("/plans/wexcombe/import");
        await GiveAsync(browser, "november.md", Second);
        await browser.ClickAsync("Compare with the plan");

        Assert.Equal("Compare with the plan", browser.Heading);
        Assert.Contains("30 June 2027", browser.Page.QuerySelector(".app-compared ins")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        await browser.PressAsync("Agree to these changes");
        await browser.OpenAsync("/plans/wexcombe/plan?text=standard");
        Assert.Contains("off track", browser.Text, StringComparison.Ordinal);
        Assert.Contains("30 April 2027", browser.Page.QuerySelector(".app-plan s")!.TextContent, StringComparison.Ordinal);

        await browser.OpenAsync("/plans/wexcombe/imports");
        await browser.ClickAsync("november.md");
        await browser.PressAsync("Undo this import");

        Assert.Contains("Undone", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/plans/wexcombe/plan?text=standard");
        Assert.Contains("on track", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        var browser = await BeginAsync();
        await browser.OpenAsync("/plans/wexcombe/import");
        await GiveAsync(browser, "again.md", First);

        await browser.ClickAsync("Compare with the plan");

        Assert.Contains("nothing that the plan does not hold already", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_with_a_plan_that_moved_meanwhile_is_shown_again()
    {
        var browser = await BeginAsync();
        await browser.OpenAsync("/plans/wexcombe/import");
        await GiveAsync(browser, "november.md", Second);
        await browser.ClickAsync("Compare with the plan");

        await site.InStoreAsync(async db =>
        {
            db.Plans.Single().Entitle("Another title");
            db.Plans.Single().Touch();
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await browser.PressAsync("Agree to these changes");

        Assert.Contains("The plan was changed while you were looking", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Agree to these changes");
        Assert.Equal("The file is part of the plan", browser.Heading);
    }

    [Fact]
    public async Task The_original_comes_back_byte_for_byte_and_is_only_ever_saved()
    {
        var browser = await BeginAsync();
        await browser.OpenAsync("/plans/wexcombe/imports");
        var link = browser.Page.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Download", StringComparison.Ordinal)).GetAttribute("href")!;

        await browser.OpenOnlyAsync(link);

        Assert.Equal(First, await browser.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", browser.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("sandbox", browser.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", browser.Response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_heading_that_a_person_corrects_is_remembered()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/import");
        await GiveAsync(browser, "plan.md", First, ("PlanName", "Wexcombe"));
        var lead = browser.Page.QuerySelectorAll("#headings tbody tr").Select(row => row.FirstElementChild!.TextContent).ToList().IndexOf("Lead");

        await browser.PressAsync("Read the file again", ($"Answers[{lead}].Field", "Evidence"));

        Assert.Contains("understood as you said", browser.Text, StringComparison.Ordinal);
        var row = browser.Page.QuerySelectorAll("#headings tbody tr")[lead];
        Assert.Equal("Evidence", ((AngleSharp.Html.Dom.IHtmlSelectElement)row.QuerySelector("select")!).Value);
        await browser.OpenAsync("/import");
        await GiveAsync(browser, "plan.md", Second, ("PlanName", "Wexcombe"));
        row = browser.Page.QuerySelectorAll("#headings tbody tr")[lead];
        Assert.Equal("Evidence", ((AngleSharp.Html.Dom.IHtmlSelectElement)row.QuerySelector("select")!).Value);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_each_field_in_the_order_of_the_form()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/import");

        await browser.PressAsync("Read the file", ("AsAt.Day", ""), ("AsAt.Month", ""), ("AsAt.Year", ""));

        Assert.Equal(["#PlanName", "#Chosen", "#AsAt-Day"], browser.Page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")));
        Assert.All(browser.Page.QuerySelectorAll(".govuk-error-summary a"), a => Assert.NotNull(browser.Page.QuerySelector(a.GetAttribute("href")!)));
        Assert.StartsWith("Error: ", browser.Page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan.docx", "PK\u0003\u0004 and then nothing")]
    [InlineData("plan.xlsx", "MZ this is a program")]
    [InlineData("empty.csv", "")]
    public async Task A_file_that_cannot_be_read_is_refused_beside_its_field(string name, string content)
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/import");

        await GiveAsync(browser, name, content, ("PlanName", "Wexcombe"));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector("#Chosen-error"));
        Assert.Equal("Wexcombe", browser.Page.QuerySelector("#PlanName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Text_copied_from_a_document_is_read_like_a_file()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/import");

        await browser.PressAsync("Read the file", ("PlanName", "Pasted"), ("Pasted", "Ref.\tAction\tLead\tDue date\n1.1\tOpen the new front door\tHead of assessment\t30.04.27\n1.2\tWrite the practice standard\tPrincipal social worker\t31.05.27\n"));

        Assert.Equal("What was found", browser.Heading);
        Assert.Contains("2 actions", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_two_thousand_rows_goes_through()
    {
        var rows = new StringBuilder("Ref.,Action,Lead,Due date,RAG\n");
        for (var i = 1; i <= 2000; i++) rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(i / 100) + 1}.{i},Do the thing that is number {i} of the plan,Lead {i % 30},30.04.27,Green\n");
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/import");
        await GiveAsync(browser, "long.csv", rows.ToString(), ("PlanName", "Long"));
        Assert.Contains("2,000 actions", browser.Text, StringComparison.Ordinal);

        await browser.ClickAsync("Compare with the plan");
        await browser.PressAsync("Agree and begin the plan");

        Assert.Equal("The file is part of the plan", browser.Heading);
        Assert.Contains("2,000 actions", (await browser.OpenAsync("/plans/long/plan")).Text, StringComparison.Ordinal);
    }

    private async Task<Browser> BeginAsync()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/import");
        await GiveAsync(browser, "october.md", First, ("PlanName", "Wexcombe"));
        await browser.ClickAsync("Compare with the plan");
        return await browser.PressAsync("Agree and begin the plan");
    }

    private static Task<Browser> GiveAsync(Browser browser, string name, string content, params (string Name, string Value)[] answers) =>
        browser.PressAsync("Read the file", ("Chosen", name, Encoding.Latin1.GetBytes(content)), answers);
}
