using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Store.Accounts;
using Milepost.Store.Cycles;
using Milepost.Store.Updating;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Everything;

/// <summary>One site with two plans that have everything, and with everybody who might call.</summary>
public sealed class Ground : IAsyncLifetime
{
    private Site site = null!;
    private IReadOnlyDictionary<string, IReadOnlyList<string?>> handlers = null!;

    internal Site Site => site;
    internal SeededPlan Own { get; } = new("wexcombe", "bilberry");
    internal SeededPlan Other { get; } = new("northshire", "quillwort");

    /// <summary>The link of a partner for the police's work in the plan.</summary>
    internal string Link { get; private set; } = "";

    internal IReadOnlyList<Address> Addresses { get; private set; } = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync(demo: false);
        handlers = await HandlersAsync();
        Addresses = [.. Address.Read(await ReadAsync("endpoints"), route => handlers.TryGetValue(route, out var known) ? known : [null])];
        await site.InStoreAsync(async db =>
        {
            Own.Add(db);
            Other.Add(db);
            foreach (var one in Persona.Known) one.Add(db, Own.Id, Own.Held, Site.Today);
            return await db.SaveChangesAsync(Stop);
        });
        foreach (var plan in new[] { Own, Other }) await FinishAsync(plan);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    internal static Task<string[]> ReadAsync(string table) => File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, $"Access/{table}.approved.txt"), Stop);

    /// <summary>How much was changed, beside the tokens by which the personas call.</summary>
    internal Task<long> ChangesAsync() => site.InStoreAsync(db => Task.FromResult(db.History.LongCount(change => change.Record != nameof(AccessToken))));

    /// <summary>What was changed since, and by whom.</summary>
    internal Task<List<string>> ChangedAsync(long before) => site.InStoreAsync(db => Task.FromResult(db.History.Where(change => change.Record != nameof(AccessToken))
        .OrderBy(change => change.Sequence).Select(change => $"{change.Record}.{change.Field} by {change.By}").AsEnumerable().Skip((int)before).Distinct().ToList()));

    private Task<int> FinishAsync(SeededPlan plan) => site.InStoreAsync(async db =>
    {
        await new CycleRecords(db, TimeProvider.System).FreezeAsync(plan.Id, plan.Cycle, Site.Today, "A test", Stop);
        if (plan == Own) Link = await new PartnerLinks(db).MakeAsync(plan.Id, "Superintendent", plan.Police, Site.Today, Site.Today.AddDays(14), Stop);
        await using var scope = site.Services.CreateAsyncScope();
        var assessment = await scope.ServiceProvider.GetRequiredService<OpenPlan>().AssessAsync(plan.Name, Site.Today, Stop);
        var questions = JudgedPlan.Of(assessment!).Questions;
        foreach (var where in (Where[])[Where.Own, Where.Beside])
        {
            plan.Know("question", where, questions.All.First(question => question.ActionId?.ToString() == plan.Find("action", where)).Key);
        }

        return 0;
    });

    /// <summary>The names of what the forms of each page ask for; null for the usual.</summary>
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string?>>> HandlersAsync()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var found = new Dictionary<string, IReadOnlyList<string?>>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var loaded = await loader.LoadAsync(page, endpoint.Metadata);
            found["/" + endpoint.RoutePattern.RawText!.TrimStart('/')] = [.. loaded.HandlerMethods.Where(one => one.HttpMethod == "Post").Select(one => one.Name).Distinct()];
        }

        return found;
    }
}
