using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>Something about the whole page that a person must not miss: most often, that what they did was done.</summary>
[HtmlTargetElement("app-notification-banner")]
public sealed class NotificationBanner : TagHelper
{
    /// <summary>It says that something went well, and is read out at once.</summary>
    public bool Success { get; set; }

    public string? Title { get; set; }

    /// <summary>The bold sentence; the rest is the content of the tag.</summary>
    public string? Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rest = await output.GetChildContentAsync();
        var heading = Heading is null ? null : Markup.Of($"<p class=\"govuk-notification-banner__heading\">{Heading}</p>");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class", Success ? "govuk-notification-banner govuk-notification-banner--success" : "govuk-notification-banner");
        output.Attributes.SetAttribute("role", Success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", "govuk-notification-banner-title");
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(Markup.Of(
            $"<div class=\"govuk-notification-banner__header\"><h2 class=\"govuk-notification-banner__title\" id=\"govuk-notification-banner-title\">{Title ?? (Success ? "Success" : "Important")}</h2></div><div class=\"govuk-notification-banner__content\">{heading}{rest}</div>"));
    }
}
