using System.Text;
using Milepost.Actions;
using Milepost.Documents.Evidence;
using Milepost.Evidencing;
using Milepost.Importing.Tables;
using Milepost.Importing;
using Milepost.Privacy;
using Milepost.Searching;
using Milepost.Store.Evidence;
using Milepost.Wording;

namespace Milepost.Web.Evidence;

/// <summary>
/// Takes in a file of evidence: brings it to the disk piece by piece, has it looked over and searched, and asks the virus scanner.
/// One file at a time is looked over, so that many large ones do not fill the memory together.
/// </summary>
public sealed class EvidenceTaking(EvidenceFolder folder, Clamd clamd, EvidenceQuota quota, UkClock clock) : IDisposable
{
    private readonly SemaphoreSlim looking = new(1);

    /// <summary>The file, ready to be kept and to be disposed of afterwards; or why it is not taken, in words.</summary>
    public async Task<(CheckedFile? File, string? Refusal)> TakeAsync(Stream sent, string givenName, CancellationToken stop)
    {
        if (givenName.Any(char.IsControl)) return (null, "The file’s name holds signs that no name may hold. Rename it, and choose it again");
        var name = FileNames.Plain(givenName);
        var received = await folder.ReceiveAsync(sent, quota.File, stop);
        if (received is null) return (null, $"The file is bigger than {quota.File / 1024 / 1024} MB. Make it smaller, or give a link to where it is kept");
        CheckedFile? taken = null;
        try
        {
            (taken, var refusal) = await CheckAsync(received, name, stop);
            return (taken, refusal);
        }
        finally
        {
            if (taken?.Received != received) received.Dispose();
        }
    }

    /// <summary>The words of a file that was taken already, read as they are when it is given; null where there are none.</summary>
    public async Task<string?> WordsAsync(EvidenceFile file, Stream kept, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(kept);
        await looking.WaitAsync(stop);
        try
        {
            using var bytes = new MemoryStream();
            await kept.CopyToAsync(bytes, stop);
            var (over, _) = await Task.Run(() => EvidenceLook.At(new SourceFile(file.Name, bytes.ToArray()), stop), stop);
            return over is null ? null : Words(over);
        }
        finally
        {
            looking.Release();
        }
    }

    public void Dispose() => looking.Dispose();

    private async Task<(CheckedFile? File, string? Refusal)> CheckAsync(ReceivedFile received, string name, CancellationToken stop)
    {
        LookedOver? over;
        string? found;
        await looking.WaitAsync(stop);
        try
        {
            var file = new SourceFile(name, await received.ReadAsync(stop));
            (over, var refused) = await Task.Run(() => EvidenceLook.At(file, stop), stop);
            if (over is null) return (null, refused!.Message);
            found = await Task.Run(() => Found(over, name), stop);
        }
        finally
        {
            looking.Release();
        }

        ScanResult scan;
        await using (var bytes = received.Open()) scan = await clamd.ScanAsync(bytes, stop);
        if (scan == ScanResult.Harmful) return (null, "The virus scanner found something harmful in the file. It was not kept. Tell whoever gave it to you");
        if (over.TakenOut is null) return (new(received, name, over.Kind, scan, found) { Words = Words(over) }, null);

        var stripped = await folder.ReceiveAsync(new MemoryStream(over.Bytes.ToArray(), writable: false), quota.File, stop);
        return (new(stripped!, name, over.Kind, scan, found, over.TakenOut) { Words = Words(over) }, null);
    }

    /// <summary>What it says, in reading order, as far as anybody looks for words in it; null for a picture.</summary>
    private static string? Words(LookedOver over)
    {
        if (over.Document is not { } document) return null;
        var words = new StringBuilder();
        foreach (var text in document.Blocks.SelectMany(Texts).TakeWhile(_ => words.Length < SearchEntry.LongestText)) words.Append(Xml.Clean(text)).Append('\n');
        return Say.Beginning(words.ToString(), SearchEntry.LongestText);
    }

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(row => row.Cells).Where(cell => !cell.Covered && cell.Text.Length > 0).Select(cell => cell.Text),
        _ => [],
    };

    /// <summary>Kinds and places of identifiers, and what could not be searched.</summary>
    private string? Found(LookedOver over, string name)
    {
        var on = clock.Today;
        var spoken = Path.GetFileNameWithoutExtension(name).Replace('_', ' ').Replace('-', ' ');
        List<FoundIdentifier> found =
        [
            .. Identifiers.In(spoken, "the file’s name", on),
            .. over.Document is { } document ? DocumentIdentifiers.In(document, on) : [],
            .. over.Beside.SelectMany(part => Identifiers.In(part.Text, part.Where, on)),
        ];
        var said = Identifiers.Said(found);
        return over.NotSearched is not { } why ? said : said is null ? why : $"{said}; {why}";
    }
}
