using Milepost.People;
using Milepost.Web.Access.SignOn;
using Milepost.Web.Tests.Access.Accounts;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.SignOn;

/// <summary>A site whose people sign on with the account that they have with the council, and the provider of these accounts.</summary>
public abstract class SignOnSite : AccountSite
{
    public const string Button = "Sign in with your Wexcombe account";

    private int people;
    private string? linked;

    public TestProvider Provider { get; } = new();

    public SignOnSettings Settings => new(Provider.Authority, TestProvider.ClientId, TestProvider.Secret, "your Wexcombe account", "c1");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The provider does what it should, for somebody whom nobody knows yet. Gives who they are to it.</summary>
    public string Somebody(string? mail = null, params string[] methods)
    {
        var subject = $"subject-{Interlocked.Increment(ref people)}";
        As(subject, mail, methods);
        return subject;
    }

    /// <summary>Whoever goes to the provider next is that person, and gave the factors named.</summary>
    public void As(string subject, string? mail = null, params string[] methods)
    {
        Provider.Changed.Clear();
        (Provider.Down, Provider.CodesLast, Provider.Signs) = (false, false, "");
        Provider.Claims = new() { ["sub"] = subject, ["preferred_username"] = mail ?? $"{subject}@wexcombe.example", ["sid"] = "session of " + subject };
        if (methods is not []) Provider.Claims["amr"] = methods;
    }

    /// <summary>Goes to the provider and comes back.</summary>
    public async Task<Browser> SignOnAsync(Browser? browser = null, string from = "/sign-on")
    {
        browser ??= Site.Open();
        return await browser.OpenAsync(await VisitAsync(browser, from));
    }

    /// <summary>Goes to the provider; gives the address that it sends back to.</summary>
    public static async Task<string> VisitAsync(Browser browser, string from = "/sign-on")
    {
        await browser.OpenOnlyAsync(from);
        return new Uri(await TestProvider.VisitAsync(browser.Response.Headers.Location!)).PathAndQuery;
    }

    /// <summary>Somebody who was asked in and has linked their account. Not signed in any more.</summary>
    public async Task<(Person Person, string Subject)> LinkedAsync(params Role[] roles)
    {
        var (person, token) = await InviteAsync(roles);
        var subject = Somebody();
        var browser = await SignOnAsync(from: $"/sign-on/invitation?key={token}");
        await browser.PressAsync("Yes, link them");
        await browser.SignOutAsync();
        return (person, subject);
    }

    /// <summary>Somebody whose account is linked, the same for every test that changes nothing of them. Gives who they are to the provider, as whom the next browser goes there.</summary>
    public async Task<string> LinkedBeforeAsync()
    {
        linked ??= (await LinkedAsync(Role.Lead)).Subject;
        As(linked);
        return linked;
    }

    protected abstract Task<Site> BeginOnAsync();

    protected override async Task<Site> BeginAsync()
    {
        await Provider.StartAsync();
        var site = await BeginOnAsync();
        Provider.Time = site.Clock;
        return site;
    }
}

public sealed class SqliteSignOn : SignOnSite
{
    protected override Task<Site> BeginOnAsync() => Site.StartAsync(demo: false, signOn: Settings);
}

public sealed class PostgresSignOn : SignOnSite
{
    private PostgresDatabase? database;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    protected override async Task<Site> BeginOnAsync()
    {
        if (!PostgresDatabase.IsThere) return await Site.StartAsync(demo: false, signOn: Settings);
        database = await PostgresDatabase.CreateAsync();
        return await Site.StartAsync(demo: false, database.Connection, signOn: Settings);
    }
}

/// <summary>One site for all the classes that need no database of their own.</summary>
[CollectionDefinition(Name)]
public sealed class OneSignOnSite : ICollectionFixture<SqliteSignOn>
{
    public const string Name = "One site to sign on at";
}
