using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Word;

/// <summary>
/// Goes through what may hold paragraphs and tables: the body, a cell, a text box, and the wrappers that Word puts
/// around them. What tracked changes deleted or moved away is passed over.
/// </summary>
internal sealed class WordFlow(XmlCursor xml, WordStyles styles, WordLists lists, WordPages pages)
{
    /// <summary>The document holds changes that nobody has accepted or refused yet.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>A whole other file is put in at some place.</summary>
    public bool HasForeignPart { get; private set; }

    public void Read(Action<WordParagraph> paragraph, Action table, Action? properties = null)
    {
        var chosen = false;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "p" when xml.IsOwn:
                    var read = new WordParagraph(xml, styles, lists, pages, () => Read(paragraph, table));
                    read.Read();
                    HasChanges |= read.HasChanges;
                    paragraph(read);
                    break;
                case "tcPr":
                    properties?.Invoke();
                    break;
                case "tbl" when xml.IsOwn:
                    table();
                    break;
                case "Choice" when !chosen:
                    chosen = true;
                    Read(paragraph, table);
                    break;
                case "Fallback" when !chosen:
                    Read(paragraph, table);
                    break;
                case "ins" or "moveTo":
                    HasChanges = true;
                    Read(paragraph, table);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "smartTag" or "AlternateContent" or "body":
                    Read(paragraph, table);
                    break;
                case "altChunk":
                    HasForeignPart = true;
                    break;
                case "del" or "moveFrom":
                    HasChanges = true;
                    break;
            }
        }
    }
}
