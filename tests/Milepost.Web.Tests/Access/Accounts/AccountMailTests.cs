using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Store.Mailing;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Accounts;

/// <summary>A site whose mail waits to be dropped in a folder.</summary>
public sealed class MailedAccounts : AccountSite
{
    protected override Task<Site> BeginAsync() => Site.StartAsync(demo: false, mail: true);
}

/// <summary>Links for the password, by mail.</summary>
public sealed class AccountMailTests(MailedAccounts site) : IClassFixture<MailedAccounts>
{
    [Fact]
    public async Task A_link_that_an_administrator_makes_is_mailed_and_still_shown()
    {
        var administrator = await site.SignInAsync(await site.PersonAsync(Role.Administrator));
        await site.SetFactorAsync(administrator);
        await administrator.OpenAsync("/administration/people/invite");
        await administrator.PressAsync("Make the link", ("Name", "Wren Halloran"), ("Mail", "wren@wexcombe.example"), ("Role", "Lead"), ("Reach", "every"));

        Assert.Contains("It is mailed to wren@wexcombe.example within a minute.", administrator.Text, StringComparison.Ordinal);
        var mail = (await MailsAsync("wren@wexcombe.example"))[^1];
        Assert.Equal((MailKind.Account, "Milepost: you are asked in to Milepost"), (mail.Kind, mail.Subject));
        Assert.Contains(administrator.Page.QuerySelector(".app-secret-link code")!.TextContent, mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_forgot_the_password_sets_another_by_a_link_that_comes_by_mail_alone()
    {
        var person = await site.PersonAsync(Role.Lead);
        var before = (await MailsAsync(person.Mail!)).Count;
        var browser = await site.Site.Open().OpenAsync("/sign-in");
        await browser.ClickAsync("have a link mailed to you");
        await browser.PressAsync("Send me a link", ("Name", person.Mail!));
        var known = browser.Text;
        var mail = await ComesAsync(person.Mail!, before + 1);
        await browser.OpenAsync("/sign-in/forgotten");
        await browser.PressAsync("Send me a link", ("Name", "nobody@wexcombe.example"));

        Assert.Equal(known, browser.Text);
        var token = mail.Body!.Split("/set-password?key=")[1].Split('\n')[0].Trim();
        Assert.DoesNotContain(token, known, StringComparison.Ordinal);
        await site.SetPasswordAsync(token, "amber ladder kettle snow");
        Assert.Equal("Where the plan stands", (await site.SignInAsync(person, "amber ladder kettle snow")).Heading);
    }

    [Fact]
    public async Task Whoever_has_a_linked_account_and_no_password_is_mailed_no_link_to_set_one()
    {
        var (person, _) = await site.InviteAsync(Role.Lead);
        await site.Site.InStoreAsync(async db =>
        {
            var account = new Account(Id<Account>.New(), person.Id, site.Site.Clock.GetUtcNow().UtcDateTime);
            account.Link("https://login.wexcombe.example", "subject", "the account", account.MadeAt);
            db.Add(account);
            return await db.SaveChangesAsync(AccountSite.Stop);
        });
        var before = (await MailsAsync(person.Mail!)).Count;

        await site.RegisterAsync(async register =>
        {
            await register.SendForgottenAsync(person.Mail!, site.Site.Clock.Day(), AccountSite.Stop);
            return new RegisterOutcome(person);
        });

        Assert.Equal(before, (await MailsAsync(person.Mail!)).Count);
    }

    [Fact]
    public async Task A_stranger_who_types_the_name_of_somebody_who_was_asked_in_does_not_end_the_invitation()
    {
        var (person, token) = await site.InviteAsync(Role.Lead);

        await site.RegisterAsync(async register =>
        {
            await register.SendForgottenAsync(person.Mail!, site.Site.Clock.Day(), AccountSite.Stop);
            return new RegisterOutcome(person);
        });

        await site.SetPasswordAsync(token, AccountSite.Password);
        Assert.Equal("Where the plan stands", (await site.SignInAsync(person)).Heading);
    }

    [Fact]
    public async Task The_link_lasts_an_hour_and_asking_again_at_once_sends_no_second_one()
    {
        var person = await site.PersonAsync(Role.Lead);
        var before = (await MailsAsync(person.Mail!)).Count;
        var browser = site.Site.Open();
        for (var i = 0; i < 5; i++)
        {
            await browser.OpenAsync("/sign-in/forgotten");
            await browser.PressAsync("Send me a link", ("Name", person.Mail!));
            Assert.Equal("Look at your mail", browser.Heading);
        }

        await ComesAsync(person.Mail!, before + 1);
        await browser.OpenAsync("/sign-in/forgotten");
        await browser.PressAsync("Send me a link", ("Name", person.Mail!));
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Equal(before + 1, (await MailsAsync(person.Mail!)).Count);
        var open = await site.Site.InStoreAsync(db => db.Invitations.SingleAsync(one => one.PersonId == person.Id && one.ClosedAt == null, AccountSite.Stop));
        Assert.Equal(TimeSpan.FromHours(1), open.EndsAt - open.MadeAt);
    }

    private Task<List<OutgoingMail>> MailsAsync(string address) => site.Site.InStoreAsync(db => (
        from mail in db.OutgoingMails.AsNoTracking()
        join person in db.People on mail.PersonId equals person.Id
        where person.Mail == address
        orderby mail.Id
        select mail).ToListAsync(AccountSite.Stop));

    /// <summary>The mail is written once the answer is given.</summary>
    private async Task<OutgoingMail> ComesAsync(string address, int count)
    {
        for (var i = 0; i < 100 && (await MailsAsync(address)).Count < count; i++) await Task.Delay(20, AccountSite.Stop);
        var mails = await MailsAsync(address);
        Assert.Equal(count, mails.Count);
        return mails[^1];
    }
}
