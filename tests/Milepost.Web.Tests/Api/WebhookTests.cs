using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Identity;
using Milepost.Store.Webhooks;
using Milepost.Web.Tests.Host;
using Milepost.Web.Webhooks;

namespace Milepost.Web.Tests.Api;

/// <summary>What programs outside are told: that something happened and where to read of it, signed, once, and not into the council's own network.</summary>
public sealed class WebhookTests(WexcombeSite own) : IClassFixture<WexcombeSite>
{
    private readonly Site site = own.Site;

    private const string Page = "/administration/webhooks";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_makes_one_and_sees_its_secret_once()
    {
        var browser = await (await site.SignInAsync("Jo Lindqvist")).OpenAsync(Page);
        await browser.PressAsync("Make the webhook", ("Form.Address", "http://hooks.wexcombe.example/milepost"), ("Form.Plans", Guid.CreateVersion7().ToString()));
        Assert.Equal(["#Form-Address", "#Form-Events", "#Form-Name", "#Form-Plans"], browser.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")).Order());

        await browser.PressAsync("Make the webhook", ("Form.Name", "New messages"), ("Form.Address", "https://hooks.wexcombe.example/milepost"), ("Form.Events", "update.given"));

        var secret = browser.Page.QuerySelector(".app-fresh code")!.TextContent;
        Assert.StartsWith("mpwh_", secret, StringComparison.Ordinal);
        Assert.Contains("An update was given", browser.Page.QuerySelector("td[data-label='Told of']")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync(Page);
        Assert.DoesNotContain(secret, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var kept = await site.InStoreAsync(db => db.Webhooks.SingleAsync(hook => hook.Name == "New messages", Stop));
        Assert.DoesNotContain(secret, kept.Secret, StringComparison.Ordinal);
        var told = await site.InStoreAsync(db => db.History.Where(change => change.RecordId == kept.Id.Value).ToListAsync(Stop));
        Assert.Contains("hooks.wexcombe.example", told.Single().After, StringComparison.Ordinal);
        Assert.DoesNotContain(kept.Secret, told.Single().After, StringComparison.Ordinal);

        await browser.PressAsync("Stop New messages");
        Assert.StartsWith("Stopped on", browser.Page.QuerySelector("td[data-label='State']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_taken_is_tried_again_ever_later_and_given_up_in_the_end()
    {
        await using var outside = await Outside.ListenAsync();
        var hook = await Outside.HookAsync(site, "Tried", outside.Address);
        outside.Answer = HttpStatusCode.ServiceUnavailable;
        var browser = await (await site.SignInAsync("Jo Lindqvist")).OpenAsync(Page);
        await browser.PressAsync("Send a test to Tried");

        await Outside.GoRoundAsync(site);
        await Outside.GoRoundAsync(site);
        Assert.Single(outside.Told);
        for (var waited = 1; waited < HookRound.MostTries; waited++)
        {
            site.Clock.Pass(TimeSpan.FromHours(7));
            await Outside.GoRoundAsync(site);
        }

        var given = await site.InStoreAsync(db => db.WebhookDeliveries.SingleAsync(one => one.WebhookId == hook, Stop));
        Assert.Equal(HookRound.MostTries, outside.Told.Count);
        Assert.Single(outside.Told.Select(told => told.Body).Distinct());
        Assert.NotNull(given.GivenUpAt);
        Assert.Equal("It answered 503", given.Refusal);

        outside.Answer = HttpStatusCode.Found;
        await Outside.PutAsync(site, hook);
        await Outside.GoRoundAsync(site);
        Assert.DoesNotContain(outside.Paths, path => path == "/elsewhere");
        Assert.Contains("no other address is told", (await site.InStoreAsync(db => db.WebhookDeliveries.Where(one => one.WebhookId == hook).OrderByDescending(one => one.Id).FirstAsync(Stop))).Refusal, StringComparison.Ordinal);

        await (await (await site.SignInAsync("Jo Lindqvist")).OpenAsync(Page)).PressAsync("Stop Tried");
        var before = outside.Told.Count;
        await Outside.SayAsync(site, "red");
        site.Clock.Pass(TimeSpan.FromHours(7));
        await Outside.GoRoundAsync(site);
        Assert.Equal(before, outside.Told.Count);
    }

    [Fact]
    public async Task A_crash_between_sending_and_marking_sends_the_same_again_under_the_same_id()
    {
        await using var outside = await Outside.ListenAsync();
        var id = await Outside.PutAsync(site, await Outside.HookAsync(site, "Crashed", outside.Address));
        await site.InStoreAsync(async db =>
        {
            (await db.WebhookDeliveries.SingleAsync(one => one.Id == id, Stop)).Claim(site.Clock.GetUtcNow().UtcDateTime.AddMinutes(2));
            return await db.SaveChangesAsync(Stop);
        });

        await Outside.GoRoundAsync(site);
        Assert.Empty(outside.Told);
        site.Clock.Pass(TimeSpan.FromMinutes(3));
        await Outside.GoRoundAsync(site);

        Assert.Contains(id.ToString(), outside.Told.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_off_until_somebody_turns_them_on_and_only_administrators_see_them()
    {
        Assert.False(new HookNetwork(new SiteSettings()).IsOn);
        Assert.False(new HookNetwork(new SiteSettings { Webhooks = "yes" }).IsOn);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignInAsync()).OpenAsync(Page)).Status);
    }

    [Theory]
    [InlineData("127.0.0.1", false, false), InlineData("::1", false, false), InlineData("169.254.169.254", false, false), InlineData("fe80::1", false, false)]
    [InlineData("10.1.2.3", false, true), InlineData("172.16.0.1", false, true), InlineData("192.168.1.1", false, true), InlineData("fd00::1", false, true), InlineData("100.64.0.1", false, true)]
    [InlineData("::ffff:10.0.0.1", false, true), InlineData("::ffff:127.0.0.1", false, false), InlineData("64:ff9b::7f00:1", false, false), InlineData("64:ff9b::a9fe:a9fe", false, false), InlineData("2002:7f00:1::", false, false), InlineData("64:ff9b:1::8.8.8.8", false, false), InlineData("64:ff9b:1:a00:1:200::", false, false), InlineData("64:ff9b:2::1", true, true)]
    [InlineData("0.0.0.0", false, false), InlineData("::", false, false), InlineData("224.0.0.1", false, false), InlineData("255.255.255.255", false, false), InlineData("198.51.100.7", false, false)]
    [InlineData("8.8.8.8", true, true), InlineData("2606:4700::1111", true, true), InlineData("172.32.0.1", true, true), InlineData("::ffff:8.8.8.8", true, true)]
    public void Only_addresses_that_may_be_reached_are_connected_to(string address, bool whenOn, bool whenPrivate)
    {
        Assert.Equal(whenOn, new HookNetwork(new SiteSettings { Webhooks = "on" }).Allows(IPAddress.Parse(address)));
        Assert.Equal(whenPrivate, new HookNetwork(new SiteSettings { Webhooks = "private" }).Allows(IPAddress.Parse(address)));
    }

    [Theory, InlineData("https://localhost/x"), InlineData("https://127.0.0.1:1/x")]
    public async Task A_name_that_leads_to_this_server_is_not_connected_to(string address)
    {
        var settings = new SiteSettings { Webhooks = "on" };
        using var sender = new HookSender(new HookNetwork(settings), Microsoft.AspNetCore.DataProtection.DataProtectionProvider.Create("tests"), TimeProvider.System);
        var hook = new Webhook(Id<Webhook>.New(), "x", address, sender.NewSecret().Kept, DateTime.UnixEpoch, "A test");

        var answer = await sender.SendAsync(hook, new(Id<WebhookDelivery>.New(), hook.Id, "x", "test", "{}", DateTime.UnixEpoch), Stop);

        Assert.Null(answer.Status);
        Assert.Contains("leads to this server itself", answer.Refusal, StringComparison.Ordinal);
    }

    [Theory, InlineData("http://hooks.wexcombe.example/x"), InlineData("ftp://hooks.wexcombe.example/x"), InlineData("https://name:word@hooks.wexcombe.example/x"), InlineData("https://10.0.0.1/x"), InlineData("https://[::1]/x"), InlineData("hooks"), InlineData("https://hooks\u200D.wexcombe.example/x"), InlineData(null)]
    public void An_address_that_may_not_be_told_is_refused_when_it_is_given(string? address) =>
        Assert.NotNull(new HookNetwork(new SiteSettings { Webhooks = "on" }).Refusal(address));
}
