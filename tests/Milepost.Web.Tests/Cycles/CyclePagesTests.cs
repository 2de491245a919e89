using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Cycles;

/// <summary>A cycle is set, opened, moved, signed off and looked back at, all on its pages.</summary>
public sealed class CyclePagesTests : IAsyncLifetime
{
    private const string Here = "/plans/wexcombe/cycles";
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_calendar_is_seen_before_it_is_saved()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(Here);
        Assert.Contains("No calendar is set", browser.Text, StringComparison.Ordinal);
        await browser.ClickAsync("Set the calendar");
        await browser.PressAsync("Show the dates", ("Form.DaysOpen", "60"));
        Assert.Contains("between 1 and 41 days", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Show the dates", ("Form.DaysOpen", "14"), ("Form.StartsOn.Day", "16"), ("Form.StartsOn.Month", "11"), ("Form.StartsOn.Year", "2026"));
        Assert.Contains("16 to 30 November 2026", browser.Text, StringComparison.Ordinal);
        Assert.Equal(0, await site.InStoreAsync(db => db.Cycles.CountAsync(TestContext.Current.CancellationToken)));

        await browser.PressAsync("Save this calendar");

        Assert.Equal(Here, browser.Path);
        Assert.Contains("Cycle 1 closes in 9 days; 2 of 2 have not updated.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Cycle 1 closes in 9 days; 2 of 2 have not updated.", (await browser.OpenAsync("/plans/wexcombe")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_cycle_is_moved_and_what_cannot_be_is_said()
    {
        var browser = await SetAsync();
        await browser.ClickAsync("Move its dates");
        await browser.PressAsync("Move the dates", ("ClosesOn.Day", "30"), ("ClosesOn.Month", "12"), ("BoardOn.Day", ""), ("BoardOn.Month", ""), ("BoardOn.Year", ""));
        Assert.Contains("overlaps cycle 2", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Move the dates", ("ClosesOn.Day", "3"), ("ClosesOn.Month", "12"), ("BoardOn.Day", "10"), ("BoardOn.Month", "12"), ("BoardOn.Year", "2026"));
        Assert.Contains("Cycle 1 is open 16 November to 3 December 2026", browser.Text, StringComparison.Ordinal);
        await browser.ClickAsync("Move its dates");
        await browser.PressAsync("Make today the last day");
        Assert.Contains("Cycle 1 closes today", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_is_signed_off_by_name_and_the_board_sees_it_for_ever()
    {
        var browser = await FrozenAsync();
        Assert.Contains("Priya Nair, programme manager", browser.Text, StringComparison.Ordinal);
        var hash = (await site.InStoreAsync(db => db.Snapshots.SingleAsync(TestContext.Current.CancellationToken))).Sha256;
        await site.InStoreAsync(async db =>
        {
            (await db.Actions.SingleAsync(action => action.Id == Wexcombe.FrontDoor)).Reword("1.1", "Every child is seen");
            return await db.SaveChangesAsync();
        });

        foreach (var path in new[] { "/plans/wexcombe?snapshot=1", "/plans/wexcombe/plan?snapshot=1" })
        {
            await browser.OpenAsync(path);
            Assert.Contains("Every child who is referred is seen", browser.Text, StringComparison.Ordinal);
            Assert.Contains(hash, browser.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Every child who is referred is seen", (await browser.OpenAsync("/plans/wexcombe/plan")).Text, StringComparison.Ordinal);
        await browser.OpenAsync("/plans/wexcombe/changes");
        Assert.Contains("1.1 is worded differently.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("A test", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/plans/wexcombe/report?snapshot=1&format=html");
        Assert.Contains($"snapshot 1, SHA-256 {hash}", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/plans/wexcombe/changes/file?from=1&to=today&format=html");
        Assert.Contains("is now “Every child is seen”", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/plans/wexcombe?snapshot=9");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task To_freeze_asks_for_a_tick_and_is_done_once()
    {
        var browser = await SetAsync();
        await browser.ClickAsync("Sign off and freeze cycle 1");
        await browser.PressAsync("Freeze cycle 1");
        Assert.Contains("Tick the box", browser.Text, StringComparison.Ordinal);
        var second = await (await site.SignInAsync("Helen Castle")).OpenAsync(browser.Path);
        await browser.PressAsync("Freeze cycle 1", ("Agreed", "true"));
        await second.PressAsync("Freeze cycle 1", ("Agreed", "true"));
        Assert.Contains("a cycle is frozen once", second.Text, StringComparison.Ordinal);
        Assert.Equal(1, await site.InStoreAsync(db => db.Snapshots.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_approval_is_noted_once_and_shown()
    {
        var browser = await FrozenAsync();
        await browser.OpenAsync("/plans/wexcombe/snapshots/1/approve");
        await browser.PressAsync("Note the approval", ("VersionName", ""));
        Assert.Contains("Enter what the board called it", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Note the approval", ("VersionName", "Version 3"));
        Assert.Contains("Version 3, approved by Children’s Improvement Board on 21 November 2026", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_run_cycles_sees_them_and_no_button()
    {
        await SetAsync();
        var lead = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Here);
        Assert.Contains("Who has updated, and who has not", lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign off and freeze", lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change the calendar", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_about_mail_says_that_none_is_set()
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/mail");
        Assert.Contains("Mail is not set, so nobody is reminded", browser.Text, StringComparison.Ordinal);
    }

    /// <summary>A day is London's: the night on which the clocks change begins and ends as every other.</summary>
    [Theory]
    [InlineData("2026-03-28T23:59:59Z", "2026-03-28")]
    [InlineData("2026-03-29T00:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:59:59Z", "2026-10-24")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:59:59Z", "2026-10-25")]
    [InlineData("2027-03-28T23:00:00Z", "2027-03-29")]
    [InlineData("2027-10-30T23:00:00Z", "2027-10-31")]
    public void A_day_begins_at_midnight_in_London(string utc, string day) =>
        Assert.Equal(day, $"{new UkClock(new MovedClock(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture))).Today:O}");

    private async Task<Browser> SetAsync()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(Here + "/calendar");
        (string, string)[] first = [("Form.StartsOn.Day", "16"), ("Form.StartsOn.Month", "11"), ("Form.StartsOn.Year", "2026")];
        await browser.PressAsync("Show the dates", first);
        return await browser.PressAsync("Save this calendar");
    }

    private async Task<Browser> FrozenAsync()
    {
        var browser = await SetAsync();
        await browser.ClickAsync("Sign off and freeze cycle 1");
        return await browser.PressAsync("Freeze cycle 1", ("Agreed", "true"));
    }
}
