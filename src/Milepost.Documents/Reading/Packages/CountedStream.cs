namespace Milepost.Documents.Reading.Packages;

/// <summary>
/// The unfolded bytes of one part, counted as they come, whatever size the package claims. A tag or a text that never
/// ends is refused here, because the XML reader would first gather all of it.
/// </summary>
internal sealed class CountedStream(Stream inner, Allowance allowance) : Stream
{
    private const int LongestRun = 512 * 1024;

    private int run;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        allowance.Inflated(read);
        Measure(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private void Measure(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOf((byte)'<');
        var first = last < 0 ? bytes.Length : bytes.IndexOf((byte)'<');
        if (run + first > LongestRun)
        {
            throw new RefusedException("text-too-long", "The file holds a single piece of text longer than any cell or sentence, so it is not read.");
        }

        run = last < 0 ? run + bytes.Length : bytes.Length - last;
    }
}
