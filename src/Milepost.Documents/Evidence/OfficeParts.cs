using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Milepost.Documents.Reading;

namespace Milepost.Documents.Evidence;

/// <summary>What the parts of an Office file may be and may ask for.</summary>
internal static partial class OfficeParts
{
    private static readonly string[] acting = [".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".scr", ".hta", ".lnk", ".jar", ".msi", ".html", ".htm", ".mht", ".svgz", ".swf"];

    /// <summary>Relations to something outside that an office program follows by itself when it opens the file.</summary>
    private static readonly string[] followed = ["oleObject", "frame", "subDocument", "attachedTemplate", "image", "video", "audio", "media", "externalLinkPath"];

    public static bool IsXml(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    public static bool IsWords(string element) => element is "t" or "delText" or "description" or "title" or "subject" or "keywords" or "lpwstr" or "text";

    /// <summary>Refuses programs and controls.</summary>
    /// <returns>Whether the part is another document, such as the figures behind a chart.</returns>
    public static bool RefuseActing(string part, string? type)
    {
        var ending = Path.GetExtension(part).ToLowerInvariant();
        if (acting.Contains(ending) || Speaks(part, "activeX") || Speaks(type, "activeX") || Speaks(type, "oleObject") || Speaks(type, "vba") || ending == ".bin" && Speaks(part, "embeddings") || Speaks(part, "vbaProject"))
        {
            throw new RefusedException("active", "The file holds a control, a program or an object of another program. Print it to a PDF, which leaves that out, and give that");
        }

        return Speaks(part, "embeddings/");
    }

    /// <summary>Refuses what fetches something from elsewhere, or another kind of document inside this one.</summary>
    public static void RefuseOrder(XmlReader xml)
    {
        if (xml.LocalName is "ddeLink" or "oleLink") throw Outside();
        if (xml.LocalName != "Relationship") return;
        var type = xml.GetAttribute("Type") ?? "";
        var kind = type[(type.LastIndexOf('/') + 1)..];
        if (kind == "aFChunk") throw new RefusedException("active", "The file holds a document of another kind inside it. Save it again as a Word document, or print it to a PDF, and give that");
        if (xml.GetAttribute("TargetMode") != "External" || !followed.Contains(kind)) return;
        // The template or the workbook of one's own office on its own drive does no harm to anybody else; an address elsewhere may.
        var target = xml.GetAttribute("Target") ?? "";
        var here = kind is "attachedTemplate" or "externalLinkPath" && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith(@"\\", StringComparison.Ordinal);
        if (!here && !(kind == "attachedTemplate" && target.StartsWith("file:", StringComparison.OrdinalIgnoreCase))) throw Outside();
    }

    public static void RefuseDde(string orders)
    {
        if (Dde().IsMatch(orders)) throw new RefusedException("active", "The file holds an order to another program (DDE). Print it to a PDF, which leaves that out, and give that");
    }

    /// <summary>"slide 3", "the comments", "what was deleted".</summary>
    public static string Where(string part)
    {
        var name = part.ToLowerInvariant();
        if (Slide().Match(name) is { Success: true } slide) return string.Create(CultureInfo.InvariantCulture, $"{(slide.Groups[1].Value == "notesslide" ? "the notes of slide" : "slide")} {slide.Groups[2].Value}");
        return name.Contains("comment", StringComparison.Ordinal) ? "its comments"
            : name.Contains("footnote", StringComparison.Ordinal) || name.Contains("endnote", StringComparison.Ordinal) ? "its foot notes"
            : name.Contains("header", StringComparison.Ordinal) || name.Contains("footer", StringComparison.Ordinal) ? "its page headings"
            : name.StartsWith("docprops", StringComparison.Ordinal) ? "its properties"
            : name.StartsWith("word/document", StringComparison.Ordinal) ? "passages that were deleted and still stand in it"
            : "a part beside its text";
    }

    private static bool Speaks(string? words, string of) => words?.Contains(of, StringComparison.OrdinalIgnoreCase) == true;

    private static RefusedException Outside() => new("outside",
        "The file fetches something from elsewhere when it is opened: a picture, a template or figures. Break the link (in Office: File, Info, Edit Links to Files) or print it to a PDF, and give that");

    [GeneratedRegex(@"\bDDE(AUTO)?\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Dde();

    [GeneratedRegex(@"(slide|notesslide)([0-9]{1,4})\.xml$", RegexOptions.NonBacktracking)]
    private static partial Regex Slide();
}
