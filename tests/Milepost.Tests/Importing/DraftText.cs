using System.Globalization;
using System.Text;
using Milepost.Calendar;
using Milepost.Importing.Reading;

namespace Milepost.Tests.Importing;

/// <summary>A reading as a person would check it: the plan, then what is doubtful.</summary>
internal static class DraftText
{
    public static string Of(FileReading reading)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{reading.Kind}\n");
        if (reading.Narrative is { } narrative) Narrative(text, narrative);
        if (reading.Plan is { } plan) Plan(text, plan);
        foreach (var table in reading.Tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"table of {table.Kind} ({table.At}): {string.Join(" | ", table.Columns.Select(column => $"{column.Heading} = {column.Field}"))}\n");
        }

        foreach (var problem in reading.Problems) text.Append(CultureInfo.InvariantCulture, $"{problem.Severity} {problem.Code} ({problem.At}): {problem.Message}\n");
        return text.ToString();
    }

    private static void Narrative(StringBuilder text, Narrative narrative)
    {
        Line(text, 0, "title", narrative.Title);
        Line(text, 0, "headings", string.Join(" | ", narrative.Headings));
        Line(text, 0, "mentions", string.Join(", ", narrative.References));
    }

    private static void Plan(StringBuilder text, PlanDraft plan)
    {
        Line(text, 0, "title", plan.Title);
        Line(text, 0, "authority", plan.Authority);
        foreach (var priority in plan.Priorities) text.Append(CultureInfo.InvariantCulture, $"priority {priority.Reference ?? "-"}: {priority.Title} [{string.Join("; ", priority.Leads)}]\n");
        foreach (var action in plan.Actions) Action(text, action);
        foreach (var measure in plan.Measures) text.Append(CultureInfo.InvariantCulture, $"measure {measure.FocusArea} | {measure.Title} | {string.Join(", ", measure.Actions)} | {measure.Source} | {(measure.Ready ? "ready" : "not ready")}\n");
        foreach (var holder in plan.People) text.Append(CultureInfo.InvariantCulture, $"holder {holder.Post}: {holder.Holder}\n");
        foreach (var term in plan.Glossary) text.Append(CultureInfo.InvariantCulture, $"term {term.Term}: {term.Meaning}\n");
        foreach (var level in plan.Scheme?.Levels ?? []) text.Append(CultureInfo.InvariantCulture, $"rating {level.Key} ({level.Letter}): {level.Meaning}{level.ActionMeaning} / {level.ImpactMeaning}\n");
        foreach (var recommendation in plan.Recommendations) text.Append(CultureInfo.InvariantCulture, $"recommendation {recommendation.Number} [{string.Join(", ", recommendation.Priorities)}]: {recommendation.Text}\n");
        foreach (var statement in plan.Statements) text.Append(CultureInfo.InvariantCulture, $"{statement.Kind} ({statement.Heading}; {statement.Priority}): {statement.Text.Replace("\n", " / ", StringComparison.Ordinal)}\n");
    }

    private static void Action(StringBuilder text, ActionDraft action)
    {
        text.Append(CultureInfo.InvariantCulture, $"action {action.Reference ?? "-"}: {action.Title} (priority {action.Priority ?? "-"}, section {action.Section ?? "-"}, {action.At})\n");
        Line(text, 1, "asked for by", string.Join(", ", action.Provenance));
        Line(text, 1, "weight", action.Classification?.ToString());
        Common(text, 1, action.Leads, action.Start, action.Due, action.Ratings, action.Progress, action.Evidence);
        foreach (var test in action.SuccessTests) Line(text, 1, "test", test);
        foreach (var statement in action.ChildrensStatements) Line(text, 1, "children", statement);
        foreach (var step in action.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"  step {step.Reference ?? "-"}: {step.Title.Replace("\n", " / ", StringComparison.Ordinal)}\n");
            Common(text, 2, step.Leads, step.Start, step.Due, step.Ratings, step.Progress, step.Evidence);
        }
    }

    private static void Common(
        StringBuilder text, int depth, IReadOnlyList<string> leads, IReadOnlyList<WrittenDate> start, IReadOnlyList<WrittenDate> due,
        RatingsDraft ratings, IReadOnlyList<string> progress, IReadOnlyList<string> evidence)
    {
        Line(text, depth, "leads", string.Join("; ", leads));
        Line(text, depth, "start", string.Join("; ", start.Select(Date)));
        Line(text, depth, "due", string.Join("; ", due.Select(Date)));
        Line(text, depth, "overall", ratings.Overall?.Key);
        Line(text, depth, "action", ratings.Action?.Key);
        Line(text, depth, "impact", ratings.Impact?.Key);
        foreach (var entry in progress) Line(text, depth, "progress", entry);
        foreach (var item in evidence) Line(text, depth, "evidence", item);
    }

    private static string Date(WrittenDate date) => string.Create(
        CultureInfo.InvariantCulture,
        $"{date.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date"} {date.Precision} “{date.Text}”{(date.Completion ? " done" : "")}{(date.Doubt is null ? "" : " doubted")}");

    private static void Line(StringBuilder text, int depth, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) text.Append(CultureInfo.InvariantCulture, $"{new string(' ', depth * 2)}{name}: {value.Replace("\n", " / ", StringComparison.Ordinal)}\n");
    }
}
