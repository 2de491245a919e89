using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>A passage that stands apart from the text round it.</summary>
[HtmlTargetElement("app-inset-text")]
public sealed class InsetText : TagHelper
{
    public string? Id { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        if (Id is not null) output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("class", "govuk-inset-text");
    }
}
