using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using Milepost.AnnexA.Lists;
using Milepost.Documents.Reading;
using Milepost.Documents.Reading.Delimited;

namespace Milepost.Documents.AnnexA;

/// <summary>
/// Hands the cells of a CSV file on as the bytes that they are, one after the other. The general reader makes a text of every cell,
/// which for half a million rows costs more than all that is counted of them.
/// </summary>
internal sealed class CsvCells(SheetReading sheet, AnnexALimits limits, CancellationToken stop)
{
    private const int Block = 256 * 1024;
    private const int Sample = 64 * 1024;

    private byte[] unquoted = new byte[256];
    private int column;
    private int row = 1;
    private int rows;

    public void Read(Stream file)
    {
        using var text = Plain(file, out var delimiter);
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            Read(text, delimiter, ref buffer);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Read(Stream text, byte delimiter, ref byte[] buffer)
    {
        var (from, length, read) = (0, 0, 0L);
        while (true)
        {
            // What was not understood yet moves to the front, and the rest of the room is filled.
            buffer.AsSpan(from, length - from).CopyTo(buffer);
            (length, from) = (length - from, 0);
            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            if (buffer.Length > (2 * Block) + (8 * limits.CellBytes)) throw TooLong();
            stop.ThrowIfCancellationRequested();
            var more = text.Read(buffer, length, buffer.Length - length);
            (length, read) = (length + more, read + more);
            from = Take(buffer.AsSpan(0, length), delimiter, more == 0);
            if (read == more && text.CanSeek && more > 0) sheet.Expect((int)Math.Min(limits.Rows, text.Length * rows / more * 21 / 20));
            if (more > 0) continue;
            if (column > 0) EndRow();
            return;
        }
    }

    /// <summary>Hands on the whole cells of what is there, and tells how far it came.</summary>
    private int Take(ReadOnlySpan<byte> bytes, byte delimiter, bool ended)
    {
        var start = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if (at == start && bytes[start] == (byte)'"')
            {
                var used = Quoted(bytes[start..], delimiter, ended);
                if (used == 0) return start;
                at = start += used;
                continue;
            }

            at = TakeSome(bytes, at, ref start, delimiter, ended);
            if (at < 0) return start;
        }

        if (!ended || start >= bytes.Length) return start;
        Cell(bytes[start..]);
        return bytes.Length;
    }

    /// <summary>Looks for the ends of cells in the next sixty-four bytes; tells where to go on, or that what is there is not enough.</summary>
    private int TakeSome(ReadOnlySpan<byte> bytes, int at, ref int start, byte delimiter, bool ended)
    {
        for (var ends = Ends(bytes[at..], delimiter); ends != 0; ends &= ends - 1)
        {
            var end = at + BitOperations.TrailingZeroCount(ends);
            if (end < start) continue;
            if (bytes[end] == (byte)'\r' && end + 1 == bytes.Length && !ended) return -1;
            Cell(bytes[start..end]);
            start = end + 1;
            if (bytes[end] != delimiter)
            {
                EndRow();
                if (bytes[end] == (byte)'\r' && start < bytes.Length && bytes[start] == (byte)'\n') start++;
            }

            if (start < bytes.Length && bytes[start] == (byte)'"') return start;
        }

        return Math.Max(start, Math.Min(at + 64, bytes.Length));
    }

