using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>A place in the menu.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Href">Its address.</param>
/// <param name="Here">The open page belongs to it.</param>
/// <param name="Exactly">It is the open page itself.</param>
public sealed record MenuItem(string Text, string Href, bool Here = false, bool Exactly = false);

/// <summary>The menu of the parts of a plan.</summary>
[HtmlTargetElement("app-service-navigation", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ServiceNavigation : TagHelper
{
    public IReadOnlyList<MenuItem> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-service-navigation");
        output.Attributes.SetAttribute("data-module", "govuk-service-navigation");
        var toggle = Items.Count < 2 ? null : Markup.Of(
            $"<button type=\"button\" class=\"govuk-service-navigation__toggle govuk-js-service-navigation-toggle\" aria-controls=\"navigation\" hidden aria-hidden=\"true\">Menu</button>");
        var menu = Items.Count == 0 ? null : Markup.Of(
            $"<nav aria-label=\"Menu\" class=\"govuk-service-navigation__wrapper\">{toggle}<ul class=\"govuk-service-navigation__list\" id=\"navigation\">{Markup.Joined(Items.Select(Item))}</ul></nav>");
        output.Content.SetHtmlContent(Markup.Of(
            $"<div class=\"govuk-width-container\"><div class=\"govuk-service-navigation__container\">{menu}</div></div>"));
    }

    private static HtmlString Item(MenuItem item)
    {
        var active = item.Here || item.Exactly;
        var text = active
            ? Markup.Of($"<strong class=\"govuk-service-navigation__active-fallback\">{item.Text}</strong>")
            : Markup.Of($"{item.Text}");
        return Markup.Of(
            $"<li class=\"govuk-service-navigation__item{(active ? " govuk-service-navigation__item--active" : "")}\"><a class=\"govuk-service-navigation__link\" href=\"{item.Href}\"{Markup.Attribute("aria-current", item.Exactly ? "page" : active ? "true" : null)}>{text}</a></li>");
    }
}
