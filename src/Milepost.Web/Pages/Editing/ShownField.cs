using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Milepost.Editing.Forms;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Editing;

/// <summary>One field as a page shows it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Typed">What stands in it.</param>
/// <param name="Was">What the person saw first, which the form brings back; null where there is nothing to bring.</param>
public sealed record ShownField(FormField Field, string Typed, string? Was)
{
    private const int MostShown = 7;

    public string Name => SentForm.Typed + Field.Name;

    /// <summary>More answers than these are a list to open.</summary>
    public bool IsLongList => Field.Choices.Count > MostShown;

    public int Rows => Field.Kind switch
    {
        FieldKind.Text => Math.Clamp(Typed.Length / 70 + Typed.Count(letter => letter == '\n') + 2, 3, 14),
        _ => Math.Clamp(Typed.Count(letter => letter == '\n') + 2, 2, 10),
    };

    public IReadOnlyList<Option> Options => [.. Field.Choices.Select(choice => new Option(choice.Value, choice.Text) { Chosen = choice.Value == Typed })];

    /// <summary>The three parts of a day, as they were typed.</summary>
    public DateFields Day
    {
        get
        {
            if (TypedText.Day(Typed) is { } day) return DateFields.Of(day);
            var parts = Typed.Split(' ', 3);
            return new() { Day = parts[0], Month = parts.ElementAtOrDefault(1), Year = parts.ElementAtOrDefault(2) };
        }
    }
}

/// <summary>What a browser sends of a form, and what is said of it.</summary>
internal static class SentForm
{
    public const string Typed = "typed.";
    public const string Was = "was.";

    public static FieldTexts Read(IFormCollection form, IReadOnlyList<FormField> fields, string prefix) =>
        FieldTexts.Of(fields.Select(field => (field.Name, (string?)field.Clean(Text(form, field, prefix + field.Name)))));

    /// <summary>Says what is wrong beside each field.</summary>
    public static void Say(ModelStateDictionary state, IEnumerable<FieldFault> faults)
    {
        foreach (var fault in faults) state.AddModelError(Typed + fault.Field, fault.Message);
    }

    /// <summary>What is wrong, in the order of the form, each with the address of what to put right.</summary>
    public static IReadOnlyList<Crumb> Summary(ModelStateDictionary state, IReadOnlyList<FormField> fields) =>
    [
        .. state.OrderBy(one => fields.ToList().FindIndex(field => Typed + field.Name == one.Key))
            .SelectMany(one => one.Value!.Errors.Select(error => new Crumb(error.ErrorMessage, Address(one.Key, fields)))),
    ];

    private static string? Address(string key, IReadOnlyList<FormField> fields)
    {
        if (key.Length == 0) return null;
        var day = fields.FirstOrDefault(field => Typed + field.Name == key)?.Kind is FieldKind.Day ? "-day" : "";
        return "#" + TagBuilder.CreateSanitizedId(key, "-") + day;
    }

    private static string Text(IFormCollection form, FormField field, string name) => field.Kind is FieldKind.Day && form.ContainsKey(name + "-day")
        ? string.Join(' ', form[name + "-day"], form[name + "-month"], form[name + "-year"])
        : form[name].ToString();
}
