using System.Globalization;
using System.Text.Json;
using Milepost.Documents.Writing;

namespace Milepost.Web.Api.Reading;

/// <summary>A value of a row as JSON and as CSV have it, the same in both.</summary>
internal static class RowValue
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case IEnumerable<string> texts:
                json.WriteStartArray();
                foreach (var text in texts) json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Said(value)); break;
        }
    }

    public static void Write(CsvLines csv, object? value)
    {
        switch (value)
        {
            case string text: csv.Words(text); break;
            case IEnumerable<string> texts: csv.Words(string.Join('\n', texts)); break;
            default: csv.Plain(Said(value)); break;
        }
    }

    private static string Said(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString(Instant, CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
