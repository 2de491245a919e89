using Microsoft.AspNetCore.Html;

namespace Milepost.Web.Components;

/// <summary>The sentence beside a field that says what is wrong and how to put it right.</summary>
public static class FieldError
{
    public static HtmlString Write(string message, string? id) => Markup.Of(
        $"<p{Markup.Attribute("id", id)} class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {message}</p>");
}
