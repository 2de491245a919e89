using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>More about something, for those who open it.</summary>
[HtmlTargetElement("app-details")]
public sealed class Disclosure : TagHelper
{
    public string Summary { get; set; } = "";
    public string? Id { get; set; }
    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Id is not null) output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("class", "govuk-details");
        if (Open) output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        output.Content.SetHtmlContent(Markup.Of(
            $"<summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">{Summary}</span></summary><div class=\"govuk-details__text\">{content}</div>"));
    }
}
