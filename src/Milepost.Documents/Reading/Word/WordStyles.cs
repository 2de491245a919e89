using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Word;

/// <summary>What a paragraph style says that matters here, with what it takes from the style it is based on.</summary>
/// <param name="HeadingLevel">From 1; 0 for what is no heading.</param>
/// <param name="Bold">Its text is bold.</param>
/// <param name="ListId">The list that its paragraphs belong to; null for none.</param>
/// <param name="ListLevel">Their level in it, from 0.</param>
internal sealed record WordStyle(int HeadingLevel, bool Bold, string? ListId, int ListLevel)
{
    public static WordStyle Plain { get; } = new(0, false, null, 0);
}

/// <summary>The paragraph styles of a Word document.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Written> written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> worked = new(StringComparer.Ordinal);
    private string? usual;

    public static WordStyles Read(XmlCursor? xml)
    {
        var styles = new WordStyles();
        if (xml is null) return styles;

        using var open = xml;
        xml.ToRoot();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "style" && xml.Own("styleId") is { } id && styles.written.Count < 10_000) styles.ReadStyle(xml, id);
        }

        return styles;
    }

    /// <summary>The style of that id; of a paragraph that names none, the document's usual one.</summary>
    public WordStyle this[string? id]
    {
        get
        {
            var name = id ?? usual;
            if (name is null) return WordStyle.Plain;
            if (!worked.TryGetValue(name, out var style)) worked[name] = style = Work(name);
            return style;
        }
    }

    private void ReadStyle(XmlCursor xml, string id)
    {
        var style = new Written();
        if (xml.Own("type") == "paragraph" && xml.Own("default") is "1" or "true" or "on") usual = id;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "name":
                    style.Name = xml.Own("val") ?? "";
                    break;
                case "basedOn":
                    style.BasedOn = xml.Own("val");
                    break;
                case "pPr":
                    ReadParagraph(xml, style);
                    break;
                case "rPr":
                    for (var inner = xml.Enter(); xml.NextChild(inner);)
                    {
                        if (xml.Name == "b") style.Bold = xml.IsOn();
                    }

                    break;
            }
        }

        written[id] = style;
    }

    private static void ReadParagraph(XmlCursor xml, Written style)
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "outlineLvl") style.Outline = xml.Number("val");
            if (xml.Name != "numPr") continue;
            for (var inner = xml.Enter(); xml.NextChild(inner);)
            {
                if (xml.Name == "numId") style.ListId = xml.Own("val");
                else if (xml.Name == "ilvl") style.ListLevel = xml.Number("val");
            }
        }
    }

    private WordStyle Work(string id)
    {
        int? outline = null, listLevel = null;
        bool? bold = null;
        string? listId = null;
        var next = id;
        for (var i = 0; i < LongestChain && next is not null && written.TryGetValue(next, out var style); i++)
        {
            outline ??= style.Outline ?? OfName(style.Name);
            bold ??= style.Bold;
            listId ??= style.ListId;
            listLevel ??= style.ListLevel;
            next = style.BasedOn;
        }

        return new WordStyle(outline is >= 0 and < 9 ? Math.Min(outline.Value + 1, 6) : 0, bold ?? false, listId, Math.Clamp(listLevel ?? 0, 0, 8));
    }

    /// <summary>The outline level that Word's own names stand for, where the style leaves it out.</summary>
    private static int? OfName(string name) => name.ToLowerInvariant() switch
    {
        ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', >= '1' and <= '9' and var level] => level - '1',
        "title" => 0,
        _ => null,
    };

    private sealed class Written
    {
        public string Name { get; set; } = "";
        public string? BasedOn { get; set; }
        public int? Outline { get; set; }
        public bool? Bold { get; set; }
        public string? ListId { get; set; }
        public int? ListLevel { get; set; }
    }
}
