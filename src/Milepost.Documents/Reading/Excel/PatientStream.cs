namespace Milepost.Documents.Reading.Excel;

/// <summary>A file for a library that knows nothing of limits: it ends the reading when time is up, or when the same bytes are read round and round.</summary>
internal sealed class PatientStream(Stream inner, Allowance allowance) : Stream
{
    private const int Rounds = 40;

    private long left = Rounds * (inner.Length + 65_536);

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        allowance.Check();
        var read = inner.Read(buffer, offset, count);
        left -= Math.Max(1, read);
        return left < 0 ? throw new InvalidDataException("The file leads round in a circle.") : read;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        allowance.Check();
        return inner.Seek(offset, origin);
    }

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
