using System.Diagnostics.CodeAnalysis;
using Milepost.Importing;

namespace Milepost.Documents.Reading;

/// <summary>What came of taking in an upload: the file, or why it is not taken.</summary>
public sealed record Upload
{
    private const int Piece = 81_920;

    private readonly SourceFile? file;
    private readonly Refusal? refusal;

    private Upload(SourceFile file) => this.file = file;

    private Upload(Refusal refusal) => this.refusal = refusal;

    public bool TryGetFile([NotNullWhen(true)] out SourceFile? taken, [NotNullWhen(false)] out Refusal? refused)
    {
        taken = file;
        refused = refusal;
        return file is not null;
    }

    /// <summary>Takes in an upload piece by piece, and stops at the first byte too many whatever length was announced.</summary>
    public static async Task<Upload> ReadAsync(Stream upload, string name, long cap, CancellationToken cancellation)
    {
        if (upload.CanSeek && upload.Length - upload.Position > cap) return new Upload(TooBig(cap));

        // A stream that has to grow takes three times the file for a moment.
        using var taken = new MemoryStream(upload.CanSeek ? (int)(upload.Length - upload.Position) : 0);
        var piece = new byte[Piece];
        int length;
        while ((length = await upload.ReadAsync(piece, cancellation)) > 0)
        {
            if (taken.Length + length > cap) return new Upload(TooBig(cap));
            taken.Write(piece, 0, length);
        }

        return taken.Length == 0
            ? new Upload(new Refusal("empty", "The file is empty. Choose it again; if it opens on your computer, save it again first."))
            : new Upload(new SourceFile(PlainName(name), taken.GetBuffer().AsMemory(0, (int)taken.Length)));
    }

    /// <summary>What is said of a file bigger than the cap.</summary>
    public static Refusal TooBig(long cap) => new("too-big",
        $"The file is bigger than {cap / 1024 / 1024} MB, the most that Milepost takes. Leave out its pictures, or send only the part that holds the plan.");

    /// <summary>The name without a folder, whichever system it came from, and without what a file name cannot hold.</summary>
    private static string PlainName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var plain = Whitespace.Fold(string.Concat(last.Where(c => !"<>\"|?*".Contains(c, StringComparison.Ordinal))));
        return plain switch
        {
            "" or "." or ".." => "file",
            { Length: > 150 } => plain[..100] + plain[^50..],
            _ => plain,
        };
    }
}
