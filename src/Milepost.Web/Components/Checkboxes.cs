using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Milepost.Web.Components;

/// <summary>Any number of answers out of a few.</summary>
[HtmlTargetElement("app-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Checkboxes() : Choices("govuk-checkboxes", "checkbox");
