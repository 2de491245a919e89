using System.Globalization;
using System.Text;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>A part of a tagged PDF: a table, a row, a paragraph, and the text in it.</summary>
internal sealed class StructPart(string kind)
{
    public string Kind { get; } = kind;
    public List<StructPart> Parts { get; } = [];
    public StringBuilder Text { get; } = new();
    public int ColumnSpan { get; set; } = 1;
    public int RowSpan { get; set; } = 1;
}

/// <summary>Reads what pdfinfo says of a file's own structure: an indented outline with the text in quotation marks.</summary>
internal static class StructText
{
    private const int Deepest = 100;

    public static StructPart Parse(string said, Allowance allowance)
    {
        var root = new StructPart("Root");
        var open = new List<(int Indent, StructPart Part)> { (-1, root) };
        var lines = said.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if ((i & 0xFF) == 0) allowance.Check();
            var line = lines[i];
            var indent = line.Length - line.AsSpan().TrimStart(' ').Length;
            if (indent == line.Length) continue;
            var content = line.AsSpan(indent);
            if (content[0] == '"')
            {
                var text = new StringBuilder(content[1..].ToString());
                while (!EndsText(text) && i + 1 < lines.Length) text.Append(' ').Append(lines[++i]);
                AddText(open[^1].Part, text, allowance);
                continue;
            }

            if (content[0] == '/')
            {
                ReadAttribute(open[^1].Part, content);
                continue;
            }

            while (open[^1].Indent >= indent) open.RemoveAt(open.Count - 1);
            if (open.Count > Deepest) throw new RefusedException("too-deep", "The PDF nests its parts far deeper than any document does, so it is not read.");
            var end = content.IndexOfAny(" (:");
            var part = new StructPart((end < 0 ? content : content[..end]).ToString());
            open[^1].Part.Parts.Add(part);
            open.Add((indent, part));
        }

        return root;
    }

    private static bool EndsText(StringBuilder text) => text.Length > 0 && text[^1] == '"';

    /// <summary>Text between parts is kept in its place as a part of its own.</summary>
    private static void AddText(StructPart owner, StringBuilder text, Allowance allowance)
    {
        if (EndsText(text)) text.Length--;
        allowance.Text(text.Length);
        if (owner.Parts is not [.., { Kind: "" } last]) owner.Parts.Add(last = new StructPart(""));
        if (last.Text.Length > 0 && last.Text[^1] != '\u00AD') last.Text.Append(' ');
        last.Text.Append(text);
    }

    private static void ReadAttribute(StructPart part, ReadOnlySpan<char> line)
    {
        var space = line.IndexOf(' ');
        if (space < 0 || !int.TryParse(line[(space + 1)..], CultureInfo.InvariantCulture, out var number) || number is < 1 or > 500) return;
        if (line.StartsWith("/ColSpan ")) part.ColumnSpan = number;
        else if (line.StartsWith("/RowSpan ")) part.RowSpan = number;
    }
}
