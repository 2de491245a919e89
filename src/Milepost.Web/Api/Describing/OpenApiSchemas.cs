using System.Text.Json.Nodes;

namespace Milepost.Web.Api.Describing;

/// <summary>The parts of the OpenAPI document that are made of a list's columns and filters.</summary>
internal static class OpenApiSchemas
{
    public static string RowName(ApiList list) => Pascal(list) + "Row";

    public static string PageName(ApiList list) => Pascal(list) + "Page";

    public static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    public static JsonObject Refusal(string name) => new() { ["$ref"] = "#/components/responses/" + name };

    public static JsonObject Row(ApiList list) => new()
    {
        ["type"] = "object",
        ["description"] = list.About,
        ["required"] = new JsonArray([.. list.Columns.Select(column => (JsonNode)column.Name)]),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(list.Columns.Select((column, at) => KeyValuePair.Create(column.Name, (JsonNode?)Column(column, mayBeNull: at > 0)))),
    };

    public static JsonObject Page(ApiList list) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("list", "asAt", "rows", "next"),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["list"] = new JsonObject { ["const"] = list.Name },
            ["asAt"] = new JsonObject { ["type"] = "string", ["format"] = "date", ["description"] = "The day that it speaks of." },
            ["rows"] = new JsonObject { ["type"] = "array", ["items"] = Reference(RowName(list)) },
            ["next"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "uri", ["description"] = "The address of the next rows; null where these are the last." },
        },
    };

    public static IEnumerable<JsonObject> Filters(ApiList list) => list.Filters.Select(filter => Parameter(filter.Name, filter.Meaning, filter.Needed, Schema(filter.Type), filter.Type switch
    {
        FilterType.Number => JsonValue.Create(int.Parse(filter.Example, System.Globalization.CultureInfo.InvariantCulture)),
        FilterType.Truth => JsonValue.Create(filter.Example == "true"),
        _ => JsonValue.Create(filter.Example),
    }));

    public static IEnumerable<JsonObject> Paging() =>
    [
        Parameter(Asked.LimitName, "How many rows at most.", needed: false, new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = Asked.MostRows, ["default"] = Asked.UsualLimit }, JsonValue.Create(Asked.UsualLimit)),
        Parameter(Asked.AfterName, "The rows after these. Take it with the whole address from “next” of the answer before.", needed: false, new() { ["type"] = "string" }, null),
    ];

    public static JsonObject Problem() => new()
    {
        ["type"] = "object",
        ["description"] = "Why something was not done, in the form of RFC 9457.",
        ["required"] = new JsonArray("type", "title", "status", "detail", "errors"),
        ["properties"] = new JsonObject
        {
            ["type"] = Text("about:blank"),
            ["title"] = Text("Bad Request"),
            ["status"] = new JsonObject { ["type"] = "integer", ["examples"] = new JsonArray(400) },
            ["detail"] = Text("The address asks for something that cannot be. Nothing was changed."),
            ["errors"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("where", "message"),
                    ["properties"] = new JsonObject { ["where"] = Text("limit"), ["message"] = Text("limit is a whole number from 1 to 500, such as limit=100") },
                },
            },
        },
    };

    public static JsonObject ProblemAnswer(string about) => new()
    {
        ["description"] = about,
        ["content"] = new JsonObject { [Api.Problem.MediaType] = new JsonObject { ["schema"] = Reference("Problem") } },
    };

    public static JsonObject Parameter(string name, string about, bool needed, JsonObject schema, JsonNode? example, string place = "query")
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["description"] = about, ["required"] = needed, ["schema"] = schema };
        if (example is not null) parameter["example"] = example;
        return parameter;
    }

    public static JsonObject Text(string example) => new() { ["type"] = "string", ["examples"] = new JsonArray(example) };

    private static JsonObject Column(ApiColumn column, bool mayBeNull)
    {
        var (type, format) = column.Type switch
        {
            ColumnType.Number => ("integer", null),
            ColumnType.Fraction => ("number", null),
            ColumnType.Truth => ("boolean", null),
            ColumnType.Texts => ("array", null),
            ColumnType.Day => ("string", "date"),
            ColumnType.Instant => ("string", "date-time"),
            _ => ("string", (string?)null),
        };
        var schema = new JsonObject { ["type"] = mayBeNull && type != "array" ? new JsonArray(type, "null") : type, ["description"] = column.Meaning };
        if (format is not null) schema["format"] = format;
        if (type == "array") schema["items"] = new JsonObject { ["type"] = "string" };
        schema["examples"] = new JsonArray(Example(column));
        return schema;
    }

    private static JsonNode Example(ApiColumn column) => column.Example switch
    {
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        string[] texts => new JsonArray([.. texts.Select(text => (JsonNode)text)]),
        var text => JsonValue.Create(text.ToString())!,
    };

    private static JsonObject Schema(FilterType type) => type switch
    {
        FilterType.Number => new() { ["type"] = "integer", ["minimum"] = 0 },
        FilterType.Truth => new() { ["type"] = "boolean" },
        FilterType.Day => new() { ["type"] = "string", ["format"] = "date" },
        FilterType.Record => new() { ["type"] = "string", ["format"] = "uuid" },
        _ => new() { ["type"] = "string" },
    };

    private static string Pascal(ApiList list) => string.Concat(list.Name.Split('-').Select(Wording.Say.Capital));
}
