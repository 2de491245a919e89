using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>The way back to the page above.</summary>
[HtmlTargetElement("app-back-link")]
public sealed class BackLink : TagHelper
{
    public string Href { get; set; } = "#";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", Href);
        output.Attributes.SetAttribute("class", "govuk-back-link");
    }
}
