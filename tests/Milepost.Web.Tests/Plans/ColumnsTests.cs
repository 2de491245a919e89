using System.Net;
using AngleSharp.Dom;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Plans;

/// <summary>The columns that a person chose, and the file of exactly what is shown.</summary>
public sealed class ColumnsTests : IAsyncLifetime
{
    private const string Table = "/plans/wexcombe/plan";
    private static readonly string[] UsualHeadings = ["Ref.", "Action", "Lead", "Due", "Action rating", "Impact rating", "Where it stands", "Last update"];

    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Columns_are_chosen_in_a_form_said_by_the_address_and_remembered_for_the_one_person()
    {
        var priya = await site.SignInAsync();
        await priya.OpenAsync(Table + "?rating=amber");
        Assert.Equal(UsualHeadings, Headings(priya));

        await ChooseAsync(priya, "lead", "tests", "moved");
        Assert.Equal($"{Table}?rating=amber&columns=lead%2Cmoved%2Ctests", priya.Path);
        Assert.Equal(["Ref.", "Action", "Lead", "Moved", "How will we know?"], Headings(priya));
        Assert.Contains("once, 48 days later", priya.Text, StringComparison.Ordinal);

        await priya.OpenAsync(Table);
        Assert.Equal(["Ref.", "Action", "Lead", "Moved", "How will we know?"], Headings(priya));
        var again = await site.SignInAsync();
        await again.OpenAsync(Table);
        Assert.Equal(["Ref.", "Action", "Lead", "Moved", "How will we know?"], Headings(again));

        var geoff = await site.SignInAsync("Geoff Marlow");
        await geoff.OpenAsync(Table);
        Assert.Equal(UsualHeadings, Headings(geoff));
        await geoff.OpenAsync(Table + "?columns=section,due");
        Assert.Equal(["Ref.", "Action", "Section", "Due"], Headings(geoff));
        await geoff.OpenAsync(Table);
        Assert.Equal(UsualHeadings, Headings(geoff));

        await priya.PressAsync("Usual columns");
        Assert.Equal(Table, priya.Path);
        Assert.Equal(UsualHeadings, Headings(priya));
    }

    [Fact]
    public async Task A_page_that_a_browser_holds_is_sent_again_once_other_columns_are_chosen()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Table);
        var tag = browser.Response.Headers.ETag!.ToString();

        await ChooseAsync(browser, "due");
        await browser.OpenOnlyAsync(Table, tag);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(["Ref.", "Action", "Due"], Headings(browser));
    }

    [Theory]
    [InlineData("", "Excel", ".xlsx")]
    [InlineData("?columns=due,rating,updated,place&sort=Due", "CSV", ".csv")]
    [InlineData("?rating=amber&columns=lead,due", "Excel", ".xlsx")]
    [InlineData("?text=told", "CSV", ".csv")]
    public async Task The_file_holds_the_rows_that_are_shown_in_their_order_and_columns(string query, string kind, string ending)
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Table + query);
        var rows = browser.Page.QuerySelectorAll(".app-plan tr:not(.app-plan__priority) th[scope=row]").Select(th => th.TextContent).ToList();
        var headings = Headings(browser);
        await browser.ClickAsync(kind);

        Assert.Equal("attachment", browser.Response.Content.Headers.ContentDisposition!.DispositionType);
        var name = browser.Response.Content.Headers.ContentDisposition.FileName!.Trim('"');
        Assert.Equal($"wexcombe-table-2026-11-21{ending}", name);
        var bytes = await browser.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(DocumentReader.Read(new SourceFile(name, bytes), TestContext.Current.CancellationToken).TryGetDocument(out var document, out _));
        var reading = PlanReader.Read(document);
        Assert.Equal(rows, reading.Plan!.Actions.Select(action => action.Reference));
        Assert.Subset(reading.Plan.Actions[0].Row.Select(field => field.Heading).Append("Ref.").ToHashSet(), headings.Except(["Place in the last file", "Lead", "Impact rating", "Last update"]).ToHashSet());
    }

    [Fact]
    public async Task A_board_member_takes_the_table_and_an_administrator_is_not_offered_it()
    {
        var member = await site.SignInAsync("Geoff Marlow");
        await member.OpenAsync(Table);
        Assert.NotNull(member.Page.QuerySelector("a[href*='/plan/file']"));

        var administrator = await site.SignInAsync("Jo Lindqvist");
        await administrator.OpenAsync(Table);
        Assert.Null(administrator.Page.QuerySelector("a[href*='/plan/file']"));
    }

    private static List<string> Headings(Browser browser) => [.. browser.Page.QuerySelectorAll(".app-plan thead th").Select(th => th.TextContent)];

    /// <summary>Ticks exactly these boxes, whatever was ticked before.</summary>
    private static async Task ChooseAsync(Browser browser, params string[] keys)
    {
        foreach (var box in browser.Page.QuerySelectorAll("[name=column]"))
        {
            if (keys.Contains(box.GetAttribute("value"))) box.SetAttribute("checked", "");
            else box.RemoveAttribute("checked");
        }

        await browser.PressAsync("Show these columns");
    }
}
