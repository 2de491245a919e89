using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Milepost.Web.Components;

namespace Milepost.Web.Tests.Components;

/// <summary>Our component for a fixture's options. Only the options named here are understood.</summary>
internal static class Drawn
{
    private static readonly string[] Answer = ["id", "name", "label.text", "label.classes", "hint.text", "errorMessage.text", "describedBy"];
    private static readonly string[] Choice =
        ["name", "hint.text", "errorMessage.text", "fieldset.legend.text", "fieldset.legend.isPageHeading", "fieldset.legend.classes",
         "items.value", "items.text", "items.hint.text", "items.checked", "items.disabled", "items.id", "value", "fieldset.describedBy", "classes"];

    public static IReadOnlyDictionary<string, string[]> Options { get; } = new Dictionary<string, string[]>
    {
        ["back-link"] = [],
        ["breadcrumbs"] = ["items.text", "items.href"],
        ["button"] = ["classes", "text", "href", "name", "value", "type", "id", "disabled", "preventDoubleClick"],
        ["checkboxes"] = [.. Choice.Except(["value"]), "items.name"],
        ["date-input"] = ["id", "namePrefix", "values", "fieldset.legend.text", "fieldset.legend.classes", "fieldset.legend.isPageHeading", "hint.text", "errorMessage.text"],
        ["details"] = ["summaryText", "text", "id", "open"],
        ["error-message"] = ["text", "id"],
        ["error-summary"] = ["titleText", "errorList.text", "errorList.href"],
        ["file-upload"] = [.. Answer],
        ["input"] = [.. Answer, "classes", "value", "type", "inputmode", "autocomplete", "spellcheck"],
        ["inset-text"] = ["text", "html", "id"],
        ["notification-banner"] = ["text", "type", "titleText"],
        ["pagination"] = ["previous.href", "next.href", "items.number", "items.href", "items.current", "items.ellipsis"],
        ["radios"] = Choice,
        ["select"] = [.. Answer, "items.value", "items.text", "items.selected", "items.disabled"],
        ["service-navigation"] = ["navigation.text", "navigation.href", "navigation.current", "navigation.active"],
        ["skip-link"] = ["text", "href"],
        ["summary-list"] = ["rows.key.text", "rows.value.text", "rows.value.html"],
        ["tag"] = ["text", "classes"],
        ["textarea"] = [.. Answer, "value", "rows", "autocomplete", "spellcheck"],
    };

    public static string Render(string component, JsonElement options) => component switch
    {
        "error-message" => Markup.Written(FieldError.Write(Text(options, "text")!, Text(options, "id"))),
        "pagination" => Pages(options),
        _ => Written(Helper(component, options), Content(options)),
    };

