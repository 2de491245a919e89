using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Store.History.Chain;
using Milepost.Store.History.Erasing;
using Milepost.Web.Tests.Host;
using Milepost.Web.Timers;

namespace Milepost.Web.Tests.History;

public sealed class HistoryPagesTests : IAsyncLifetime
{
    private static readonly string Page = $"/plans/wexcombe/history/{Wexcombe.FrontDoor}";
    private Site site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
        await site.InStoreAsync(async db =>
        {
            var action = await db.Actions.SingleAsync(one => one.Id == Wexcombe.FrontDoor, Stop);
            action.Reword("1.1", "Every child who is referred is seen");
            db.Remove(await db.Leads.FirstAsync(lead => lead.Name == "HR partner", Stop));
            return await db.SaveChangesAsync(Stop);
        });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_action_leads_to_everything_that_was_ever_changed_in_it()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}");
        Assert.NotNull(browser.Page.QuerySelector($"a[href='{Page}']"));
        await browser.OpenAsync($"/plans/wexcombe/edit/action/{Wexcombe.FrontDoor}");
        Assert.NotNull(browser.Page.QuerySelector($"a[href='{Page}']"));

        await browser.OpenAsync(Page);

        Assert.Equal("Every child who is referred is seen", browser.Heading[^35..]);
        var newest = browser.Page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).First(row => row.Contains("Plan action: title", StringComparison.Ordinal));
        Assert.Contains("assessed and given a plan in the time they need", newest, StringComparison.Ordinal);
        Assert.Contains("Success test added", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Step added", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Version", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{\"", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?Field=PlanAction.Title", 1)]
    [InlineData("?Who=Nobody", 0)]
    [InlineData("?Day.Day=1&Day.Month=1&Day.Year=2001", 0)]
    [InlineData("?Before=1", 0)]
    public async Task The_changes_are_narrowed_to_a_field_a_person_or_a_day(string question, int rows)
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Page + question);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(rows, browser.Page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_is_said_beside_the_field_and_a_record_that_does_not_is_not_found()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync($"{Page}?Day.Day=31&Day.Month=2&Day.Year=2026");
        Assert.Contains("must be a real date", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync($"/plans/wexcombe/history/{Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task The_pages_say_how_far_the_history_was_verified_and_what_is_wrong_with_it()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Page);
        Assert.Contains("Not verified yet", browser.Text, StringComparison.Ordinal);

        await VerifyAsync();
        await browser.OpenAsync(Page);
        Assert.Matches("Verified up to entry [0-9]+ on ", browser.Text);

        await site.InStoreAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER history_is_not_edited; UPDATE history SET \"by\" = 'Nobody' WHERE sequence = 3", Stop);
            return 0;
        });
        await VerifyAsync();
        await browser.OpenAsync("/plans/wexcombe/history");
        Assert.Contains("This history is not as it was written. Entry 3 was altered", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_erased_by_right_is_shown_as_erased_and_never_again()
    {
        var entry = await site.InStoreAsync(async db =>
        {
            var told = await db.History.SingleAsync(change => change.Field == "Title" && change.Record == "PlanAction", Stop);
            Assert.Null((await new HistoryEraser(db).EraseAsync(new(told.Sequence, null, "Asked for by the family", false), Stop)).Refusal);
            return told.Sequence;
        });

        var browser = await site.SignInAsync();
        await browser.OpenAsync(Page + "?Field=PlanAction.Title");
        Assert.Contains("[erased]", browser.Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync("/plans/wexcombe/history");
        Assert.Contains($"Texts of entry {entry} erased by right", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Asked for by the family", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("assessed and given a plan in the time they need", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_report_says_at_its_foot_how_far_the_history_had_come()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/report?AsAt.Day=1&AsAt.Month=3&AsAt.Year=2026&format=html");
        Assert.Matches("History up to entry [0-9]+, hash [0-9a-f]{16}", browser.Page.DocumentElement.OuterHtml);
    }

    private async Task VerifyAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HistoryStanding>().VerifyAsync(scope.ServiceProvider.GetRequiredService<ChainReader>(), Stop);
    }
}
