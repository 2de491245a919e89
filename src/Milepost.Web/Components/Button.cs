using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>What a person presses to do something; with an address it is a link that looks the same.</summary>
[HtmlTargetElement("app-button")]
public sealed class Button : TagHelper
{
    /// <summary>secondary, warning; nothing for the main thing to do on the page.</summary>
    public string? Kind { get; set; }

    public string? Href { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
    public string? Type { get; set; }
    public string? Id { get; set; }

    /// <summary>The id of the text that says more of it, such as what went wrong with it before.</summary>
    public string? DescribedBy { get; set; }

    public bool Disabled { get; set; }

    /// <summary>A second press within a second is ignored, for what must not be done twice.</summary>
    public bool Once { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        Set("href", Href);
        if (Href is null)
        {
            Set("type", Type ?? "submit");
            Set("name", Name);
            Set("value", Value);
            if (Disabled) output.Attributes.SetAttribute(new TagHelperAttribute("disabled"));
            if (Disabled) Set("aria-disabled", "true");
            if (Once) Set("data-prevent-double-click", "true");
        }
        else
        {
            Set("role", "button");
            Set("draggable", "false");
        }

        Set("id", Id);
        Set("aria-describedby", DescribedBy);
        Set("class", Kind is null ? "govuk-button" : $"govuk-button govuk-button--{Kind}");
        Set("data-module", "govuk-button");

        void Set(string name, string? value)
        {
            if (value is not null) output.Attributes.SetAttribute(name, value);
        }
    }
}
