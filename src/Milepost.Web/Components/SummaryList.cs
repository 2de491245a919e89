using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>A thing and what is known of it.</summary>
public sealed record SummaryRow(string Key, IHtmlContent Value)
{
    public SummaryRow(string key, string value) : this(key, Markup.Of($"{value}")) { }
}

/// <summary>Facts of one thing, each under its name.</summary>
[HtmlTargetElement("app-summary-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SummaryList : TagHelper
{
    public IReadOnlyList<SummaryRow> Rows { get; set; } = [];
    public bool NoBorder { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", NoBorder ? "govuk-summary-list govuk-summary-list--no-border" : "govuk-summary-list");
        output.Content.SetHtmlContent(Markup.Joined(Rows.Select(row => Markup.Of(
            $"<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">{row.Key}</dt><dd class=\"govuk-summary-list__value\">{row.Value}</dd></div>"))));
    }
}
