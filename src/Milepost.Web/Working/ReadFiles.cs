using System.Text.RegularExpressions;
using Milepost.Documents.Reading;
using Milepost.Importing.Reading;
using Milepost.Importing;

namespace Milepost.Web.Working;

/// <summary>What was made of a file, or why it was not read.</summary>
public sealed record ReadFile(FileReading? Reading, Refusal? Refusal);

/// <summary>
/// Reads files. The steps of an import each read the file again, since nothing is kept between them but the file itself;
/// the same bytes with the same corrections give the same reading, so the last few are remembered.
/// </summary>
public sealed class ReadFiles
{
    private const int Room = 6;

    private readonly Lock door = new();
    private readonly LinkedList<(string Key, ReadFile Read)> latestFirst = [];

    public ReadFile Read(SourceFile file, ColumnCorrections corrections, CancellationToken stop)
    {
        var key = Key(file, corrections);
        lock (door)
        {
            foreach (var (known, read) in latestFirst)
            {
                if (known == key) return read;
            }
        }

        var fresh = ReadAnew(file, corrections, stop);
        // How busy the computer is says nothing of the file, so the next step may try again.
        if (fresh.Refusal == Refusal.TooSlow) return fresh;
        lock (door)
        {
            latestFirst.AddFirst((key, fresh));
            if (latestFirst.Count > Room) latestFirst.RemoveLast();
        }

        return fresh;
    }

    private static ReadFile ReadAnew(SourceFile file, ColumnCorrections corrections, CancellationToken stop)
    {
        if (!DocumentReader.Read(file, stop).TryGetDocument(out var document, out var refused)) return new ReadFile(null, refused);
        try
        {
            return new ReadFile(PlanReader.Read(document, corrections), null);
        }
        catch (RegexMatchTimeoutException)
        {
            return new ReadFile(null, Refusal.TooSlow);
        }
    }

    private static string Key(SourceFile file, ColumnCorrections corrections) => string.Join('\n',
        corrections.Fields.OrderBy(field => field.Key.Heading, StringComparer.Ordinal).ThenBy(field => field.Key.Occurrence)
            .Select(field => $"{field.Key.Heading}\t{field.Key.Occurrence}\t{field.Value}")
            .Prepend(file.Sha256 + file.Name));
}
