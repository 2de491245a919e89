using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>Everything that is wrong with a form, first on the page, each a link to its field in the order of the form.</summary>
[HtmlTargetElement("app-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary : TagHelper
{
    /// <summary>The names of the fields in the order that the form asks them; those not named come last.</summary>
    public IReadOnlyList<string> Asked { get; set; } = [];

    /// <summary>What is wrong, each with the address of its field; read from the model state where it is not said.</summary>
    public IReadOnlyList<Crumb>? Errors { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors ?? Found();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(Markup.Of(
            $"<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">There is a problem</h2><div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">{Markup.Joined(errors.Select(Item))}</ul></div></div>"));
    }

    private static HtmlString Item(Crumb error) => error.Href is null
        ? Markup.Of($"<li>{error.Text}</li>")
        : Markup.Of($"<li><a href=\"{error.Href}\">{error.Text}</a></li>");

    private List<Crumb> Found() => View is null ? [] :
    [
        .. View.ViewData.ModelState
            .OrderBy(state => Asked.ToList().IndexOf(state.Key) is >= 0 and var place ? place : int.MaxValue)
            .SelectMany(state => state.Value!.Errors.Select(error => new Crumb(
                error.ErrorMessage, state.Key == "" ? null : "#" + TagBuilder.CreateSanitizedId(state.Key, "-")))),
    ];
}
