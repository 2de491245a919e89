using System.Globalization;
using System.Text.Json;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Rating;

namespace Milepost.Cli.Json;

/// <summary>Writes a plan as a file says it. Unknown values are null, never guessed.</summary>
internal static class PlanJson
{
    public static void Write(Utf8JsonWriter json, PlanDraft plan)
    {
        json.WriteStartObject();
        json.WriteString("title", plan.Title);
        json.WriteString("authority", plan.Authority);
        Each(json, "priorities", plan.Priorities, Priority);
        Each(json, "actions", plan.Actions, Action);
        Each(json, "measures", plan.Measures, Measure);
        Each(json, "people", plan.People, (writer, person) =>
        {
            writer.WriteString("post", person.Post);
            writer.WriteString("holder", person.Holder);
        });
        Each(json, "glossary", plan.Glossary, (writer, term) =>
        {
            writer.WriteString("term", term.Term);
            writer.WriteString("meaning", term.Meaning);
        });
        Each(json, "ratingScheme", plan.Scheme?.Levels ?? [], Level);
        Each(json, "recommendations", plan.Recommendations, (writer, recommendation) =>
        {
            writer.WriteString("number", recommendation.Number);
            writer.WriteString("text", recommendation.Text);
            Strings(writer, "priorities", recommendation.Priorities);
        });
        Each(json, "boardSeats", plan.Statements.Where(statement => statement.Kind == StatementKind.BoardSeat), Statement);
        Each(json, "statements", plan.Statements.Where(statement => statement.Kind != StatementKind.BoardSeat), Statement);
        json.WriteEndObject();
    }

    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>Where it stood; an empty object where the format cannot say.</summary>
    public static void At(Utf8JsonWriter json, Place at)
    {
        json.WriteStartObject("at");
        if (at.Page is { } page) json.WriteNumber("page", page);
        if (at.Sheet is { } sheet) json.WriteString("sheet", sheet);
        if (at.Table is { } table) json.WriteNumber("table", table);
        if (at.Row is { } row) json.WriteNumber("row", row);
        if (at.Column is { } column) json.WriteString("column", column);
        if (at.Line is { } line) json.WriteNumber("line", line);
        json.WriteEndObject();
    }

    private static void Priority(Utf8JsonWriter json, PriorityDraft priority)
    {
        json.WriteString("reference", priority.Reference);
        json.WriteString("title", priority.Title);
        Strings(json, "leads", priority.Leads);
        At(json, priority.At);
    }

    private static void Action(Utf8JsonWriter json, ActionDraft action)
    {
        json.WriteString("reference", action.Reference);
        json.WriteString("title", action.Title);
        json.WriteString("priority", action.Priority);
        json.WriteString("section", action.Section);
        Strings(json, "leads", action.Leads);
        Each(json, "start", action.Start, Date);
        Each(json, "due", action.Due, Date);
        Strings(json, "provenance", action.Provenance);
        json.WriteString("classification", action.Classification switch
        {
            Classification.PriorityAndImmediate => "priority-and-immediate",
            Classification.AreaForImprovement => "area-for-improvement",
            _ => null,
        });
        Strings(json, "successTests", action.SuccessTests);
        Strings(json, "childrensStatements", action.ChildrensStatements);
        Strings(json, "progress", action.Progress);
        Strings(json, "evidence", action.Evidence);
        Ratings(json, action.Ratings);
        Each(json, "steps", action.Steps, Step);
        Each(json, "row", action.Row, (writer, field) =>
        {
            writer.WriteString("heading", field.Heading);
            writer.WriteString("text", field.Text);
        });
        At(json, action.At);
    }

    private static void Step(Utf8JsonWriter json, StepDraft step)
    {
        json.WriteString("reference", step.Reference);
        json.WriteString("title", step.Title);
        Strings(json, "leads", step.Leads);
        Each(json, "start", step.Start, Date);
        Each(json, "due", step.Due, Date);
        Ratings(json, step.Ratings);
        Strings(json, "progress", step.Progress);
        Strings(json, "evidence", step.Evidence);
        At(json, step.At);
    }

    private static void Measure(Utf8JsonWriter json, MeasureDraft measure)
    {
        // A measure's focus area is known by its short code where it has one: "FA5: Plans and timeliness" is FA5.
        var (code, title) = FocusArea(measure.FocusArea);
        json.WriteString("focusArea", code);
        json.WriteString("focusAreaTitle", title);
        json.WriteString("title", measure.Title);
        Strings(json, "actions", measure.Actions);
        json.WriteString("source", measure.Source);
        json.WriteBoolean("ready", measure.Ready);
        At(json, measure.At);
    }

    private static (string? Code, string? Title) FocusArea(string? name)
    {
        if (name?.IndexOf(':', StringComparison.Ordinal) is not ({ } colon and > 0 and <= 8)) return (name, name);
        var code = name[..colon].Trim();
        return code.Any(char.IsDigit) ? (code, name[(colon + 1)..].Trim()) : (name, name);
    }

    private static void Level(Utf8JsonWriter json, RatingLevel level)
    {
        json.WriteString("rating", level.Key);
        json.WriteString("meaning", level.Meaning ?? string.Join(" ", new[]
        {
            level.ActionMeaning is null ? null : $"Action: {level.ActionMeaning}",
            level.ImpactMeaning is null ? null : $"Impact: {level.ImpactMeaning}",
        }.OfType<string>()));
        json.WriteString("actionMeaning", level.ActionMeaning);
        json.WriteString("impactMeaning", level.ImpactMeaning);
    }

    private static void Statement(Utf8JsonWriter json, StatementDraft statement)
    {
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(statement.Kind.ToString()));
        json.WriteString("heading", statement.Heading);
        json.WriteString("priority", statement.Priority);
        json.WriteString("text", statement.Text);
    }

    private static void Date(Utf8JsonWriter json, WrittenDate date)
    {
        json.WriteString("text", date.Text);
        json.WriteString("date", date.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("precision", JsonNamingPolicy.CamelCase.ConvertName(date.Precision.ToString()));
        json.WriteString("doubt", date.Doubt);
        json.WriteBoolean("completion", date.Completion);
    }

    private static void Ratings(Utf8JsonWriter json, RatingsDraft ratings)
    {
        json.WriteStartObject("ratings");
        json.WriteString("overall", ratings.Overall?.Key);
        json.WriteString("action", ratings.Action?.Key);
        json.WriteString("impact", ratings.Impact?.Key);
        Several(json, "overallSeveral", ratings.Overall);
        Several(json, "actionSeveral", ratings.Action);
        Several(json, "impactSeveral", ratings.Impact);
        json.WriteEndObject();
    }

    /// <summary>A cell that holds several ratings keeps them all beside the one that stands for it.</summary>
    private static void Several(Utf8JsonWriter json, string name, WrittenRating? rating)
    {
        if (rating is { Keys.Count: > 1 }) Strings(json, name, rating.Keys);
    }

    public static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
