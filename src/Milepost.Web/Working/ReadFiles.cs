using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Reading;

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

        var fresh = DocumentReader.Read(file, stop).TryGetDocument(out var document, out var refused)
            ? new ReadFile(PlanReader.Read(document, corrections), null)
            : new ReadFile(null, refused);
        lock (door)
        {
            latestFirst.AddFirst((key, fresh));
            if (latestFirst.Count > Room) latestFirst.RemoveLast();
        }

        return fresh;
    }

    private static string Key(SourceFile file, ColumnCorrections corrections) => string.Join('\n',
        corrections.Fields.OrderBy(field => field.Key.Heading, StringComparer.Ordinal).ThenBy(field => field.Key.Occurrence)
            .Select(field => $"{field.Key.Heading}\t{field.Key.Occurrence}\t{field.Value}")
            .Prepend(file.Sha256 + file.Name));
}
