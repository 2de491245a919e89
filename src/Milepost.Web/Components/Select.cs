using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>One answer out of a list that is too long to show whole.</summary>
[HtmlTargetElement("app-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Select : Field
{
    public IReadOnlyList<Option> Options { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output) => Group(output, Markup.Of(
        $"{LabelMarkup()}{HintMarkup()}{ErrorMarkup()}<select class=\"{ErrorClass("govuk-select")}\" id=\"{AnswerId}\" name=\"{AnswerName}\"{Markup.Attribute("aria-describedby", Explained())}>{Markup.Joined(Options.Select(Item))}</select>"));

    private HtmlString Item(Option option) => Markup.Of(
        $"<option{Markup.Attribute("value", option.Value)}{Markup.Flag("selected", option.Chosen || (Answer is not null && Answer == (option.Value ?? option.Text)))}{Markup.Flag("disabled", option.Disabled)}>{option.Text}</option>");
}
