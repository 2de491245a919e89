using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>A day, asked for in three small fields.</summary>
[HtmlTargetElement("app-date-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateInput : Field
{
    public string? LegendClass { get; set; }
    public bool LegendIsHeading { get; set; }

    /// <summary>The day to begin with, where nobody has answered yet.</summary>
    public DateFields? Date { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var date = Date ?? For?.Model as DateFields ?? new DateFields();
        var items = Markup.Of(
            $"{Item("Day", date.Day, 2)}{Item("Month", date.Month, 2)}{Item("Year", date.Year, 4)}");
        var content = Markup.Of($"{HintMarkup()}{ErrorMarkup()}<div class=\"govuk-date-input\" id=\"{AnswerId}\">{items}</div>");
        Group(output, Label == ""
            ? content
            : Fieldset.Write(Label, LegendClass, LegendIsHeading, Explained(), "group", content));
    }

    // The summary of errors links to the first field of the day, so what is wrong is kept under that field's name.
    protected override string StateName => For is null ? AnswerName : AnswerName + ".Day";

    private HtmlString Item(string part, string? value, int width)
    {
        var lower = part.ToLowerInvariant();
        var id = For is null ? $"{AnswerId}-{lower}" : $"{AnswerId}-{part}";
        var name = For is not null ? $"{AnswerName}.{part}" : AnswerName == "" ? lower : $"{AnswerName}-{lower}";
        return Markup.Of(
            $"<div class=\"govuk-date-input__item\"><div class=\"govuk-form-group\"><label class=\"govuk-label govuk-date-input__label\" for=\"{id}\">{part}</label><input class=\"{ErrorClass("govuk-input")} govuk-date-input__input govuk-input--width-{width}\" id=\"{id}\" name=\"{name}\" type=\"text\"{Markup.Attribute("value", string.IsNullOrEmpty(value) ? null : value)} inputmode=\"numeric\"></div></div>");
    }
}
