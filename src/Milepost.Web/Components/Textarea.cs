using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("app-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Textarea : Field
{
    public int Rows { get; set; } = 5;
    public string? Autocomplete { get; set; }
    public bool? Spellcheck { get; set; }

    // A browser drops the first line break after the tag, so a text that begins with one is given another.
    public override void Process(TagHelperContext context, TagHelperOutput output) => Group(output, Markup.Of(
        $"{LabelMarkup()}{HintMarkup()}{ErrorMarkup()}<textarea class=\"{ErrorClass("govuk-textarea")}\" id=\"{AnswerId}\" name=\"{AnswerName}\" rows=\"{Rows}\"{Markup.Attribute("spellcheck", Spellcheck is { } check ? check ? "true" : "false" : null)}{Markup.Attribute("aria-describedby", Explained())}{Markup.Attribute("autocomplete", Autocomplete)}>{(Answer?.StartsWith('\n') == true ? "\n" : "")}{Answer}</textarea>"));
}
