using System.Buffers;
using System.Text;
using Milepost.Documents.Reading;

namespace Milepost.Documents.AnnexA.Workbooks;

/// <summary>Goes through the part in which a workbook keeps the texts that its cells share, as the bytes that it is.</summary>
internal sealed class TextScan(Stream part, SharedTexts texts, AnnexALimits limits, CancellationToken stop)
{
    private const int Block = 128 * 1024;
    private const int LongestText = 4 * 1024 * 1024;

    private bool ended;

    /// <summary>Whether all of it could be read so.</summary>
    public bool Read()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            for (var (from, length) = (0, 0); ;)
            {
                buffer.AsSpan(from, length - from).CopyTo(buffer);
                length -= from;
                if (length > LongestText) return false;
                if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                stop.ThrowIfCancellationRequested();
                var more = part.Read(buffer, length, buffer.Length - length);
                if (more == 0) return ended;
                length += more;
                from = Take(buffer.AsSpan(0, length));
                if (from < 0) return false;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Takes every whole text of what is there, and tells how far it came; below 0 where something stands there that it does not know.</summary>
    private int Take(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ;)
        {
            var open = bytes[at..].IndexOf((byte)'<');
            if (open < 0) return bytes.Length;
            at += open;
            var rest = bytes[at..];
            var close = rest.IndexOf((byte)'>');
            if (close < 0) return at;
            var tag = rest[..close];
            if (tag.SequenceEqual("<si"u8))
            {
                var end = rest.IndexOf("</si>"u8);
                if (end < 0) return at;
                if (!Text(rest[(close + 1)..end])) return -1;
                at += end + "</si>".Length;
                continue;
            }

            if (tag.SequenceEqual("<si/"u8)) texts.Add([]);
            else if (tag.StartsWith("</sst"u8)) ended = true;
            else if (!tag.StartsWith("<?"u8) && !tag.StartsWith("<sst"u8)) return -1;
            if (tag.StartsWith("<sst"u8) && tag[^1] == (byte)'/') ended = true;
            at += close + 1;
        }
    }

    /// <summary>One text of one piece; one of several pieces, with several looks, is for the general reader.</summary>
    private bool Text(ReadOnlySpan<byte> inside)
    {
        if (texts.Count >= limits.Texts) throw new RefusedException("too-many-cells", "The workbook holds more texts than Milepost reads.");
        if (inside.StartsWith("<t/>"u8) || inside.IsEmpty)
        {
            texts.Add([]);
            return inside.Length is 0 or 4;
        }

        var close = inside.IndexOf((byte)'>');
        if (!inside.StartsWith("<t"u8) || close < 0 || (close > 2 && inside[2] != (byte)' ')) return false;
        var text = inside[(close + 1)..];
        var end = text.IndexOf((byte)'<');
        if (end < 0 || !text[end..].SequenceEqual("</t>"u8)) return false;
        text = text[..end];
        if (text.Length > limits.CellBytes) throw new RefusedException("cell-too-long", "A cell of the workbook is longer than any list has.");
        if (MarkedText.IsPlain(text))
        {
            texts.Add(text);
            return true;
        }

        if (MarkedText.Of(text) is not { } marked) return false;
        texts.Add(Encoding.UTF8.GetBytes(SharedTexts.Shown(marked)));
        return true;
    }
}
