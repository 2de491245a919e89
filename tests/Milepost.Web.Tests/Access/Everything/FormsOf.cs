using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Milepost.Web.Tests.Access.Everything;

/// <summary>The forms of a page, filled in as somebody would who answers every question somehow.</summary>
internal static class FormsOf
{
    public const string TokenField = "__RequestVerificationToken";

    /// <summary>All the fields of the forms that are sent to the page's own address, as one.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Filled(string page, string path)
    {
        if (page.Length == 0) return [];
        var document = new HtmlParser().ParseDocument(page);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Where(form => IsOf(form, path)))
        {
            foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name], button[name]")) fields.TryAdd(field.GetAttribute("name")!, Answer(field));
        }

        return [.. fields];
    }

    /// <summary>The forms as they stand, with what is chosen and ticked in them; the last of several that may be chosen where none is.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Kept(string page, string path)
    {
        if (page.Length == 0) return [];
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in new HtmlParser().ParseDocument(page).QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Where(form => IsOf(form, path)).SelectMany(form => form.QuerySelectorAll("input[name], select[name], textarea[name]")))
        {
            if (field is IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" }) continue;
            var value = field switch { IHtmlSelectElement select => select.Value ?? "", IHtmlTextAreaElement text => text.Value, _ => field.GetAttribute("value") ?? "" };
            if (fields.TrueForAll(one => one.Key != field.GetAttribute("name"))) fields.Add(new(field.GetAttribute("name")!, value));
        }

        return fields;
    }

    private static bool IsOf(IHtmlFormElement form, string path) =>
        form.GetAttribute("action") is not { Length: > 0 } action || action.Split('?', '#')[0] == path;

    private static string Answer(IElement field)
    {
        var name = field.GetAttribute("name")!;
        return field switch
        {
            IHtmlSelectElement select => select.Options is { Length: > 0 } options ? options[^1].Value : "",
            IHtmlTextAreaElement => "Something that was typed",
            IHtmlInputElement { Type: "hidden" or "radio" or "checkbox" } input => input.Value,
            _ when name.EndsWith(".Day", StringComparison.Ordinal) => "1",
            _ when name.EndsWith(".Month", StringComparison.Ordinal) => "12",
            _ when name.EndsWith(".Year", StringComparison.Ordinal) => "2026",
            IHtmlInputElement => "Something that was typed",
            _ => field.GetAttribute("value") ?? "",
        };
    }
}
