using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Milepost.Store.Accounts;
using Milepost.Web.Api.Lists;
using Milepost.Web.Api.Reading;

namespace Milepost.Web.Api.Describing;

/// <summary>The OpenAPI 3.1 document, made from the same declarations as the answers, so that it never tells otherwise than they are.</summary>
public static class OpenApiText
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write() => Encoding.UTF8.GetBytes(Document().ToJsonString(Form));

    private static JsonObject Document()
    {
        var (paths, schemas) = (new JsonObject(), new JsonObject { ["Problem"] = OpenApiSchemas.Problem() });
        foreach (var list in ApiLists.All)
        {
            paths[ApiLinks.Json(list.Name)[ApiLinks.Root.Length..]] = new JsonObject { ["get"] = Json(list) };
            paths[ApiLinks.Csv(list.Name)[ApiLinks.Root.Length..]] = new JsonObject { ["get"] = Csv(list) };
            schemas[OpenApiSchemas.RowName(list)] = OpenApiSchemas.Row(list);
            schemas[OpenApiSchemas.PageName(list)] = OpenApiSchemas.Page(list);
        }

        OpenApiWrites.Add(paths, schemas);
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Milepost",
                ["version"] = "1",
                ["description"] = "Everything on the screens of a council’s improvement plan, for programs: JSON in pages, or CSV as a whole. Facts are dated and have an author; what is worked out of them comes with its reasons, by the same functions as the screens.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = ApiLinks.Root, ["description"] = "This site" }),
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
            ["tags"] = new JsonArray(
                new JsonObject { ["name"] = "Lists", ["description"] = "What stands in plans, and what is worked out of it." },
                new JsonObject { ["name"] = "Writing", ["description"] = "What programs say of plans, under the same rules as people." }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["responses"] = Refusals(),
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject
                    {
                        ["type"] = "http",
                        ["scheme"] = "bearer",
                        ["bearerFormat"] = AccessToken.Prefix + "…",
                        ["description"] = "A token that its owner made under Your account. It may never do more than its owner may at that moment.",
                    },
                },
            },
        };
    }

    private static JsonObject Json(ApiList list) => Read(list, list.Name, list.Title, list.About, OpenApiSchemas.Filters(list).Concat(OpenApiSchemas.Paging()), "application/json", OpenApiSchemas.Reference(OpenApiSchemas.PageName(list)), "A page of the list.");

    private static JsonObject Csv(ApiList list) => Read(
        list, list.Name + ".csv", list.Title + " as CSV", "The whole list, without pages: UTF-8 with a mark, quoted as RFC 4180 says; words that a spreadsheet might take for a formula begin with an apostrophe.",
        OpenApiSchemas.Filters(list), ListAnswer.Csv, new JsonObject { ["type"] = "string" }, "The whole list, the names of its columns first.");

    private static JsonObject Read(ApiList list, string id, string title, string about, IEnumerable<JsonObject> parameters, string media, JsonObject schema, string answer) => new()
    {
        ["operationId"] = id,
        ["summary"] = title,
        ["description"] = $"{about} Needs a token with “{TokenScopes.Said(list.Scope)}” of somebody who may “{list.Asks}”.",
        ["tags"] = new JsonArray("Lists"),
        ["parameters"] = new JsonArray([.. parameters]),
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = answer,
                ["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["description"] = "Send it as If-None-Match to be told that nothing changed.", ["schema"] = new JsonObject { ["type"] = "string" } } },
                ["content"] = new JsonObject { [media] = new JsonObject { ["schema"] = schema } },
            },
            ["304"] = new JsonObject { ["description"] = "Nothing changed since the tag in If-None-Match." },
            ["400"] = OpenApiSchemas.Refusal("Asked"),
            ["401"] = OpenApiSchemas.Refusal("NoToken"),
            ["403"] = OpenApiSchemas.Refusal("NotAllowed"),
            ["404"] = OpenApiSchemas.Refusal("NotThere"),
            ["429"] = OpenApiSchemas.Refusal("TooOften"),
        },
    };

    private static JsonObject Refusals() => new()
    {
        ["Asked"] = OpenApiSchemas.ProblemAnswer("The address asks for something that cannot be. Everything that is wrong is told at once."),
        ["NoToken"] = OpenApiSchemas.ProblemAnswer("No token came with it, or one that does not hold."),
        ["NotAllowed"] = OpenApiSchemas.ProblemAnswer("The token was not made for that, or its owner may not do it."),
        ["NotThere"] = OpenApiSchemas.ProblemAnswer("There is no such plan, snapshot or record, or none that may be seen."),
        ["Gone"] = OpenApiSchemas.ProblemAnswer("The file is not where it was kept, or is not what was kept."),
        ["Overtaken"] = OpenApiSchemas.ProblemAnswer("The action or the measure was withdrawn, the action is led by somebody else now, or something stands that this does not replace. Nothing was saved."),
        ["TooLarge"] = OpenApiSchemas.ProblemAnswer("It is larger than anything that is taken. Nothing was saved."),
        ["OtherForm"] = OpenApiSchemas.ProblemAnswer("It was sent in another form than is read here. Nothing was saved."),
        ["Unsound"] = OpenApiSchemas.ProblemAnswer("It cannot be saved as it is, or something else was sent under the same key. One entry for each field. Nothing was saved."),
        ["TooOften"] = OpenApiSchemas.ProblemAnswer("Too much was asked in a minute. Retry-After says how many seconds to wait."),
    };
}
