using System.Globalization;
using System.Text.Json;
using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Cli.Json;

/// <summary>Writes an inspection report as its file says it. Unknown values are null, never guessed.</summary>
internal static class InspectionJson
{
    public static void Write(Utf8JsonWriter json, InspectionDraft draft)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(draft.Kind.ToString()));
        json.WriteString("authority", draft.Authority);
        json.WriteString("framework", draft.Framework);
        json.WriteString("start", Day(draft.Start));
        json.WriteString("end", Day(draft.End));
        json.WriteString("published", Day(draft.Published));
        PlanJson.Each(json, "judgements", draft.Judgements, (writer, judgement) =>
        {
            writer.WriteString("area", judgement.Area);
            writer.WriteString("grade", judgement.Grade.Said());
            PlanJson.At(writer, judgement.At);
        });
        PlanJson.Each(json, "recommendations", draft.Recommendations, Asked);
        PlanJson.Each(json, "boardRecommendations", draft.BoardRecommendations, Asked);
        json.WriteString("boardGrade", draft.BoardGrade?.Said());
        PlanJson.Each(json, "paragraphs", draft.Paragraphs, (writer, paragraph) =>
        {
            writer.WriteString("kind", paragraph.Kind == ParagraphOf.GoodPractice ? "good-practice" : "narrative");
            writer.WriteString("heading", paragraph.Heading);
            writer.WriteString("number", paragraph.Number);
            writer.WriteString("text", paragraph.Text);
            PlanJson.At(writer, paragraph.At);
        });
        json.WriteEndObject();
    }

    private static void Asked(Utf8JsonWriter json, AskedDraft asked)
    {
        json.WriteString("number", asked.Number);
        json.WriteString("text", asked.Text);
        json.WriteString("heading", asked.Heading);
        PlanJson.At(json, asked.At);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
