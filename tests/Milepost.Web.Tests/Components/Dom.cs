using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Milepost.Web.Tests.Components;

/// <summary>HTML as what it means: attributes and classes in one order, white space folded.</summary>
internal static partial class Dom
{
    public static string Plain(string html)
    {
        var text = new StringBuilder();
        foreach (var node in new HtmlParser().ParseDocument("<body>" + html).Body!.ChildNodes) Write(node, text, 0);
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        if (node is IElement element)
        {
            text.Append(' ', depth).Append('<').Append(element.LocalName);
            foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
            {
                var value = attribute.Name == "class" ? string.Join(' ', element.ClassList.Order(StringComparer.Ordinal)) : attribute.Value.Trim();
                text.Append(' ').Append(attribute.Name).Append("=\"").Append(value).Append('"');
            }

            text.Append(">\n");
            foreach (var child in element.ChildNodes) Write(child, text, depth + 1);
        }
        else if (node is IText said && Space().Replace(said.Data, " ").Trim() is { Length: > 0 } words)
        {
            text.Append(' ', depth).Append(words).Append('\n');
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
