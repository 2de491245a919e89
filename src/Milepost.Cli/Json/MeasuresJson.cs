using System.Globalization;
using System.Text.Json;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Measures;

namespace Milepost.Cli.Json;

/// <summary>Writes measures as scripts rely on them.</summary>
internal static class MeasuresJson
{
    public static void Write(IReadOnlyList<MeasureResult> results, AnnexALists lists, DateOnly asAt, SplitBy? by, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("asAt", asAt.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("edition", lists.Edition);
        json.WriteStartArray("measures");
        foreach (var one in results) Measure(json, one);
        json.WriteEndArray();
        json.WriteStartArray("splits");
        foreach (var one in results.Where(_ => by is not null))
        {
            foreach (var split in one.Splits.Where(split => split.By == by)) Split(json, one, split);
        }

        json.WriteEndArray();
        json.WriteStartObject("rowsRead");
        foreach (var list in lists.All) json.WriteNumber(list.Schema.Number.ToString(CultureInfo.InvariantCulture), list.Rows);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Measure(Utf8JsonWriter json, MeasureResult one)
    {
        json.WriteStartObject();
        json.WriteString("id", one.Measure.Id);
        json.WriteString("name", one.Measure.Name);
        Figures(json, one.Numerator, one.Denominator, one.Value);
        json.WriteString("unit", one.Measure.Unit);
        json.WriteString("supply", one.Measure.Supply.ToString().ToLowerInvariant());
        json.WriteString("note", one.Note ?? one.Measure.Caveat);
        if (one.Parts.Count > 0) Parts(json, "parts", one.Parts);
        json.WriteEndObject();
    }

    private static void Split(Utf8JsonWriter json, MeasureResult one, MeasureSplit split)
    {
        json.WriteStartObject();
        json.WriteString("id", one.Measure.Id);
        json.WriteString("by", split.By.ToString().ToLowerInvariant());
        Parts(json, "rows", split.Rows);
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, string name, IReadOnlyList<MeasurePart> parts)
    {
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("label", part.Label);
            Figures(json, part.Numerator, part.Denominator, part.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Figures(Utf8JsonWriter json, int? numerator, int? denominator, decimal? value)
    {
        Number(json, "numerator", numerator);
        Number(json, "denominator", denominator);
        Number(json, "value", value);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
