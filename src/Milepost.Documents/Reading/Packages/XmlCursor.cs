using System.Text;
using System.Xml;

namespace Milepost.Documents.Reading.Packages;

/// <summary>
/// Walks XML once from its start to its end, element by element, and never holds more of it. No document type is
/// accepted, nothing outside is fetched, and the depth is bounded. What nobody looks at is passed over.
/// </summary>
internal sealed class XmlCursor : IDisposable
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1_024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private const int LongestText = 1_000_000;

    private readonly XmlReader xml;
    private readonly int deepest;
    private readonly char[] passed = new char[1_024];
    private string space = "";

    public XmlCursor(Stream part, Allowance allowance)
    {
        xml = XmlReader.Create(part, Safe);
        deepest = allowance.Limits.Depth;
    }

    public string Name => xml.LocalName;

    /// <summary>The element belongs to the language of the part's root, and is not one of a drawing inside it.</summary>
    public bool IsOwn => ReferenceEquals(xml.NamespaceURI, space);

    public string Namespace => xml.NamespaceURI;

    /// <summary>Goes to the outermost element, whose namespace is then the part's own.</summary>
    public void ToRoot()
    {
        while (Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            space = xml.NamespaceURI;
            return;
        }

        throw new InvalidDataException("A part is empty.");
    }

    public bool IsEmpty => xml.IsEmptyElement;

    /// <summary>Goes to where the next element begins or ends, whatever its depth; false at the end of the part.</summary>
    public bool Step(out bool ends)
    {
        while (Read())
        {
            ends = xml.NodeType == XmlNodeType.EndElement;
            if (ends || xml.NodeType == XmlNodeType.Element) return true;
        }

        return ends = false;
    }

    /// <summary>How many characters stand right inside this element. None of them is kept.</summary>
    public int TextLength()
    {
        if (xml.IsEmptyElement || !Read() || !IsText) return 0;
        var (length, read) = (0, 0);
        while ((read = xml.ReadValueChunk(passed, 0, passed.Length)) > 0) length += read;
        return length;
    }

    /// <summary>The depth to go through with <see cref="NextChild"/>, or -1 for an element that has no children.</summary>
    public int Enter() => xml.IsEmptyElement ? -1 : xml.Depth;

    /// <summary>Goes to the next element directly below that depth, past whatever was left of the last one.</summary>
    public bool NextChild(int depth)
    {
        if (depth < 0) return false;
        while (Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.Depth == depth + 1) return true;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth) return false;
        }

        throw new EndOfStreamException();
    }

    /// <summary>An attribute in the part's own namespace, or without one.</summary>
    public string? Own(string attribute) => xml.GetAttribute(attribute, space) ?? xml.GetAttribute(attribute);

    /// <summary>An attribute without a namespace.</summary>
    public string? Plain(string attribute) => xml.GetAttribute(attribute);

    /// <summary>The attribute that names a related part.</summary>
    public string? LinkId()
    {
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != "id" || !xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal)) continue;
            var id = xml.Value;
            xml.MoveToElement();
            return id;
        }

        xml.MoveToElement();
        return null;
    }

    /// <summary>A switch such as &lt;w:b/&gt;: on unless it says otherwise.</summary>
    public bool IsOn() => Own("val") is not ("0" or "false" or "off" or "none");

    public int? Number(string attribute) =>
        int.TryParse(Own(attribute), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Adds the text of this element.</summary>
    public void AppendText(StringBuilder text)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (!IsText) continue;
            text.Append(xml.Value);
            if (text.Length > LongestText) throw new RefusedException("text-too-long", "The file holds a paragraph of more than a million characters, so it cannot be a plan.");
        }
    }

    /// <summary>The text of this element.</summary>
    public string Text()
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        AppendText(text);
        return text.ToString();
    }

    public void Dispose() => xml.Dispose();

    private bool IsText =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA;

    private bool Read()
    {
        if (!xml.Read()) return false;
        if (xml.Depth > deepest)
        {
            throw new RefusedException("too-deep", "The file nests its parts far deeper than Word or Excel ever do, so it is not read.");
        }

        return true;
    }
}
