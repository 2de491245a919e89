using System.Text.Json;
using Milepost.Checking;
using Milepost.Plans;

namespace Milepost.Cli.Json;

/// <summary>Writes what was found in a plan as written, and its score with the parts that make it.</summary>
internal static class QualityJson
{
    public static void Write(PlanQuality quality, Stream output)
    {
        using var json = new Utf8JsonWriter(output, CheckJson.Options);
        json.WriteStartObject();
        json.WriteString("plan", quality.Facts.Plan.Name);
        json.WriteString("asAt", quality.AsAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("findings");
        foreach (var finding in quality.Findings) Write(json, finding);
        json.WriteEndArray();
        json.WriteStartObject("score");
        json.WriteStartObject("plan");
        Write(json, quality.Score.Whole, quality.Score.About);
        json.WriteEndObject();
        json.WriteStartArray("priorities");
        foreach (var priority in quality.Score.Priorities)
        {
            json.WriteStartObject();
            json.WriteString("reference", priority.Priority?.Reference);
            json.WriteString("title", priority.Priority?.Title);
            Write(json, priority.Score, priority.About);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Code);
        json.WriteString("severity", Kebab(finding.Severity.ToString()));
        json.WriteString("record", Kebab(finding.Place.Kind.ToString()));
        json.WriteString("reference", finding.Place.Reference);
        json.WriteStartArray("also");
        foreach (var place in finding.Others) json.WriteStringValue(place.Reference ?? place.Name);
        json.WriteEndArray();
        json.WriteString("message", finding.Message);
        json.WriteString("hint", finding.Hint);
        Write(json, finding.Accepted);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AcceptedFinding? accepted)
    {
        if (accepted is null)
        {
            json.WriteNull("accepted");
            return;
        }

        json.WriteStartObject("accepted");
        json.WriteString("because", accepted.Because);
        json.WriteString("on", accepted.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("by", accepted.By);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Score score, Leaning about)
    {
        if (score.OutOf100 is { } number) json.WriteNumber("score", number);
        else json.WriteNull("score");
        json.WriteStartArray("parts");
        foreach (var part in score.Parts)
        {
            json.WriteStartObject();
            json.WriteString("part", Kebab(part.Part.ToString()));
            json.WriteNumber("has", part.Has);
            json.WriteNumber("of", part.Of);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("about");
        json.WriteNumber("children", about.Children);
        json.WriteNumber("practice", about.Practice);
        json.WriteNumber("governance", about.Governance);
        json.WriteNumber("other", about.Other);
        json.WriteEndObject();
    }

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
