using System.Text.Json.Nodes;
using Milepost.Store.Accounts;
using Milepost.Store.Writing;
using Milepost.Web.Api.Lists;
using Milepost.Web.Api.Writing;

namespace Milepost.Web.Api.Describing;

/// <summary>The parts of the OpenAPI document about what programs send, and about the file of an item of evidence.</summary>
internal static class OpenApiWrites
{
    private static readonly (string Status, string Name)[] refusals =
    [
        ("400", "Asked"), ("401", "NoToken"), ("403", "NotAllowed"), ("404", "NotThere"), ("413", "TooLarge"), ("415", "OtherForm"), ("422", "Unsound"), ("429", "TooOften"),
    ];

    public static void Add(JsonObject paths, JsonObject schemas)
    {
        schemas["Update"] = Sent(UpdateFields.All, "An update. Every part may be left out; at least one is said.");
        schemas["UpdateSaved"] = Told("What was saved.", ("saved", Texts("What was saved, in words; empty where all of it was saved before.", "your words")), ("actionId", Id()), ("updateId", Maybe(Id())), ("ratingIds", Texts("The ids of the ratings that were given.", RowColumns.OtherId)), ("closureId", Maybe(Id())), ("evidenceId", Maybe(Id())), ("address", Uri()));
        schemas["Evidence"] = Sent(EvidenceEndpoint.Fields, "Evidence for an action.");
        schemas["EvidenceSaved"] = Told("What was saved.", ("id", Id()), ("actionId", Id()), ("address", Uri()));
        paths[Path(ApiLinks.Updates)] = new JsonObject { ["post"] = Post("give-update", "Give an update of an action", "The same rules as the page: a rating that changes needs a reason, what is amber or red a way back, a date that moves a reason from the list. Saying that an action is done asks a second person.", TokenScope.WriteUpdates, "application/json", "Update", "UpdateSaved", new() { ["200"] = Answer("Nothing was new, so nothing was saved.", "UpdateSaved"), ["409"] = OpenApiSchemas.Refusal("Overtaken") }) };
        paths[Path(ApiLinks.GivenEvidence)] = new JsonObject { ["post"] = Post("give-evidence", "Give evidence for an action", "The same rules as the page: a file is known by what it holds, looked over, and searched for what could name a child.", TokenScope.WriteEvidence, "multipart/form-data", "Evidence", "EvidenceSaved", []) };
        schemas["Reading"] = Sent(ReadingFields.All, "A reading of a measure: its counts, or its value alone.");
        schemas["ReadingSaved"] = Told("What was saved.", ("id", Id()), ("measureId", Id()), ("number", new() { ["type"] = "integer", ["description"] = "Its place among the readings of the measure, from 1." }), ("value", new() { ["type"] = new JsonArray("number", "null"), ["description"] = "What it comes to." }), ("inPlaceOfId", Maybe(Id())), ("address", Uri()));
        paths[Path(ApiLinks.GivenReadings)] = new JsonObject { ["post"] = Post("give-reading", "Give a reading of a measure", "The same rules as the page: a later reading of the same time counts in place of an earlier one, which is kept; a provisional one does not replace a final one, and a final one is corrected only with a reason.", TokenScope.WriteReadings, "application/json", "Reading", "ReadingSaved", new() { ["409"] = OpenApiSchemas.Refusal("Overtaken") }, of: "measure") };
        paths[Path(ApiLinks.EvidenceFile)] = new JsonObject { ["get"] = File() };
    }

    private static string Path(string route) => route[ApiLinks.Root.Length..].Replace("{id:guid}", "{id}", StringComparison.Ordinal);

