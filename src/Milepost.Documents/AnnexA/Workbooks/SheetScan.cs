using System.Buffers;
using System.Buffers.Text;
using Milepost.AnnexA.Lists;
using Milepost.Documents.Reading;

namespace Milepost.Documents.AnnexA.Workbooks;

/// <summary>
/// Goes through the XML of one sheet as the bytes that it is, and hands its cells on. It knows only what Excel and its like
/// write; at anything else it gives up, and the general reader, which knows all of XML, reads the workbook instead.
/// </summary>
internal sealed class SheetScan(Stream part, SheetReading sheet, CellScan cells, AnnexALimits limits, CancellationToken stop)
{
    private const int Block = 128 * 1024;
    private const int LongestElement = 4 * 1024 * 1024;

    private int number;
    private int column;
    private int rows;
    private int lastFilled;
    private bool toldGap;
    private bool hasText;
    private bool isPlain = true;
    private bool isSheet;
    private bool ended;

    /// <summary>Whether all of it could be read so.</summary>
    public bool Read()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            for (var (from, length) = (0, 0); isPlain;)
            {
                buffer.AsSpan(from, length - from).CopyTo(buffer);
                length -= from;
                if (length > LongestElement) return false;
                if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                stop.ThrowIfCancellationRequested();
                var more = part.Read(buffer, length, buffer.Length - length);
                if (more == 0) break;
                length += more;
                from = Take(buffer.AsSpan(0, length));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        // A sheet that is cut off has no end: the general reader says so.
        return isPlain && isSheet && ended;
    }

    /// <summary>Takes every whole element of what is there, and tells how far it came.</summary>
    private int Take(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; isPlain;)
        {
            var open = bytes[at..].IndexOf((byte)'<');
            if (open < 0) return bytes.Length;
            at += open;
            var rest = bytes[at..];
            var close = rest.IndexOf((byte)'>');
            if (close < 0) return at;
            isPlain &= close > 1;
            if (!isPlain) break;
            if (rest[1] == (byte)'c' && rest[2] is (byte)' ' or (byte)'>' or (byte)'/')
            {
                var used = Cell(rest, close);
                if (used == 0) return at;
                at += used;
                continue;
            }

            Element(rest[..close]);
            at += close + 1;
        }

        return 0;
    }

    private void Element(ReadOnlySpan<byte> tag)
    {
        if (tag.StartsWith("</row"u8)) EndRow();
        else if (tag.StartsWith("<row"u8) && (tag.Length == 4 || tag[4] is (byte)' ' or (byte)'/')) BeginRow(new TagParts(tag, "<row".Length), tag[^1] == (byte)'/');
        else if (tag[1] == (byte)'!') isPlain = false;
        else if (tag.StartsWith("<worksheet"u8)) isSheet = true;
        else if (tag.StartsWith("</worksheet"u8)) ended = true;
        else if (!isSheet && tag[1] != (byte)'?') isPlain = false;
    }

    private void BeginRow(TagParts parts, bool isEmpty)
    {
        isPlain &= parts.ArePlain;
        var said = Utf8Parser.TryParse(parts.R, out int row, out var used) && used == parts.R.Length ? row : 0;
        (number, column) = (said > number ? said : number + 1, 0);
        if (++rows > limits.Rows) throw new RefusedException("too-many-rows", $"{sheet.Name} has more than {limits.Rows:N0} rows, which is more than is read.");
        if ((rows & 1023) == 0) stop.ThrowIfCancellationRequested();

        // However many rows are empty, one of them is told, as the general reader tells it.
        if (number > lastFilled + 1 && !toldGap)
        {
            sheet.EndRow(lastFilled + 1);
            toldGap = true;
        }

        if (isEmpty) EndRow();
    }

    private void EndRow()
    {
        if (!hasText) return;
        sheet.EndRow(number);
        (lastFilled, toldGap, hasText) = (number, false, false);
    }

    /// <summary>One cell; nothing where its end is not there yet.</summary>
    private int Cell(ReadOnlySpan<byte> rest, int close)
    {
        var tag = rest[..close];
        var isEmpty = tag[^1] == (byte)'/';
        var end = isEmpty ? 0 : rest[close..].IndexOf("</c>"u8);
        if (end < 0) return 0;
        var parts = new TagParts(tag, "<c".Length);
        isPlain &= parts.ArePlain;
        column = Column(parts.R) is var named && named >= column ? named : column;
        if (!isEmpty)
        {
            isPlain &= cells.Hand(sheet, column, parts, rest[(close + 1)..(close + end)]);
            hasText |= cells.HasText;
            if (column >= limits.Columns && cells.HasText) throw new RefusedException("too-many-columns", $"Row {number} of {sheet.Name} has more than {limits.Columns} columns. Send the lists as Ofsted's workbook has them.");
        }

        column++;
        return isEmpty ? close + 1 : close + end + "</c>".Length;
    }

    /// <summary>The column that "F7" names, from 0; below 0 for none.</summary>
    private static int Column(ReadOnlySpan<byte> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if ((uint)((letter | 32) - 'a') > 25) break;
            column = (column * 26) + (letter | 32) - 'a' + 1;
            if (column > 16_384) return -1;
        }

        return column - 1;
    }
}
