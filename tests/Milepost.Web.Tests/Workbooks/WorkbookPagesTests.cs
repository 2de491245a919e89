using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Web.Tests.Host;
using Milepost.Web.Tests.Undoing;

namespace Milepost.Web.Tests.Workbooks;

public sealed class WorkbookPagesTests : IAsyncLifetime
{
    private const string Index = "/plans/wexcombe/workbook";
    private Site site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_lead_takes_their_actions_into_a_workbook_and_gives_them_back()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync("/my-work");
        await browser.ClickAsync("Work on these in Excel: Children’s services improvement plan");
        Assert.Equal("Work in Excel", browser.Heading);
        var file = await DownloadAsync(browser);
        Assert.Equal(["1.1"], Column(file, "Reference"));

        await GiveAsync(browser, Typed(file, ("What was done", "The last posts are filled"), ("Action rating", "Amber"), ("Action rating: why", "One step is left"),
            ("Action rating: next step to bring it back", "Brief the teams"), ("Action rating: on track again by", "31/1/2027")));
        Assert.Equal("What the workbook changes", browser.Heading);
        Assert.Contains("The last posts are filled", browser.Text, StringComparison.Ordinal);
        Assert.Equal(0, await site.InStoreAsync(db => db.Progress.CountAsync(entry => entry.Text == "The last posts are filled", Stop)));
        var preview = browser.Path;
        await browser.OpenAsync(Index);
        Assert.Contains("Given back and not agreed to yet", browser.Text, StringComparison.Ordinal);
        await (await site.SignInAsync("Priya Nair")).OpenAsync(Index);

        await browser.OpenAsync(preview);
        await browser.PressAsync("Save 1 update");

        Assert.Equal("/my-work", browser.Path);
        Assert.Contains("1 action updated from the workbook", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Dana Whitlock, head of assessment", await site.InStoreAsync(db => db.Progress.Where(entry => entry.Text == "The last posts are filled").Select(entry => entry.By).ToListAsync(Stop)));
        await browser.OpenAsync(preview);
        Assert.Contains("no longer there", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_somebody_changed_the_same_both_are_shown_and_the_person_chooses()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Index);
        var file = await DownloadAsync(browser);
        await site.InStoreAsync(async db =>
        {
            var action = await db.Actions.SingleAsync(one => one.Reference == "1.1", Stop);
            db.Add(new GivenRating(Id<GivenRating>.New(), action.PlanId, action.Id, null, RatingOf.Action, "red", Site.Today, "Priya Nair") { Rationale = "Two resigned", NextStep = "Agency", BackOnTrackBy = Site.Today.AddDays(60) });
            return await db.SaveChangesAsync(Stop);
        });
        await GiveAsync(browser, Typed(file, ("Action rating", "G"), ("Action rating: why", "Every post is filled"), ("What was done", "They started")));

        Assert.Contains("Both changed the action rating since it was downloaded", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Two resigned", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Save 1 update");
        Assert.StartsWith("Error:", browser.Page.Title, StringComparison.Ordinal);
        var link = Assert.Single(browser.Page.QuerySelectorAll(".govuk-error-summary a")).GetAttribute("href")!;
        Assert.NotNull(browser.Page.QuerySelector(link));
        var asked = browser.Page.QuerySelector<IHtmlInputElement>("input[name^='choice.']")!;
        var choice = asked.Name!;

        // A request made by hand may name the same action twice, each time written otherwise.
        var forged = (IHtmlInputElement)asked.Clone();
        forged.Name = $"choice.{{{choice.Split('.')[1]}}}.{choice.Split('.')[2]}";
        forged.IsChecked = true;
        asked.Parent!.AppendChild(forged);
        await browser.PressAsync("Save 1 update", (choice, "Mine"));

        Assert.Contains("1 action updated from the workbook", browser.Text, StringComparison.Ordinal);
        var last = await site.InStoreAsync(db => db.Ratings.OrderByDescending(rating => rating.Id).FirstAsync(Stop));
        Assert.Equal(("green", "Every post is filled"), (last.Key, last.Rationale));
    }

