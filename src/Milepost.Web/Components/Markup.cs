using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Milepost.Web.Components;

/// <summary>HTML written as an interpolated string whose holes are encoded, unless what fills them is markup already.</summary>
[InterpolatedStringHandler]
public readonly struct Markup(int literalLength, int formattedCount)
{
    /// <summary>Leaves accents, dashes and quotation marks as they are: the pages are UTF-8.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new(literalLength + (formattedCount * 16));

    public static HtmlString Of(Markup markup) => new(markup.html.ToString());

    public static HtmlString Joined(IEnumerable<IHtmlContent> parts) => new(string.Concat(parts.Select(Written)));

    /// <summary>An attribute with the space before it; nothing at all when it has no value.</summary>
    public static HtmlString Attribute(string name, string? value) =>
        value is null ? HtmlString.Empty : new HtmlString($" {name}=\"{Encoder.Encode(value)}\"");

    /// <summary>An attribute that is there or is not.</summary>
    public static HtmlString Flag(string name, bool on) => on ? new HtmlString(" " + name) : HtmlString.Empty;

    public static string Written(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, Encoder);
        return writer.ToString();
    }

    public void AppendLiteral(string literal) => html.Append(literal);

    public void AppendFormatted(string? text) => html.Append(text is null ? "" : Encoder.Encode(text));

    public void AppendFormatted(int number) => html.Append(number);

    public void AppendFormatted(IHtmlContent? content) => html.Append(content is null ? "" : Written(content));
}
