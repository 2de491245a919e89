using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Store.History;
using Milepost.Web.Access.Factors;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Accounts;

/// <summary>A site that is no demonstration, shared by the tests of a class: each test asks in people of its own.</summary>
public abstract class AccountSite : IAsyncLifetime
{
    public const string Password = "velvet otter parcels noon";

    private int invited;

    public Site Site { get; private set; } = null!;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Site = await BeginAsync();
        await Site.AddPlanAsync();
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Site.DisposeAsync();
    }

    protected abstract Task<Site> BeginAsync();

    /// <summary>Asks somebody in; gives the person and the secret of their link.</summary>
    public async Task<(Person Person, string Token)> InviteAsync(params Role[] roles)
    {
        var number = Interlocked.Increment(ref invited);
        var outcome = await RegisterAsync(register => register.InviteAsync(new($"Bilal Ferreira{number}", $"Bilal{number}@wexcombe.example", "team manager", null, roles), Site.Clock.Day(), Stop));
        Assert.Null(outcome.Refusal);
        return (outcome.Person!, outcome.Token!);
    }

    public async Task<RegisterOutcome> RegisterAsync(Func<PeopleRegister, Task<RegisterOutcome>> work)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<MilepostDb>().Author = new Author("Jo Lindqvist");
        return await work(scope.ServiceProvider.GetRequiredService<PeopleRegister>());
    }

    /// <summary>Somebody with a password, not signed in.</summary>
    public async Task<Person> PersonAsync(params Role[] roles)
    {
        var (person, token) = await InviteAsync(roles);
        await SetPasswordAsync(token, Password);
        return person;
    }

    public async Task<Browser> SetPasswordAsync(string token, string password)
    {
        var browser = await Site.Open().OpenAsync($"/set-password?key={token}");
        return await browser.PressAsync("Set the password", ("Password", password), ("Again", password));
    }

    public async Task<Browser> SignInAsync(Person person, string password = Password, HttpClient? http = null)
    {
        var browser = await new Browser(http ?? Site.Http()).OpenAsync("/sign-in");
        return await browser.PressAsync("Sign in", ("Name", person.Mail!), ("Password", password));
    }

    /// <summary>Sets up a second factor in the browser; gives its key and the recovery codes that the page showed.</summary>
    public async Task<(byte[] Key, IReadOnlyList<string> Codes)> SetFactorAsync(Browser browser)
    {
        await browser.OpenAsync("/account/second-factor");
        var key = KeyShown(browser);
        await browser.PressAsync("Continue", ("Typed", CodeNow(key)));
        Assert.Equal("Keep your recovery codes", browser.Heading);
        return (key, [.. browser.Page.QuerySelectorAll(".app-codes code").Select(code => code.TextContent)]);
    }

    public string CodeNow(byte[] key, int stepsAway = 0) => Totp.Code(key, Totp.Step(Site.Clock.GetUtcNow().UtcDateTime) + stepsAway);

    /// <summary>The key as a person would type it from the page.</summary>
    public static byte[] KeyShown(Browser browser)
    {
        var spelled = browser.Page.QuerySelector("figcaption code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(spelled.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    public Task<Id<Plan>> PlanAsync() => Site.InStoreAsync(db => db.Plans.Where(plan => plan.Name == Wexcombe.Name).Select(plan => plan.Id).SingleAsync(Stop));
}

public sealed class SqliteAccounts : AccountSite
{
    protected override Task<Site> BeginAsync() => Site.StartAsync(demo: false);
}

public sealed class PostgresAccounts : AccountSite
{
    private PostgresDatabase? database;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    protected override async Task<Site> BeginAsync()
    {
        if (!PostgresDatabase.IsThere) return await Site.StartAsync(demo: false);
        database = await PostgresDatabase.CreateAsync();
        return await Site.StartAsync(demo: false, database.Connection);
    }
}

internal static class ClockDays
{
    public static DateOnly Day(this MovedClock clock) => DateOnly.FromDateTime(UkClock.InLondon(clock.GetUtcNow().UtcDateTime));
}
