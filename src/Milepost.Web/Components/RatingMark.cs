using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Milepost.Assessing;
using Milepost.Rating;

namespace Milepost.Web.Components;

/// <summary>A rating as it is shown everywhere: letter, shape, word and colour together.</summary>
[HtmlTargetElement("app-rating", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RatingMark : TagHelper
{
    public RatingScheme Scheme { get; set; } = RatingScheme.Brag;

    /// <summary>The key of the rating; nothing where nobody has rated.</summary>
    public string? Key { get; set; }

    /// <summary>What to say instead of the level's own word: "47 days late".</summary>
    public string? Word { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Write(Scheme, Key, string.IsNullOrEmpty(Word) ? null : Word));
    }

    public static HtmlString Write(RatingScheme scheme, string? key, string? word = null)
    {
        if (key is null or "" or Actions.GivenRating.None) return Markup.Of($"<span class=\"app-rating app-rating--none\">{word ?? "not rated"}</span>");
        var level = scheme[key];
        return Markup.Of(
            $"<span class=\"app-rating app-rating--{level.Colour}\">{Shape(level.Shape)}{level.Letter} · {word ?? level.Word}</span>");
    }

    /// <summary>How many stand at each rating, in a row: the number stands where the word would, and is read out with it.</summary>
    public static HtmlString Strip(RatingScheme scheme, IReadOnlyList<RatingCount> counts) => Markup.Of(
        $"<ul class=\"app-strip\">{Markup.Joined(counts.Where(count => count.Count > 0).Select(count => Counted(scheme, count)))}</ul>");

    private static HtmlString Counted(RatingScheme scheme, RatingCount count)
    {
        if (count.Key is "" or Actions.GivenRating.None) return Markup.Of($"<li class=\"app-rating app-rating--none\">{count.Count} not rated</li>");
        var level = scheme[count.Key];
        return Markup.Of(
            $"<li class=\"app-rating app-rating--{level.Colour}\">{Shape(level.Shape)}{count.Count} {level.Word}</li>");
    }

    private static HtmlString Shape(RatingShape shape) => shape switch
    {
        RatingShape.Diamond => diamond,
        RatingShape.Circle => circle,
        RatingShape.Triangle => triangle,
        RatingShape.Square => square,
        _ => ring,
    };

    private static readonly HtmlString diamond = Drawn("<path d=\"M6.5 0 13 6.5 6.5 13 0 6.5z\"/>");
    private static readonly HtmlString circle = Drawn("<circle cx=\"6.5\" cy=\"6.5\" r=\"6\"/>");
    private static readonly HtmlString triangle = Drawn("<path d=\"M6.5.5 13 12.5H0z\"/>");
    private static readonly HtmlString square = Drawn("<path d=\"M0 0h13v13H0z\"/>");
    private static readonly HtmlString ring = Drawn("<path d=\"M6.5 0a6.5 6.5 0 1 0 .01 0zm0 3a3.5 3.5 0 1 1-.01 0z\"/>");

    private static HtmlString Drawn(string path) => new($"<svg viewBox=\"0 0 13 13\" aria-hidden=\"true\">{path}</svg>");
}
