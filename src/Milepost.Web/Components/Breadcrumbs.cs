using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>A link with its words. One without an address names the page that is open.</summary>
public sealed record Crumb(string Text, string? Href);

/// <summary>Where a page stands in the site.</summary>
[HtmlTargetElement("app-breadcrumbs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Breadcrumbs : TagHelper
{
    public IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs");
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        output.Content.SetHtmlContent(Markup.Of($"<ol class=\"govuk-breadcrumbs__list\">{Markup.Joined(Crumbs.Select(Item))}</ol>"));
    }

    private static HtmlString Item(Crumb crumb) => crumb.Href is null
        ? Markup.Of($"<li class=\"govuk-breadcrumbs__list-item\" aria-current=\"page\">{crumb.Text}</li>")
        : Markup.Of($"<li class=\"govuk-breadcrumbs__list-item\"><a class=\"govuk-breadcrumbs__link\" href=\"{crumb.Href}\">{crumb.Text}</a></li>");
}
