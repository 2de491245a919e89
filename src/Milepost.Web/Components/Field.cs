using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>A question of a form: its label, its hint, what is wrong with the answer, and the answer.</summary>
public abstract class Field : TagHelper
{
    /// <summary>The property that the answer is bound to; it gives the name and the value where they are not said.</summary>
    public ModelExpression? For { get; set; }

    public string? Name { get; set; }
    public string? Id { get; set; }
    public string Label { get; set; } = "";
    public string? LabelClass { get; set; }

    /// <summary>An empty one, as a page writes it where it has none to give, is none.</summary>
    public string? Hint { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string? Value { get; set; }

    /// <summary>What is wrong; found in the model state where it is not said.</summary>
    public string? Error { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string? DescribedBy { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext? View { get; set; }

    protected string AnswerName => Name ?? For?.Name ?? "";
    protected string AnswerId => Id ?? TagBuilder.CreateSanitizedId(AnswerName, "-");
    protected virtual string StateName => AnswerName;
    protected string? Wrong => Error ?? State(StateName)?.Errors.FirstOrDefault()?.ErrorMessage;
    protected string? Answer => Value ?? State(AnswerName)?.AttemptedValue ?? For?.Model?.ToString();

    private ModelStateEntry? State(string name) =>
        View?.ViewData.ModelState.GetValueOrDefault(name);

    /// <summary>The ids of everything that explains the answer, in the order it is read out.</summary>
    protected string? Explained()
    {
        var ids = new List<string>();
        if (DescribedBy is not null) ids.Add(DescribedBy);
        if (Hint is not null) ids.Add(AnswerId + "-hint");
        if (Wrong is not null) ids.Add(AnswerId + "-error");
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    protected HtmlString LabelMarkup() =>
        Markup.Of($"<label class=\"{Classes("govuk-label", LabelClass)}\" for=\"{AnswerId}\">{Label}</label>");

    protected HtmlString HintMarkup() =>
        Hint is null ? HtmlString.Empty : Markup.Of($"<div id=\"{AnswerId}-hint\" class=\"govuk-hint\">{Hint}</div>");

    protected HtmlString ErrorMarkup() =>
        Wrong is null ? HtmlString.Empty : FieldError.Write(Wrong, AnswerId + "-error");

    protected string ErrorClass(string block) => Wrong is null ? block : $"{block} {block}--error";

    protected void Group(TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ErrorClass("govuk-form-group"));
        output.Content.SetHtmlContent(content);
    }

    protected static string Classes(string first, string? more) => more is null ? first : $"{first} {more}";
}