    [Fact]
    public async Task What_is_refused_is_kept_as_a_draft_and_a_forged_or_foreign_workbook_is_not_taken()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Index);
        var file = await DownloadAsync(browser);
        await browser.PressAsync("See what it changes");
        Assert.Contains("Choose the workbook that you saved", browser.Text, StringComparison.Ordinal);
        await GiveAsync(browser, file);
        Assert.Contains("Nothing in it differs from what was downloaded", browser.Text, StringComparison.Ordinal);
        await GiveAsync(browser, Forged(file));
        Assert.Contains("was changed, or comes from another site", browser.Text, StringComparison.Ordinal);
        await GiveAsync(browser, "not a workbook"u8.ToArray());
        Assert.NotNull(browser.Page.QuerySelector("#Chosen-error"));

        await GiveAsync(browser, Typed(file, ("Action rating", "Red"), ("What was done", "Half of it")));
        Assert.Contains("Action rating: why: Say why it is off track", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Keep them as drafts");

        Assert.Contains("1 row kept as a draft to be finished", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}/update");
        Assert.Equal("Half of it", browser.Page.QuerySelector("#typed-Done")!.TextContent);
    }

    [Fact]
    public async Task The_table_of_the_plan_leads_to_a_workbook_of_what_it_shows_and_nobody_else_sees_what_was_given_back()
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/plan?text=told");
        await browser.ClickAsync("Update these in Excel");
        var file = await DownloadAsync(browser, "shown=true");
        Assert.Equal(["2.1"], Column(file, "Reference"));
        await GiveAsync(browser, Typed(file, ("What was done", "A letter went out")));
        var preview = browser.Path;

        var other = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(preview);
        Assert.Contains("no longer there", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A letter went out", other.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var member = await (await site.SignInAsync("Geoff Marlow")).OpenOnlyAsync(Index);
        Assert.Equal(HttpStatusCode.Forbidden, member.Status);
    }

    [Fact]
    public async Task What_a_workbook_changed_is_undone()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Index);
        await GiveAsync(browser, Typed(await DownloadAsync(browser), ("What was done", "The last posts are filled")));
        await browser.GoesBackAsync(site, "/Workbooks/Preview", dana => dana.PressAsync("Save 1 update"));
    }

    private static async Task<byte[]> DownloadAsync(Browser browser, string of = "/file")
    {
        await browser.OpenOnlyAsync(browser.Page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).First(href => href.Contains("/workbook/file", StringComparison.Ordinal) && href.Contains(of, StringComparison.Ordinal)));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", browser.Response.Content.Headers.ContentType!.MediaType);
        var bytes = await browser.Response.Content.ReadAsByteArrayAsync(Stop);
        await browser.OpenAsync(Index);
        return bytes;
    }

    private static async Task GiveAsync(Browser browser, byte[] file)
    {
        if (browser.Path != Index) await browser.OpenAsync(Index);
        await browser.PressAsync("See what it changes", ("Chosen", "actions.xlsx", file));
    }

    private static List<string> Column(byte[] file, string heading)
    {
        using var stream = new MemoryStream(file);
        using var book = SpreadsheetDocument.Open(stream, false);
        var rows = Rows(book);
        var at = rows[0].Elements<Cell>().ToList().FindIndex(cell => cell.InnerText == heading);
        return [.. rows.Skip(1).Select(row => row.Elements<Cell>().ElementAt(at).InnerText)];
    }

    private static byte[] Typed(byte[] file, params (string Heading, string Text)[] cells)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var book = SpreadsheetDocument.Open(stream, true))
        {
            var rows = Rows(book);
            foreach (var (heading, text) in cells)
            {
                var at = rows[0].Elements<Cell>().ToList().FindIndex(cell => cell.InnerText == heading);
                var cell = rows[1].Elements<Cell>().ElementAt(at);
                cell.RemoveAllChildren();
                cell.DataType = CellValues.InlineString;
                cell.Append(new InlineString(new Text(text)));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Forged(byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var book = SpreadsheetDocument.Open(stream, true))
        {
            var hidden = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == "Milepost");
            var text = ((WorksheetPart)book.WorkbookPart.GetPartById(hidden.Id!)).Worksheet!.Descendants<Text>().ElementAt(1);
            text.Text = (text.Text[0] == 'A' ? "B" : "A") + text.Text[1..];
        }

        return stream.ToArray();
    }

    private static List<Row> Rows(SpreadsheetDocument book) =>
        [.. ((WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Descendants<Sheet>().First().Id!)).Worksheet!.Descendants<Row>()];
}
