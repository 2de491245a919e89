using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>The first link of a page, for those who go by keyboard: past the menu to what the page is about.</summary>
[HtmlTargetElement("app-skip-link")]
public sealed class SkipLink : TagHelper
{
    public string Href { get; set; } = "#content";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", Href);
        output.Attributes.SetAttribute("class", "govuk-skip-link");
        output.Attributes.SetAttribute("data-module", "govuk-skip-link");
    }
}
