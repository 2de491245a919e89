using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Word;

/// <summary>Reads one paragraph: its properties, and its text through hyperlinks, content controls and tracked changes.</summary>
internal sealed class WordParagraph(XmlCursor xml, WordStyles styles, WordLists lists, WordPages pages, Action readBox)
{
    private readonly WordText text = new();
    private WordStyle style = WordStyle.Plain;
    private int? outline;
    private string? listId;
    private int? listLevel;
    private string? shade;

    /// <summary>Its text, still with its line ends.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The mark of its list, where it is an item of one.</summary>
    public string? Mark { get; private set; }

    public int ListLevel => (listLevel ?? style.ListLevel) + 1;

    public int HeadingLevel => outline is { } own ? (own is >= 0 and < 9 ? Math.Min(own + 1, 6) : 0) : style.HeadingLevel;

    public bool Bold { get; private set; }

    public string? Shade => shade ?? text.Shade;

    /// <summary>Part of it was put in or taken out by a change that nobody has accepted yet.</summary>
    public bool HasChanges { get; private set; }

    public void Read()
    {
        style = styles[null];
        ReadRuns();
        Text = text.Characters.ToString();
        Bold = text.IsBold;
        if (!string.IsNullOrWhiteSpace(Text) && (listId ?? style.ListId) is { } list) Mark = lists.Next(list, listLevel ?? style.ListLevel);
    }

    private void ReadRuns()
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "pPr" when xml.IsOwn:
                    ReadProperties();
                    break;
                case "r" when xml.IsOwn:
                    ReadRun();
                    break;
                case "t":
                    var from = text.Characters.Length;
                    xml.AppendText(text.Characters);
                    text.EndRun(from, style.Bold, null, null);
                    break;
                case "del" or "moveFrom":
                    HasChanges = true;
                    break;
                case "ins" or "moveTo":
                    HasChanges = true;
                    ReadRuns();
                    break;
                case "sdtPr" or "sdtEndPr" or "rPr" or "Fallback" or "rt":
                    break;
                case "lastRenderedPageBreak":
                    pages.Page++;
                    break;
                default:
                    ReadRuns();
                    break;
            }
        }
    }

    private void ReadProperties()
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "pStyle":
                    style = styles[xml.Own("val")];
                    break;
                case "outlineLvl":
                    outline = xml.Number("val");
                    break;
                case "shd":
                    shade = Milepost.Rating.ShadeReader.Read(WordShade.Of(xml));
                    break;
                case "numPr":
                    for (var inner = xml.Enter(); xml.NextChild(inner);)
                    {
                        if (xml.Name == "numId") listId = xml.Own("val");
                        else if (xml.Name == "ilvl") listLevel = Math.Clamp(xml.Number("val") ?? 0, 0, 8);
                    }

                    break;
            }
        }
    }

    private void ReadRun()
    {
        var from = text.Characters.Length;
        var bold = style.Bold;
        string? background = null, ink = null;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "t":
                    xml.AppendText(text.Characters);
                    break;
                case "rPr":
                    ReadLook(ref bold, ref background, ref ink);
                    break;
                case "tab" or "ptab":
                    text.Characters.Append('\t');
                    break;
                case "br" or "cr":
                    text.Characters.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Characters.Append('-');
                    break;
                case "sym":
                    text.Characters.Append(Symbol(xml.Own("font"), xml.Own("char")));
                    break;
                case "lastRenderedPageBreak":
                    pages.Page++;
                    break;
                case "drawing" or "pict" or "AlternateContent" or "object":
                    FindBoxes();
                    break;
            }
        }

        text.EndRun(from, bold, background, ink);
    }

    private void ReadLook(ref bool bold, ref string? background, ref string? ink)
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "b") bold = xml.IsOn();
            else if (xml.Name == "highlight") background = xml.Own("val");
            else if (xml.Name == "shd") background ??= WordShade.Of(xml);
            else if (xml.Name == "color") ink = xml.Own("val");
        }
    }

    /// <summary>A text box is written twice, for new programs and for old ones; the first writing is read.</summary>
    private void FindBoxes()
    {
        var chosen = false;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "Fallback" && chosen) continue;
            if (xml.Name == "Choice" && chosen) continue;
            chosen |= xml.Name == "Choice";
            if (xml.Name == "txbxContent") readBox();
            else FindBoxes();
        }
    }

    /// <summary>Ticks, crosses and bullets of the symbol fonts; a character that only has a meaning in its font is shown as a bullet.</summary>
    private static string Symbol(string? font, string? character)
    {
        if (!int.TryParse(character, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code)) return "";
        var wingdings = font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) == true;
        return (code & 0xFF) switch
        {
            0xFC or 0xFE when wingdings => "✓",
            0xFB or 0xFD when wingdings => "✗",
            0x6C or 0x9F when wingdings => "●",
            0x6E or 0xA7 when wingdings => "■",
            _ when code is >= 0xF000 and <= 0xF0FF => "•",
            _ => char.IsSurrogate((char)code) || code > 0xFFFF ? "" : ((char)code).ToString(),
        };
    }
}
