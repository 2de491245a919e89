using System.Text.Json;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Quality;
using Milepost.Submitting;

namespace Milepost.Cli.Json;

/// <summary>Writes what the rules of data quality found as scripts rely on it: no child's identifier unless rows are asked for.</summary>
internal static class DataQualityJson
{
    public static void Write(IReadOnlyList<RuleResult> results, KeptLabels labels, bool rows, Stream output)
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
            if (one.Found.Any(found => found.Rows.Count > 0)) Lists(json, one, labels);
            if (one.Cells.Count > 0) Columns(json, one);
            if (rows && one.Found.Count + one.Cells.Count > 0) Rows(json, one);
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
            foreach (var row in found.Rows) Row(json, found.List, row, null);
        }

        foreach (var found in one.Cells)
        {
            foreach (var row in found.First) Row(json, found.List, row, found.Schema.Name);
        }

        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, AnnexAList list, int row, string? column)
    {
        json.WriteStartObject();
        json.WriteNumber("list", list.Schema.Number);
        json.WriteNumber("row", list.RowNumbers[row]);
        json.WriteString("id", list.Whom(row));
        if (column is not null) json.WriteString("column", column);
        json.WriteEndObject();
    }

    /// <summary>In which lists a rule about rows found how much, by team.</summary>
    private static void Lists(Utf8JsonWriter json, RuleResult one, KeptLabels labels)
    {
        json.WriteStartArray("lists");
        foreach (var found in one.Found.Where(found => found.Rows.Count > 0))
        {
            json.WriteStartObject();
            json.WriteNumber("list", found.List.Schema.Number);
            Figures(json, found.Rows.Count, found.LookedAt, found.Share);
            json.WriteStartArray("teams");
            foreach (var team in SubmissionCount.Teams(found, labels))
            {
                json.WriteStartObject();
                json.WriteString("team", team.Team);
                json.WriteNumber("count", team.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>In which columns a rule about cells found how much.</summary>
    private static void Columns(Utf8JsonWriter json, RuleResult one)
    {
        json.WriteStartArray("columns");
        foreach (var found in one.Cells)
        {
            json.WriteStartObject();
            json.WriteNumber("list", found.List.Schema.Number);
            json.WriteString("column", found.Schema.Name);
            Figures(json, found.Count, found.LookedAt, found.Share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Figures(Utf8JsonWriter json, int count, int of, decimal? share)
    {
        json.WriteNumber("count", count);
        json.WriteNumber("of", of);
        if (share is { } known) json.WriteNumber("share", known);
        else json.WriteNull("share");
    }
}
