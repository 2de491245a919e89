using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>One answer out of a few.</summary>
[HtmlTargetElement("app-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Radios() : Choices("govuk-radios", "radio");
