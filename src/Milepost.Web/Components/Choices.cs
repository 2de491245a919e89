using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>Answers that are all shown, each with its own circle or box, under one question.</summary>
public abstract class Choices(string block, string type) : Field
{
    public IReadOnlyList<Option> Options { get; set; } = [];
    public string? Legend { get; set; }
    public string? LegendClass { get; set; }

    /// <summary>The question is what the whole page asks.</summary>
    public bool LegendIsHeading { get; set; }

    public string? BlockClass { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = Markup.Of(
            $"{HintMarkup()}{ErrorMarkup()}<div class=\"{Classes(block, BlockClass)}\" data-module=\"{block}\">{Markup.Joined(Options.Select(Item))}</div>");
        Group(output, Legend is null ? items : Fieldset.Write(Legend, LegendClass, LegendIsHeading, Explained(), null, items));
    }

    private HtmlString Item(Option option, int index)
    {
        var id = option.Id ?? (index == 0 ? AnswerId : $"{AnswerId}-{index + 1}");
        var itemHint = option.Hint is null ? null : id + "-item-hint";
        var by = Legend is null && type == "checkbox" && Explained() is { } explained ? $"{explained} {itemHint}".TrimEnd() : itemHint;
        var hint = option.Hint is null
            ? HtmlString.Empty
            : Markup.Of($"<div id=\"{itemHint}\" class=\"govuk-hint {block}__hint\">{option.Hint}</div>");
        return Markup.Of(
            $"<div class=\"{block}__item\"><input class=\"{block}__input\" id=\"{id}\" name=\"{option.Name ?? AnswerName}\" type=\"{type}\" value=\"{option.Value}\"{Markup.Flag("checked", option.Chosen || (Answer is not null && Answer == option.Value))}{Markup.Flag("disabled", option.Disabled)}{Markup.Attribute("aria-describedby", by)}><label class=\"govuk-label {block}__label\" for=\"{id}\">{option.Text}</label>{hint}</div>");
    }
}
