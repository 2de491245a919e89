using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Marked;

/// <summary>
/// Reads text: Markdown, and what people paste from a document, where a line with tabs is a row of a table.
/// Councils' files mix both, so there is one reader for the family.
/// </summary>
internal static class MarkedReader
{
    public static SourceDocument Read(SourceFile file, Allowance allowance)
    {
        TextScan.RefuseTooMuch(file.Bytes, "|\t", quoted: false, allowance);
        using var lines = new LineReader(TextDecoding.Open(file.Bytes), allowance);
        var text = new TextBlocks();
        var tables = new TextTables(lines, allowance);
        var blocks = text.Blocks;
        var marked = false;

        while (lines.Peek() is { } line)
        {
            if (line.IsBlank)
            {
                text.End();
                lines.Take();
            }
            else if (tables.Next() is { } table)
            {
                text.End();
                marked |= table.Marked;
                blocks.AddRange(table.Blocks);
            }
            else
            {
                lines.Take();
                allowance.Paragraph();
                text.Add(line);
                marked |= line.Text.StartsWith('#') && text.Blocks[^1] is Paragraph { Kind: ParagraphKind.Heading };
            }
        }

        return new SourceDocument(file.Name, file.Sha256, marked ? FileFormat.Markdown : FileFormat.Text, blocks, []);
    }
}
