using Milepost.Identity;
using Milepost.Importing;

namespace Milepost.Store.Files;

/// <summary>A file as somebody sent it, kept byte for byte. The same bytes are kept once.</summary>
public sealed class StoredFile(
    Id<StoredFile> id, string name, string sha256, FileFormat format, int size, byte[] bytes, DateTime uploadedAt, string uploadedBy)
{
    public Id<StoredFile> Id { get; } = id;
    public string Name { get; } = name;
    public string Sha256 { get; } = sha256;
    public FileFormat Format { get; } = format;
    public int Size { get; } = size;
    public byte[] Bytes { get; } = bytes;
    public DateTime UploadedAt { get; } = uploadedAt;
    public string UploadedBy { get; } = uploadedBy;

    /// <summary>Its bytes were dropped, since a text in it was erased by right; what was read from it stays.</summary>
    public bool IsDropped => Bytes.Length == 0 && Size > 0;

    public static StoredFile Of(SourceFile file, FileFormat format, DateTime at, string by) =>
        new(Id<StoredFile>.New(), file.Name, file.Sha256, format, file.Bytes.Length, file.Bytes.ToArray(), at, by);

    /// <summary>The file as it came, to be read again.</summary>
    public SourceFile ToSource() => new(Name, Bytes);
}