    private static JsonObject Post(string id, string title, string about, TokenScope scope, string media, string schema, string saved, JsonObject more, string of = "action")
    {
        var responses = new JsonObject { ["201"] = Answer("It is saved.", saved) };
        foreach (var (status, answer) in more) responses[status] = answer?.DeepClone();
        foreach (var (status, name) in refusals) responses[status] = OpenApiSchemas.Refusal(name);
        return new()
        {
            ["operationId"] = id,
            ["summary"] = title,
            ["description"] = $"{about} Needs a token with “{TokenScopes.Said(scope)}”.",
            ["tags"] = new JsonArray("Writing"),
            ["parameters"] = new JsonArray(
                OpenApiSchemas.Parameter("id", $"The id of the {of}.", needed: true, Id(), null, "path"),
                OpenApiSchemas.Parameter(SentKey.Header, $"A key of your own for each thing that you send. Sent again within {KeptAnswer.Lasts.TotalHours:0} hours with the same key, the same is answered and nothing is done twice.", needed: true, new() { ["type"] = "string", ["maxLength"] = KeptAnswer.LongestKey }, JsonValue.Create("5f0c1e5a-7d1b-4c39-9f0e-2b6d3a8c4e11"), "header")),
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [media] = new JsonObject { ["schema"] = OpenApiSchemas.Reference(schema) } } },
            ["responses"] = responses,
        };
    }

    private static JsonObject File() => new()
    {
        ["operationId"] = "evidence-file",
        ["summary"] = "The file of an item of evidence",
        ["description"] = $"The version that stands, byte for byte, after its hash was looked at. Needs a token with “{TokenScopes.Said(TokenScope.Read)}”.",
        ["tags"] = new JsonArray("Lists"),
        ["parameters"] = new JsonArray(OpenApiSchemas.Parameter("id", "The id of the item.", needed: true, Id(), null, "path")),
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "The file, to be saved.", ["content"] = new JsonObject { ["application/octet-stream"] = new JsonObject() } },
            ["401"] = OpenApiSchemas.Refusal("NoToken"),
            ["403"] = OpenApiSchemas.Refusal("NotAllowed"),
            ["404"] = OpenApiSchemas.Refusal("NotThere"),
            ["410"] = OpenApiSchemas.Refusal("Gone"),
            ["429"] = OpenApiSchemas.Refusal("TooOften"),
        },
    };

    private static JsonObject Sent(IReadOnlyList<SentField> fields, string about)
    {
        var schema = new JsonObject { ["type"] = "object", ["description"] = about, ["additionalProperties"] = false, ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Field(field)))) };
        if (fields.Any(field => field.Needed)) schema["required"] = new JsonArray([.. fields.Where(field => field.Needed).Select(field => (JsonNode)field.Name)]);
        return schema;
    }

    private static JsonObject Field(SentField field)
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = field.Meaning };
        switch (field.Type)
        {
            case SentType.Number: (schema["type"], schema["minimum"], schema["maximum"], schema["examples"]) = ("integer", 0, 3, new JsonArray(1)); return schema;
            case SentType.Fraction: (schema["type"], schema["examples"]) = ("number", new JsonArray(decimal.Parse(field.Example, System.Globalization.CultureInfo.InvariantCulture))); return schema;
            case SentType.Truth: (schema["type"], schema["examples"]) = ("boolean", new JsonArray(field.Example == "true")); return schema;
            case SentType.Day: schema["format"] = "date"; break;
            case SentType.File: (schema["contentMediaType"], schema["format"]) = ("application/octet-stream", "binary"); return schema;
            case SentType.Steps:
                (schema["type"], schema["items"]) = ("array", new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("id"),
                    ["properties"] = new JsonObject { ["id"] = Id(), ["doneOn"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date" } },
                });
                return schema;
        }

        if (field.Words.Count > 0) schema["enum"] = new JsonArray([.. field.Words.Select(word => (JsonNode)word)]);
        schema["examples"] = new JsonArray(field.Example);
        return schema;
    }

    private static JsonObject Told(string about, params (string Name, JsonObject Schema)[] parts) => new()
    {
        ["type"] = "object",
        ["description"] = about,
        ["required"] = new JsonArray([.. parts.Select(part => (JsonNode)part.Name)]),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(parts.Select(part => KeyValuePair.Create(part.Name, (JsonNode?)part.Schema))),
    };

    private static JsonObject Answer(string about, string schema) => new() { ["description"] = about, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = OpenApiSchemas.Reference(schema) } } };

    private static JsonObject Id() => new() { ["type"] = "string", ["format"] = "uuid" };

    private static JsonObject Uri() => new() { ["type"] = "string", ["format"] = "uri", ["description"] = "Its page." };

    private static JsonObject Maybe(JsonObject schema)
    {
        schema["type"] = new JsonArray("string", "null");
        return schema;
    }

    private static JsonObject Texts(string about, string example) => new() { ["type"] = "array", ["description"] = about, ["items"] = OpenApiSchemas.Text(example) };
}
