using Microsoft.AspNetCore.Html;

namespace Milepost.Web.Components;

/// <summary>Several fields that answer one question.</summary>
public static class Fieldset
{
    public static HtmlString Write(
        string legend, string? legendClass, bool isHeading, string? describedBy, string? role, IHtmlContent content)
    {
        var text = isHeading ? Markup.Of($"<h1 class=\"govuk-fieldset__heading\">{legend}</h1>") : Markup.Of($"{legend}");
        var classes = legendClass is null ? "govuk-fieldset__legend" : "govuk-fieldset__legend " + legendClass;
        return Markup.Of(
            $"<fieldset class=\"govuk-fieldset\"{Markup.Attribute("role", role)}{Markup.Attribute("aria-describedby", describedBy)}><legend class=\"{classes}\">{text}</legend>{content}</fieldset>");
    }
}
