using System.Text;
using System.Xml;
using Milepost.Actions;
using Milepost.Documents.Reading;
using Milepost.Documents.Reading.Excel;
using Milepost.Documents.Reading.Packages;
using Milepost.Documents.Reading.Word;
using Milepost.Importing;

namespace Milepost.Documents.Evidence;

/// <summary>What was found of an Office file beside its text.</summary>
/// <param name="Beside">Words in its comments, foot notes, deleted passages and slides, each with where they stand.</param>
/// <param name="NotSearched">Why not all of it could be searched; null where it could.</param>
internal sealed record OfficeContent(IReadOnlyList<(string Where, string Text)> Beside, string? NotSearched)
{
    private const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    private const int MostWords = 2_000_000;

    private static readonly XmlReaderSettings safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1_024, CloseInput = true };

    /// <summary>Goes through every part of the package, and refuses what could act by itself.</summary>
    public static OfficeContent Look(SourceFile file, EvidenceFileKind kind, Allowance allowance)
    {
        RefuseUnlessWhole(file.Bytes.Span);
        using var package = OfficePackage.Open(file, allowance);
        if (!package.Has("[Content_Types].xml")) throw new RefusedException("not-supported", $"The file is an archive, or of a kind that is not taken. Give the file that is in it. {EvidenceLook.Supported}");
        var types = package.ContentTypes();
        if (types.Values.Any(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vba", StringComparison.OrdinalIgnoreCase))) throw Recognition.Macros();
        if (!types.Values.Contains(MainType(kind))) throw new RefusedException("wrong-ending", $"The file holds something else than its name says. Save it again from the program that made it. {EvidenceLook.Supported}");

        var inside = false;
        var beside = new List<(string, string)>();
        foreach (var part in package.Parts)
        {
            inside |= OfficeParts.RefuseActing(part, types.GetValueOrDefault(part));
            if (OfficeParts.IsXml(part)) Read(package, part, kind, beside);
        }

        return new(beside, inside ? "it holds another file inside it, which is not searched" : null);
    }

    /// <summary>A package begins with its first part and ends with its list of parts; nothing stands before, behind or in a remark.</summary>
    private static void RefuseUnlessWhole(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("PK\x03\x04"u8) || bytes.Length < 22 || !bytes[^22..].StartsWith("PK\x05\x06"u8) || bytes[^2] != 0 || bytes[^1] != 0)
        {
            throw new RefusedException("two-kinds", "The file is put together in a way that no office program does, as files meant to do harm are. Open it, save it again, and give that");
        }
    }

    private static string MainType(EvidenceFileKind kind) => kind switch
    {
        EvidenceFileKind.Word => WordReader.MainType,
        EvidenceFileKind.Excel => ExcelReader.MainType,
        _ => PowerPoint,
    };

    /// <summary>Reads a part to its end: it must be whole, without a document type, and without orders to other programs.</summary>
    private static void Read(OfficePackage package, string part, EvidenceFileKind kind, List<(string, string)> beside)
    {
        var orders = new StringBuilder();
        var words = new StringBuilder();
        // What the reader of the format reads itself is searched there, with better places; here only what was deleted from it.
        var deletedOnly = (kind == EvidenceFileKind.Word && part.StartsWith("word/document", StringComparison.OrdinalIgnoreCase))
            || (kind == EvidenceFileKind.Excel && (part.StartsWith("xl/worksheets/sheet", StringComparison.OrdinalIgnoreCase) || part.StartsWith("xl/sharedStrings", StringComparison.OrdinalIgnoreCase)));
        using var xml = XmlReader.Create(package.Counted(part), safe);
        var element = "";
        while (xml.Read())
        {
            if (xml.Depth > 256) throw new RefusedException("too-deep", "The file nests its parts far deeper than office programs ever do, so it is not taken");
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    element = xml.LocalName;
                    OfficeParts.RefuseOrder(xml);
                    if (element == "fldSimple") orders.Append(' ').Append(xml.GetAttribute("instr", xml.NamespaceURI));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when element is "instrText" or "delInstrText":
                    orders.Append(xml.Value);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when words.Length < MostWords && (element == "delText" || (!deletedOnly && OfficeParts.IsWords(element))):
                    words.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "p" or "si" or "comment" or "row" && words.Length > 0 && words[^1] != '\n':
                    words.Append('\n');
                    break;
            }
        }

        OfficeParts.RefuseDde(orders.ToString());
        if (words.Length > 0) beside.Add((OfficeParts.Where(part), words.ToString()));
    }
}
