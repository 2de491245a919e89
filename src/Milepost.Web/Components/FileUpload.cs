using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>A file from the person's own machine.</summary>
[HtmlTargetElement("app-file-upload", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileUpload : Field
{
    /// <summary>The endings that the file chooser offers first.</summary>
    public string? Accept { get; set; }

    /// <summary>Several files may be chosen.</summary>
    public bool Multiple { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Group(output, Markup.Of(
        $"{LabelMarkup()}{HintMarkup()}{ErrorMarkup()}<input class=\"{ErrorClass("govuk-file-upload")}\" id=\"{AnswerId}\" name=\"{AnswerName}\" type=\"file\"{Markup.Attribute("aria-describedby", Explained())}{Markup.Attribute("accept", Accept)}{Markup.Flag("multiple", Multiple)}>"));
}