    /// <summary>The delimiters and ends of rows among the next sixty-four bytes, a bit for each.</summary>
    // Code that is compiled ahead knows no wide registers, so this is compiled at its first use, and at its best at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Ends(ReadOnlySpan<byte> bytes, byte delimiter)
    {
        ulong ends = 0;
        if (bytes.Length >= 64)
        {
            var (between, line, back) = (Vector256.Create(delimiter), Vector256.Create((byte)'\n'), Vector256.Create((byte)'\r'));
            for (var half = 0; half < 64; half += Vector256<byte>.Count)
            {
                var some = Vector256.Create(bytes.Slice(half, Vector256<byte>.Count));
                ends |= (ulong)(Vector256.Equals(some, between) | Vector256.Equals(some, line) | Vector256.Equals(some, back)).ExtractMostSignificantBits() << half;
            }

            return ends;
        }

        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == delimiter || bytes[at] is (byte)'\n' or (byte)'\r') ends |= 1UL << at;
        }

        return ends;
    }

    /// <summary>A cell in quotation marks; nothing where its end is not there yet.</summary>
    private int Quoted(ReadOnlySpan<byte> rest, byte delimiter, bool ended)
    {
        var (at, written) = (1, 0);
        while (true)
        {
            var mark = rest[at..].IndexOf((byte)'"');
            if (mark < 0 || at + mark + 1 >= rest.Length)
            {
                if (!ended) return 0;
                if (mark < 0) throw new RefusedException("broken", $"A quotation mark in row {row} of {sheet.Name} has no partner. Open the file in Excel, look at that row, and save it again.");
            }

            if (written + mark + 1 > unquoted.Length) Array.Resize(ref unquoted, (written + mark + 1) * 2);
            rest.Slice(at, mark).CopyTo(unquoted.AsSpan(written));
            (written, at) = (written + mark, at + mark + 1);
            if (at >= rest.Length || rest[at] != (byte)'"') break;
            unquoted[written++] = (byte)'"';
            at++;
        }

        var after = rest[at..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
        if ((after < 0 || (rest[at + after] == (byte)'\r' && at + after + 1 == rest.Length)) && !ended) return 0;
        Cell(unquoted.AsSpan(0, written));
        return at + (after < 0 ? rest.Length - at : after + After(rest[(at + after)..], delimiter));
    }

    private void Cell(ReadOnlySpan<byte> text)
    {
        if (text.Length > limits.CellBytes) throw TooLong();
        if (column >= limits.Columns) throw new RefusedException("too-many-columns", $"Row {row} of {sheet.Name} has more than {limits.Columns} columns. Send the lists as Ofsted's workbook has them.");
        sheet.Cell(column++, text);
    }

    /// <summary>What ends a cell: a delimiter, or the end of the row.</summary>
    private int After(ReadOnlySpan<byte> rest, byte delimiter)
    {
        if (rest.IsEmpty) return 0;
        if (rest[0] == delimiter) return 1;
        EndRow();
        return rest is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;
    }

    private void EndRow()
    {
        sheet.EndRow(row++);
        column = 0;
        if ((++rows & 1023) == 0) stop.ThrowIfCancellationRequested();
        if (rows > limits.Rows) throw new RefusedException("too-many-rows", $"{sheet.Name} has more than {limits.Rows:N0} rows, which is more than is read.");
    }

    private RefusedException TooLong() => new("cell-too-long", $"A cell in row {row} of {sheet.Name} is longer than any list has. Usually a quotation mark in it has no partner.");

    /// <summary>The file as UTF-8 from behind its mark, and what stands between its cells.</summary>
    private static Stream Plain(Stream file, out byte delimiter)
    {
        var start = new byte[Sample];
        var length = file.ReadAtLeast(start, Sample, throwOnEndOfStream: false);
        var sample = start.AsSpan(0, length);
        if (length == Sample) sample = sample[..(sample.LastIndexOf((byte)'\n') is > 0 and var end ? end : length)];
        var encoding = TextDecoding.Of(sample);
        if (sample.Contains((byte)0) && encoding is not UnicodeEncoding) throw new RefusedException("not-text", "The file holds bytes that are no text, so it is damaged or is something else.");
        delimiter = (byte)DelimiterSniffer.Of(TextDecoding.Decode(sample));
        var bom = sample.StartsWith(Encoding.UTF8.Preamble) ? 3 : encoding is UnicodeEncoding && sample is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0;
        file.Seek(bom, SeekOrigin.Begin);
        return encoding is UTF8Encoding ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8, leaveOpen: true);
    }
}
