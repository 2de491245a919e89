using System.Globalization;
using System.Text.Json;
using Milepost.Covering;
using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Cli.Json;

/// <summary>Writes which recommendations a plan answers as the JSON that scripts rely on: docs/command-line.md names every key.</summary>
internal static class CoverageJson
{
    public static void Write(Coverage coverage, Source source, Stream output)
    {
        using var json = new Utf8JsonWriter(output, CheckJson.Options);
        json.WriteStartObject();
        json.WriteString("asAt", Day(coverage.AsAt));
        json.WriteStartObject("inspection");
        json.WriteString("title", source.Title);
        json.WriteString("authority", source.Authority);
        json.WriteString("published", source.Published is { } published ? Day(published) : null);
        json.WriteBoolean("imported", source.Version != Guid.Empty);
        json.WriteEndObject();
        json.WriteStartObject("counts");
        json.WriteNumber("recommendations", coverage.Recommendations.Count);
        foreach (var state in Enum.GetValues<CoverageState>()) json.WriteNumber(Word(state), coverage.In(state).Count());
        json.WriteNumber("actionsAnsweringNothing", coverage.AnsweringNothing.Count);
        json.WriteEndObject();
        json.WriteStartArray("recommendations");
        foreach (var one in coverage.Recommendations) Recommendation(json, one);
        json.WriteEndArray();
        json.WriteStartArray("actionsAnsweringNothing");
        foreach (var action in coverage.AnsweringNothing)
        {
            json.WriteStartObject();
            Action(json, action);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Recommendation(Utf8JsonWriter json, RecommendationCoverage one)
    {
        json.WriteStartObject();
        json.WriteString("number", one.Recommendation.Number);
        json.WriteString("text", one.Recommendation.Text);
        json.WriteString("state", Word(one.State));
        Each(json, "answers", one.Answers, answer =>
        {
            Action(json, answer.Action);
            json.WriteString("reason", JsonNamingPolicy.KebabCaseLower.ConvertName(answer.Reason.ToString()));
            json.WriteString("because", answer.Because);
            json.WriteBoolean("inPart", answer.InPart);
        });
        Proposals(json, "proposals", one.Proposals);
        Proposals(json, "nearest", one.Nearest);
        PlanJson.Strings(json, "unspoken", one.Unspoken);
        Each(json, "recurring", one.Recurring, before =>
        {
            json.WriteString("source", before.Source.Title);
            json.WriteString("published", before.Source.Published is { } day ? Day(day) : null);
            json.WriteString("number", before.Recommendation.Number);
            json.WriteString("text", before.Recommendation.Text);
            json.WriteNumber("likeness", Math.Round(before.Likeness, 2));
            json.WriteString("because", before.Because);
        });
        json.WriteEndObject();
    }

    private static void Proposals(Utf8JsonWriter json, string name, IReadOnlyList<Proposal> proposals) => Each(json, name, proposals, proposal =>
    {
        Action(json, proposal.Action);
        json.WriteNumber("likeness", Math.Round(proposal.Likeness, 2));
        json.WriteString("because", proposal.Because);
    });

    private static void Each<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Action(Utf8JsonWriter json, ActionFacts action)
    {
        json.WriteString("reference", action.Action.Reference);
        json.WriteString("title", action.Action.Title);
    }

    private static string Word(CoverageState state) => state.ToString().ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
