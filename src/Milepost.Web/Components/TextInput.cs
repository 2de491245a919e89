using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>A line of text. A password is never sent back to the browser.</summary>
[HtmlTargetElement("app-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextInput : Field
{
    public string Type { get; set; } = "text";
    public string? InputClass { get; set; }
    public string? Inputmode { get; set; }
    public string? Autocomplete { get; set; }
    public bool? Spellcheck { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Group(output, Markup.Of(
        $"{LabelMarkup()}{HintMarkup()}{ErrorMarkup()}<input class=\"{Classes(ErrorClass("govuk-input"), InputClass)}\" id=\"{AnswerId}\" name=\"{AnswerName}\" type=\"{Type}\"{Markup.Attribute("spellcheck", Spellcheck is { } check ? check ? "true" : "false" : null)}{Markup.Attribute("value", string.IsNullOrEmpty(Answer) || Type == "password" ? null : Answer)}{Markup.Attribute("aria-describedby", Explained())}{Markup.Attribute("autocomplete", Autocomplete)}{Markup.Attribute("inputmode", Inputmode)}>"));
}
