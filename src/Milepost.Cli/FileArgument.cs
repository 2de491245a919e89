using System.CommandLine;
using System.Text.RegularExpressions;
using Milepost.Documents.Reading;
using Milepost.Importing.Reading;
using Milepost.Importing;

namespace Milepost.Cli;

/// <summary>A file that somebody names on the command line, read as far as it can be.</summary>
internal static class FileArgument
{
    public static Argument<FileInfo> Create(string description) => new("FILE") { Description = description };

    /// <summary>The file's bytes, or why they cannot be had.</summary>
    public static async Task<(SourceFile? File, Refusal? Refusal)> OpenAsync(FileInfo file, CancellationToken stop)
    {
        if (!file.Exists) return (null, new Refusal("file-missing", $"There is no file {file.Name} here."));

        try
        {
            await using var stream = file.OpenRead();
            var taken = await Upload.ReadAsync(stream, file.Name, Limits.Usual.Bytes, stop);
            return taken.TryGetFile(out var read, out var refusal) ? (read, null) : (null, refusal);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, new Refusal("file-closed", $"{file.Name} may not be read by this account."));
        }
    }

    /// <summary>What is made of the bytes, or why they are refused.</summary>
    public static (FileReading? Reading, Refusal? Refusal) Read(SourceFile file, CancellationToken stop)
    {
        if (!DocumentReader.Read(file, stop).TryGetDocument(out var document, out var refusal)) return (null, refusal);
        try
        {
            return (PlanReader.Read(document), null);
        }
        catch (RegexMatchTimeoutException)
        {
            return (null, Refusal.TooSlow);
        }
    }
}
