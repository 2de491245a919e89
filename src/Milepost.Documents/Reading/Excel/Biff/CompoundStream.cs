namespace Milepost.Documents.Reading.Excel.Biff;

/// <summary>One stream of an old Office file, read where it lies. Its blocks are scattered over the file.</summary>
/// <param name="file">The whole file.</param>
/// <param name="blocks">Where in the file each block begins, in order.</param>
/// <param name="shift">The length of a block as a power of two.</param>
/// <param name="length">The length that the file says the stream has.</param>
internal sealed class CompoundStream(ReadOnlyMemory<byte> file, IReadOnlyList<long> blocks, int shift, long length)
{
    public long Length { get; } = Math.Min(length, (long)blocks.Count << shift);

    /// <summary>Copies the bytes from that place on. What lies beyond the end of the stream or the file is damage.</summary>
    public void Read(long at, Span<byte> into)
    {
        if (at < 0 || at + into.Length > Length) throw Cut();
        while (!into.IsEmpty)
        {
            var inBlock = (int)(at & ((1 << shift) - 1));
            var from = blocks[(int)(at >> shift)] + inBlock;
            var count = Math.Min(into.Length, (1 << shift) - inBlock);
            if (from + count > file.Length) throw Cut();
            file.Span.Slice((int)from, count).CopyTo(into);
            into = into[count..];
            at += count;
        }
    }

    private static InvalidDataException Cut() => new("The workbook ends in the middle of a record.");
}
