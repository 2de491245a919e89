using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>A list that goes on over several pages. A gap stands for the pages that are not shown.</summary>
[HtmlTargetElement("app-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Pagination : TagHelper
{
    private const string Back = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string On = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    /// <summary>The page that is open, from 1.</summary>
    public int Page { get; set; } = 1;

    public int Pages { get; set; } = 1;

    /// <summary>The address of a page by its number.</summary>
    public Func<int, string> Link { get; set; } = page => $"?page={page}";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pagination");
        output.Content.SetHtmlContent(Write(
            Page > 1 ? Link(Page - 1) : null, Page < Pages ? Link(Page + 1) : null, Shown().Select(Item)));
    }

    internal static HtmlString Write(string? previous, string? next, IEnumerable<IHtmlContent> items)
    {
        var back = previous is null ? null : Markup.Of(
            $"<div class=\"govuk-pagination__prev\"><a class=\"govuk-link govuk-pagination__link\" href=\"{previous}\" rel=\"prev\">{Arrow("prev", Back)}{Title("Previous")}</a></div>");
        var on = next is null ? null : Markup.Of(
            $"<div class=\"govuk-pagination__next\"><a class=\"govuk-link govuk-pagination__link\" href=\"{next}\" rel=\"next\">{Title("Next")}{Arrow("next", On)}</a></div>");
        return Markup.Of($"{back}<ul class=\"govuk-pagination__list\">{Markup.Joined(items)}</ul>{on}");
    }

    internal static HtmlString Item(int number, string href, bool current) => Markup.Of(
        $"<li class=\"govuk-pagination__item{(current ? " govuk-pagination__item--current" : "")}\"><a class=\"govuk-link govuk-pagination__link\" href=\"{href}\" aria-label=\"Page {number}\"{Markup.Attribute("aria-current", current ? "page" : null)}>{number}</a></li>");

    internal static HtmlString Gap { get; } = new("<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">&ctdot;</li>");

    private HtmlString Item(int number) => number == 0 ? Gap : Item(number, Link(number), number == Page);

    /// <summary>The first, the last and those round the open one; 0 for a gap.</summary>
    private IEnumerable<int> Shown()
    {
        var last = 0;
        for (var number = 1; number <= Pages; number++)
        {
            if (number != 1 && number != Pages && Math.Abs(number - Page) > 1) continue;
            if (number - last > 1) yield return 0;
            yield return last = number;
        }
    }

    private static HtmlString Arrow(string way, string path) => Markup.Of(
        $"<svg class=\"govuk-pagination__icon govuk-pagination__icon--{way}\" xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"{path}\"></path></svg>");

    private static HtmlString Title(string word) => Markup.Of(
        $"<span class=\"govuk-pagination__link-title\">{word}<span class=\"govuk-visually-hidden\"> page</span></span>");
}
