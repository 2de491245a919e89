using System.Text.Json;
using Milepost.Importing.Comparing;
using Milepost.Importing.Reading;
using Milepost.Store.Importing;

namespace Milepost.Cli.Json;

/// <summary>Writes a comparison and what came of it.</summary>
internal static class ImportJson
{
    public static void Write(ImportPreview preview, ImportOutcome? outcome, FileReading reading, Stream output)
    {
        using var json = new Utf8JsonWriter(output, CheckJson.Options);
        json.WriteStartObject();
        json.WriteBoolean("applied", outcome is Imported);
        json.WriteBoolean("sameFileBefore", preview.SameFile is not null);
        json.WriteNumber("new", preview.Changes.Count(ChangeKind.New));
        json.WriteNumber("changed", preview.Changes.Count(ChangeKind.Changed));
        json.WriteNumber("gone", preview.Changes.Count(ChangeKind.Gone));
        json.WriteStartArray("changes");
        foreach (var change in preview.Changes.Records) Change(json, change);
        json.WriteEndArray();
        json.WriteStartArray("kept");
        foreach (var note in preview.Changes.Notes)
        {
            json.WriteStartObject();
            json.WriteString("reference", note.Reference);
            json.WriteString("title", note.Title);
            json.WriteString("because", note.Words);
            PlanJson.At(json, note.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        CheckJson.Problems(json, reading.Problems);
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, RecordChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(change.Kind.ToString()));
        json.WriteString("record", JsonNamingPolicy.KebabCaseLower.ConvertName(change.Record.ToString()));
        json.WriteString("reference", change.Reference);
        json.WriteString("title", change.Title);
        json.WriteStartArray("fields");
        foreach (var field in change.Fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field);
            json.WriteString("before", field.Before);
            json.WriteString("after", field.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        PlanJson.At(json, change.At);
        json.WriteEndObject();
    }
}