    private static TagHelper Helper(string component, JsonElement o) => component switch
    {
        "back-link" => new BackLink(),
        "breadcrumbs" => new Breadcrumbs { Crumbs = [.. Items(o, "items").Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new Crumb(Text(item, "text")!, Text(item, "href")))] },
        "button" => new Button
        {
            Kind = Kind(o, "govuk-button--"),
            Href = Text(o, "href"),
            Name = Text(o, "name"),
            Value = Text(o, "value"),
            Type = Text(o, "type"),
            Id = Text(o, "id"),
            Disabled = Is(o, "disabled"),
            Once = Is(o, "preventDoubleClick"),
        },
        "checkboxes" => Choose(new Checkboxes(), o),
        "date-input" => Ask(new DateInput
        {
            Name = Text(o, "namePrefix"),
            Date = Day(o),
            LegendClass = Text(o, "fieldset", "legend", "classes"),
            LegendIsHeading = Is(o, "fieldset", "legend", "isPageHeading"),
        }, o, Text(o, "fieldset", "legend", "text")),
        "details" => new Disclosure { Summary = Text(o, "summaryText")!, Id = Text(o, "id"), Open = Is(o, "open") },
        "error-summary" => new ErrorSummary { Errors = [.. Items(o, "errorList").Select(item => new Crumb(Text(item, "text")!, Text(item, "href")))] },
        "file-upload" => Ask(new FileUpload(), o),
        "input" => Ask(new TextInput
        {
            InputClass = Text(o, "classes"),
            Type = Text(o, "type") ?? "text",
            Inputmode = Text(o, "inputmode"),
            Autocomplete = Text(o, "autocomplete"),
            Spellcheck = Maybe(o, "spellcheck"),
        }, o),
        "inset-text" => new InsetText { Id = Text(o, "id") },
        "notification-banner" => new NotificationBanner { Heading = Text(o, "text"), Title = Text(o, "titleText"), Success = Text(o, "type") == "success" },
        "radios" => Choose(new Radios(), o),
        "select" => Ask(new Select { Options = [.. Items(o, "items").Where(item => item.ValueKind == JsonValueKind.Object).Select(Offered)] }, o),
        "service-navigation" => new ServiceNavigation
        {
            Items = [.. Items(o, "navigation").Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new MenuItem(Text(item, "text")!, Text(item, "href")!, Is(item, "active"), Is(item, "current")))],
        },
        "skip-link" => new SkipLink { Href = Text(o, "href") ?? "#content" },
        "summary-list" => new SummaryList
        {
            Rows = [.. Items(o, "rows").Where(row => row.ValueKind == JsonValueKind.Object).Select(row => new SummaryRow(
                Text(row, "key", "text")!, Text(row, "value", "html") is { } html ? new HtmlString(html) : Markup.Of($"{Text(row, "value", "text")}")))],
        },
        "tag" => new TagLabel { Colour = Kind(o, "govuk-tag--") },
        "textarea" => Ask(new Textarea
        {
            Rows = int.Parse(Text(o, "rows") ?? "5", System.Globalization.CultureInfo.InvariantCulture),
            Autocomplete = Text(o, "autocomplete"),
            Spellcheck = Maybe(o, "spellcheck"),
        }, o),
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, "there is no such component"),
    };

    private static T Ask<T>(T field, JsonElement o, string? label = null) where T : Field
    {
        field.Name ??= Text(o, "name");
        field.Id = Text(o, "id");
        field.LabelClass = Text(o, "label", "classes");
        field.Label = label ?? Text(o, "label", "text") ?? "";
        field.Hint = Text(o, "hint", "text");
        field.Error = Text(o, "errorMessage", "text");
        field.Value = Text(o, "value");
        field.DescribedBy = Text(o, "describedBy") ?? Text(o, "fieldset", "describedBy");
        return field;
    }

    private static T Choose<T>(T choices, JsonElement o) where T : Choices
    {
        choices.BlockClass = Text(o, "classes");
        choices.Legend = Text(o, "fieldset", "legend", "text");
        choices.LegendClass = Text(o, "fieldset", "legend", "classes");
        choices.LegendIsHeading = Is(o, "fieldset", "legend", "isPageHeading");
        choices.Options = [.. Items(o, "items").Where(item => item.ValueKind == JsonValueKind.Object).Select(Offered)];
        return Ask(choices, o);
    }

    private static string? Kind(JsonElement o, string prefix) =>
        Text(o, "classes") is { } classes ? classes.StartsWith(prefix, StringComparison.Ordinal) ? classes[prefix.Length..] : throw new NotSupportedException(classes) : null;

    private static DateFields? Day(JsonElement o) => Find(o, ["values"]) is not { ValueKind: JsonValueKind.Object } values ? null : new DateFields
    {
        Day = Part(values, "day"),
        Month = Part(values, "month"),
        Year = Part(values, "year"),
    };

    private static string? Part(JsonElement values, string part) =>
        values.EnumerateObject().Where(value => value.Name.EndsWith(part, StringComparison.Ordinal)).Select(value => value.Value.ToString()).FirstOrDefault();

    private static Option Offered(JsonElement item) => new(Text(item, "value"), Text(item, "text")!, Text(item, "hint", "text"))
    {
        Chosen = Is(item, "checked") || Is(item, "selected"),
        Disabled = Is(item, "disabled"),
        Id = Text(item, "id"),
        Name = Text(item, "name"),
    };

    private static string Pages(JsonElement o) => "<nav class=\"govuk-pagination\" aria-label=\"Pagination\">"
        + Markup.Written(Pagination.Write(Text(o, "previous", "href"), Text(o, "next", "href"), Items(o, "items").Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Is(item, "ellipsis")
            ? Pagination.Gap
            : Pagination.Item(item.GetProperty("number").GetInt32(), Text(item, "href")!, Is(item, "current")))))
        + "</nav>";

    private static string Written(TagHelper helper, IHtmlContent content)
    {
        TagHelperContent Children() => new DefaultTagHelperContent().SetHtmlContent(content);
        var output = new TagHelperOutput("app", [], (_, _) => Task.FromResult(helper is NotificationBanner ? new DefaultTagHelperContent() : Children()));
        output.Content.SetHtmlContent(content);
        if (helper is Disclosure or NotificationBanner) output.Content.Clear();
        helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "test"), output).GetAwaiter().GetResult();
        return Markup.Written(output);
    }

    private static HtmlString Content(JsonElement o) =>
        Text(o, "html") is { } html ? new HtmlString(html)
        : !o.TryGetProperty("text", out _) ? Markup.Of($"{(o.TryGetProperty("text", out _) ? Text(o, "text") : o.EnumerateObject().Any() ? "" : "Back")}")
        : Markup.Of($"{Text(o, "text")}");

    private static List<JsonElement> Items(JsonElement o, string name) =>
        o.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];

    private static JsonElement? Find(JsonElement o, string[] path)
    {
        foreach (var name in path)
        {
            if (o.ValueKind != JsonValueKind.Object || !o.TryGetProperty(name, out o)) return null;
        }

        return o.ValueKind is JsonValueKind.Null ? null : o;
    }

    private static string? Text(JsonElement o, params string[] path) => Find(o, path) is not { } found ? null
        : found.ValueKind is JsonValueKind.True or JsonValueKind.False ? found.GetRawText()
        : found.ToString();

    private static bool Is(JsonElement o, params string[] path) => Find(o, path)?.ValueKind == JsonValueKind.True;

    private static bool? Maybe(JsonElement o, string name) => Find(o, [name])?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
