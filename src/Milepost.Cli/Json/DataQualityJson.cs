using System.Text.Json;
using Milepost.AnnexA.Quality;

namespace Milepost.Cli.Json;

/// <summary>Writes what the rules of data quality found as scripts rely on it: no child's identifier unless rows are asked for.</summary>
internal static class DataQualityJson
{
    public static void Write(IReadOnlyList<RuleResult> results, bool rows, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (var one in results)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Rule.Id);
            json.WriteString("list", one.Rule.List);
            json.WriteString("severity", one.Rule.Severity.ToString().ToLowerInvariant());
            json.WriteString("kind", one.Rule.Kind);
            json.WriteString("rule", one.Rule.Words);
            if (one.Count is { } count) json.WriteNumber("count", count);
            else json.WriteNull("count");
            json.WriteString("note", one.Note);
            if (rows && one.Found.Count > 0) Rows(json, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Rows(Utf8JsonWriter json, RuleResult one)
    {
        json.WriteStartArray("rows");
        foreach (var found in one.Found)
        {
            foreach (var row in found.Rows)
            {
                json.WriteStartObject();
                json.WriteNumber("list", found.List.Schema.Number);
                json.WriteNumber("row", found.List.RowNumbers[row]);
                json.WriteString("id", found.List.Whom(row));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
