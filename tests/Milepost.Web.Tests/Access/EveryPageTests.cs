using System.Net;
using AngleSharp.Dom;
using Milepost.Web.Access;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access;

/// <summary>What holds for every page of the site, whoever adds the next one.</summary>
public sealed class EveryPageTests : IAsyncLifetime
{
    private const string Nothing = "00000000-0000-0000-0000-000000000000";
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_page_asks_to_sign_in_unless_it_says_that_anyone_may_open_it()
    {
        using var http = site.Plain();
        foreach (var endpoint in await MilepostSite.Endpoints())
        {
            foreach (var method in endpoint.Methods.Split(' ').Where(_ => endpoint.Permission != "anyone"))
            {
                using var request = new HttpRequestMessage(HttpMethod.Parse(method), PathOf(endpoint));
                var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
                // A program is told so, where a person is led to the page to sign in.
                var told = endpoint.Route.StartsWith("/api/", StringComparison.Ordinal) ? answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests
                    : answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal);
                Assert.True(told, $"{method} {endpoint.Route} answered {answer.StatusCode}");
                AssertSafe(answer, endpoint.Route);
            }
        }
    }

    [Fact]
    public async Task Every_page_has_a_title_one_heading_and_a_name_for_each_field()
    {
        var browser = await site.SignInAsync();
        var titles = new Dictionary<string, string>();
        foreach (var endpoint in (await MilepostSite.Endpoints()).Where(endpoint => endpoint.Methods.Contains("GET", StringComparison.Ordinal)))
        {
            await browser.OpenAsync(PathOf(endpoint));
            if (browser.Response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = browser.Page;
            AssertSafe(browser.Response, endpoint.Route);
            Assert.True(page.Title!.Length > "Milepost".Length, $"{endpoint.Route} has no title");
            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{endpoint.Route} has {page.QuerySelectorAll("h1").Length} first headings");
            Assert.True(page.QuerySelectorAll("main").Length == 1, $"{endpoint.Route} has no main part");
            Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
            Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select, textarea"), field => Assert.True(IsNamed(page, field), $"{endpoint.Route}: {field.OuterHtml} has no name"));
            Assert.Empty(page.QuerySelectorAll("[style], script:not([src]), style, [onclick], [onload]"));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.True(ids.Distinct().Count() == ids.Count, $"{endpoint.Route} has one id twice");
            Levels(page, endpoint.Route);
            titles[browser.Path] = page.Title!;
        }

        Assert.True(titles.Count > 10);
    }

    [Fact]
    public async Task Every_table_of_a_page_says_what_it_is_and_names_its_columns()
    {
        var browser = await site.SignInAsync();
        foreach (var path in new[] { "/plans/wexcombe", "/plans/wexcombe/plan", "/plans/wexcombe/measures", "/plans/wexcombe/people", "/plans/wexcombe/quality", "/plans/wexcombe/history" })
        {
            await browser.OpenAsync(path);
            Assert.All(browser.Page.QuerySelectorAll("table"), table =>
            {
                Assert.NotNull(table.QuerySelector("caption"));
                Assert.All(table.QuerySelectorAll("thead th"), th => Assert.Equal("col", th.GetAttribute("scope")));
            });
        }
    }

    [Fact]
    public async Task A_failure_shows_a_reference_and_nothing_of_the_cause()
    {
        var browser = await site.SignInAsync();
        await site.InStoreAsync(async db =>
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "ALTER TABLE history RENAME TO lost");
            return 0;
        });

        await browser.OpenAsync("/plans/wexcombe/history");

        Assert.Equal(HttpStatusCode.InternalServerError, browser.Status);
        Assert.Equal("Something went wrong", browser.Heading);
        Assert.DoesNotContain("Sqlite", browser.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("history\"", browser.Text, StringComparison.OrdinalIgnoreCase);
        AssertSafe(browser.Response, "/error");
    }

    [Fact]
    public async Task Style_script_and_fonts_are_found_and_kept_for_good()
    {
        var browser = await site.Open().OpenAsync("/sign-in");
        var addresses = browser.Page.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
        var font = addresses[0][..addresses[0].LastIndexOf('/')] + "/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2";

        using var http = site.Plain();
        foreach (var address in addresses.Append(font))
        {
            foreach (var encoding in new[] { "br", "gzip", "identity" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Add("Accept-Encoding", encoding);
                var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 100);
                Assert.True(answer.Headers.CacheControl!.Public);
                AssertSafe(answer, address);
            }
        }
    }

    private static void AssertSafe(HttpResponseMessage answer, string route)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : "";
        var policy = Header("Content-Security-Policy");
        Assert.True(policy.Contains("default-src 'none'", StringComparison.Ordinal) && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)
            && !policy.Contains("unsafe", StringComparison.Ordinal), $"{route}: {policy}");
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal(route.StartsWith("/u/", StringComparison.Ordinal) ? "strict-origin" : "same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.NotEqual("", Header("Permissions-Policy"));
        Assert.Equal("", Header("Server"));
        var cache = Header("Cache-Control");
        Assert.True(cache.Contains("no-store", StringComparison.Ordinal) || cache.Contains("no-cache", StringComparison.Ordinal) || route.StartsWith("/assets", StringComparison.Ordinal), $"{route}: {cache}");
    }

    private static bool IsNamed(IParentNode page, IElement field) =>
        field.GetAttribute("aria-label") is not null
        || field.GetAttribute("aria-labelledby") is { } by && page.QuerySelector("#" + by) is not null
        || field.Id is { } id && page.QuerySelector($"label[for=\"{id}\"]") is not null;

    private static void Levels(IParentNode page, string route)
    {
        var last = 0;
        foreach (var level in page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0'))
        {
            Assert.True(level <= last + 1 || last == 0, $"{route} goes from heading {last} to {level}");
            last = level;
        }
    }

    private static string PathOf(SiteEndpoint endpoint) => endpoint.Route
        .Replace("{key}", "priya-nair", StringComparison.Ordinal)
        .Replace("{name}", "wexcombe", StringComparison.Ordinal)
        .Replace("{token}", "not-a-token", StringComparison.Ordinal)
        .Replace("/actions/{id:guid}", $"/actions/{Wexcombe.FrontDoor}", StringComparison.Ordinal)
        .Replace("/withdraw/{kind}/{id:guid}", $"/withdraw/action/{Wexcombe.FrontDoor}", StringComparison.Ordinal)
        .Replace("{kind}", "action", StringComparison.Ordinal)
        .Replace("{**reference}", "1.1", StringComparison.Ordinal)
        .Replace("{id:guid}", Nothing, StringComparison.Ordinal)
        .Replace("{number:int}", "1", StringComparison.Ordinal)
        .Replace("{code:int}", "404", StringComparison.Ordinal)
        .Replace("{**rest}", "nothing", StringComparison.Ordinal)
        .Replace("{build}/{**file}", "x/app.css", StringComparison.Ordinal);
}
