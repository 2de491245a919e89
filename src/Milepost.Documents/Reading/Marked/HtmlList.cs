using AngleSharp.Dom;

namespace Milepost.Documents.Reading.Marked;

/// <summary>A list of a page, which knows the mark of its next item.</summary>
internal sealed class HtmlList(IElement list)
{
    private readonly string type = list.LocalName == "ol" ? list.GetAttribute("type") ?? "1" : "";
    private int number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;

    public string Next() => type switch
    {
        "" => "• ",
        "a" or "A" when number is >= 1 and <= 26 => $"{(char)(type[0] + number++ - 1)}) ",
        _ => $"{number++}. ",
    };
}
