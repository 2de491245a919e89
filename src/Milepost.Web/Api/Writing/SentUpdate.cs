using System.Text.Json;
using Milepost.Editing.Forms;
using Milepost.Updating;
using Milepost.Wording;

namespace Milepost.Web.Api.Writing;

/// <summary>An update as a program sends it, read into the same form that people fill in.</summary>
public static class SentUpdate
{
    /// <summary>What was typed, as the form would have it; or everything that cannot be read.</summary>
    public static (FieldTexts? Typed, IReadOnlyList<Fault> Faults) Read(UpdateForm form, JsonElement sent)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (sent.ValueKind is not JsonValueKind.Object) return (null, [new("", "Send one JSON object, such as {\"done\": \"The last two posts are filled.\"}")]);
        var typed = form.Now;
        var faults = new List<Fault>();
        foreach (var part in sent.EnumerateObject().Where(part => part.Value.ValueKind is not JsonValueKind.Null))
        {
            if (UpdateFields.All.FirstOrDefault(field => field.Name == part.Name) is not { } field)
            {
                faults.Add(new(Say.Shorten(part.Name, 40), $"An update knows no such field. It knows {Say.List([.. UpdateFields.All.Select(one => one.Name)])}"));
            }
            else if (field.Type is SentType.Steps)
            {
                typed = Steps(form, part.Value, typed, faults);
            }
            else if (UpdateFields.Asked(form, field) is not { } asked)
            {
                faults.Add(new(field.Name, "Whoever leads the whole action says that; its owner leads some of its steps"));
            }
            else if (Text(field, form.Fields.First(one => one.Name == asked), part.Value, faults) is { } text)
            {
                typed = typed.With(asked, text);
            }
        }

        return faults.Count > 0 ? (null, faults) : (typed, []);
    }

    private static string? Text(SentField field, FormField asked, JsonElement value, List<Fault> faults)
    {
        var said = value.ValueKind switch
        {
            JsonValueKind.String when field.Type is not SentType.Number => value.GetString()!.Trim(),
            JsonValueKind.Number when field.Type is SentType.Number => value.GetRawText(),
            _ => null,
        };
        if (said is null)
        {
            faults.Add(new(field.Name, $"Send {(field.Type is SentType.Number ? "a whole number" : "a text")}, such as {field.Example}"));
            return null;
        }

        switch (field.Type)
        {
            case SentType.Day when ApiFilter.DayOf(said) is null:
                faults.Add(new(field.Name, $"Send a real day, such as {field.Example}"));
                return null;
            case SentType.Day or SentType.Date when ApiFilter.DayOf(said) is { } day:
                return Say.Date(day);
            case SentType.Choice or SentType.Number when UpdateFields.Choice(asked, said) is var chosen:
                if (chosen is null) faults.Add(new(field.Name, $"Send one of {Say.List([.. asked.Choices.Where(choice => choice.Value.Length > 0).Select(choice => Sent(field, choice.Value))])}"));
                return chosen;
            default:
                return asked.Clean(said);
        }
    }

    private static string Sent(SentField field, string choice) => field.Words.FirstOrDefault(word => string.Equals(word, choice, StringComparison.OrdinalIgnoreCase)) ?? choice;

    private static FieldTexts Steps(UpdateForm form, JsonElement sent, FieldTexts typed, List<Fault> faults)
    {
        const string good = "Send steps as [{\"id\": \"…\", \"doneOn\": \"2026-11-20\"}], and doneOn null for one that is not done after all";
        if (sent.ValueKind is not JsonValueKind.Array)
        {
            faults.Add(new(UpdateFields.Steps, good));
            return typed;
        }

        foreach (var (at, one) in sent.EnumerateArray().Index())
        {
            var where = FormattableString.Invariant($"{UpdateFields.Steps}/{at}");
            var id = one.ValueKind is JsonValueKind.Object && one.TryGetProperty("id", out var named) && named.ValueKind is JsonValueKind.String ? named.GetString() : null;
            var said = one.ValueKind is JsonValueKind.Object && one.TryGetProperty("doneOn", out var day) && day.ValueKind is JsonValueKind.String ? day.GetString() : null;
            if (id is null) faults.Add(new(where, good));
            else if (form.Steps.FirstOrDefault(step => string.Equals(step.Step.Facts.Step.Id.ToString(), id, StringComparison.OrdinalIgnoreCase)) is not { } asked) faults.Add(new(where, "The action has no such step that its owner may tick. The list “steps” has the ids"));
            else if (said is not null && ApiFilter.DayOf(said) is null) faults.Add(new(where, good));
            else typed = typed.With(asked.Tick, said is null ? "" : StepQuestion.Ticked).With(asked.On, ApiFilter.DayOf(said) is { } on ? Say.Date(on) : "");
        }

        return typed;
    }
}
