using System.Text.Json;
using Microsoft.OpenApi;
using Milepost.Web.Api;
using Milepost.Web.Api.Lists;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Api;

/// <summary>The document that other tools read: valid, whole, and true of every answer.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class OpenApiTests(WexcombeSite shared)
{
    private readonly Site site = shared.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_valid_and_holds_every_endpoint_of_the_api()
    {
        using var anyone = ApiClient.With(site, null);
        var text = await (await anyone.GetAsync(ApiLinks.Document)).Content.ReadAsStringAsync(Stop);

        var read = OpenApiDocument.Parse(text, "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        var told = read.Document!.Paths.SelectMany(path => path.Value.Operations!.Keys.Select(method => $"{method.Method} {ApiLinks.Root}{path.Key}")).Order(StringComparer.Ordinal);
        var there = (await MilepostSite.Endpoints()).Where(one => one.Route.StartsWith("/api/", StringComparison.Ordinal) && one.Route != ApiLinks.Elsewhere && one.Route != ApiLinks.Document)
            .Select(one => $"{one.Methods} {one.Route.Replace(":guid", "", StringComparison.Ordinal)}").Order(StringComparer.Ordinal);
        Assert.Equal(there, told);
        Assert.Equal(told.Count(), read.Document.Paths.SelectMany(path => path.Value.Operations!.Values).Select(operation => operation.OperationId).Distinct().Count());
        Assert.All(read.Document.Paths.SelectMany(path => path.Value.Operations!.Values), operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Summary) || string.IsNullOrEmpty(operation.Description));
            Assert.Contains("401", operation.Responses!.Keys);
            Assert.All(operation.Parameters ?? [], parameter => Assert.False(string.IsNullOrEmpty(parameter.Description)));
        });
    }

    [Fact]
    public async Task Every_answer_has_the_names_and_kinds_of_values_that_its_schema_has()
    {
        using var program = await ApiClient.OfAsync(site);
        using var administrator = await ApiClient.OfAsync(site, ApiClient.Administrator);
        var schemas = JsonDocument.Parse(await (await program.GetAsync(ApiLinks.Document)).Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("components").GetProperty("schemas");
        foreach (var list in ApiLists.All.Where(list => list.Filters.All(filter => !filter.Needed) && list.Scope is Milepost.Store.Accounts.TokenScope.Read))
        {
            var name = string.Concat(list.Name.Split('-').Select(Milepost.Wording.Say.Capital));
            var page = await (ApiClient.ReaderOf(list) == ApiClient.Administrator ? administrator : program).JsonAsync($"{ApiLinks.Json(list.Name)}?limit=5");
            Assert.Equal(Names(schemas.GetProperty(name + "Page")), page.EnumerateObject().Select(one => one.Name));
            foreach (var row in page.GetProperty("rows").EnumerateArray())
            {
                var schema = schemas.GetProperty(name + "Row").GetProperty("properties");
                Assert.Equal(schema.EnumerateObject().Select(one => one.Name), row.EnumerateObject().Select(one => one.Name));
                Assert.All(row.EnumerateObject(), one => Assert.Contains(Types(schema.GetProperty(one.Name)), type => type == KindOf(one.Value) || (type == "number" && one.Value.ValueKind is JsonValueKind.Number)));
            }
        }
    }

    private static IEnumerable<string> Names(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(one => one.Name);

    private static string[] Types(JsonElement schema) => schema.GetProperty("type") is var type && type.ValueKind is JsonValueKind.Array
        ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        _ => "string",
    };
}
