using System.Text.Encodings.Web;
using System.Text.Json;
using Milepost.Importing;
using Milepost.Importing.Reading;

namespace Milepost.Cli.Json;

/// <summary>Writes what was made of a file as the JSON that scripts rely on: docs/command-line.md names every key.</summary>
internal static class CheckJson
{
    public static readonly JsonWriterOptions Options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(FileReading reading, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        File(json, reading.Document.Name, reading.Document.Sha256, FormatWord(reading.Document.Format));
        json.WriteString("kind", KindWord(reading.Kind));
        json.WritePropertyName("plan");
        if (reading.Plan is { } plan) PlanJson.Write(json, plan);
        else json.WriteNullValue();
        json.WritePropertyName("inspection");
        if (reading.Inspection is { } inspection) InspectionJson.Write(json, inspection);
        else json.WriteNullValue();
        if (reading.Narrative is { } narrative) WriteNarrative(json, narrative);
        Problems(json, reading.Problems);
        json.WriteEndObject();
    }

    /// <summary>A file that was not read at all: one document all the same, with the refusal as its only problem.</summary>
    public static void Write(SourceFile file, Refusal refusal, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        File(json, file.Name, file.Sha256, null);
        json.WriteString("kind", KindWord(FileKind.Unknown));
        json.WriteNull("plan");
        json.WriteNull("inspection");
        Problems(json, [new Problem(Severity.Error, refusal.Code, refusal.Message, Place.Nowhere)]);
        json.WriteEndObject();
    }

    private static void File(Utf8JsonWriter json, string name, string sha256, string? format)
    {
        json.WriteStartObject("file");
        json.WriteString("name", name);
        json.WriteString("sha256", sha256);
        json.WriteString("format", format);
        json.WriteEndObject();
    }

    private static void WriteNarrative(Utf8JsonWriter json, Narrative narrative)
    {
        json.WriteStartObject("narrative");
        json.WriteString("title", narrative.Title);
        PlanJson.Strings(json, "headings", narrative.Headings);
        PlanJson.Strings(json, "references", narrative.References);
        PlanJson.Strings(json, "advice", narrative.Advice);
        json.WriteEndObject();
    }

    public static void Problems(Utf8JsonWriter json, IReadOnlyList<Problem> problems)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("severity", Terminal.Word(problem.Severity));
            json.WriteString("code", problem.Code);
            json.WriteString("message", problem.Message);
            PlanJson.At(json, problem.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string FormatWord(FileFormat format) => format switch
    {
        FileFormat.Docx => "docx",
        FileFormat.Xlsx => "xlsx",
        FileFormat.Xls => "xls",
        FileFormat.Csv => "csv",
        FileFormat.Pdf => "pdf",
        FileFormat.Markdown => "markdown",
        _ => "text",
    };

    private static string KindWord(FileKind kind) => kind switch
    {
        FileKind.Plan => "plan",
        FileKind.InspectionReport => "inspection-report",
        FileKind.AnnexA => "annex-a",
        FileKind.Readings => "readings",
        _ => "unknown",
    };
}
