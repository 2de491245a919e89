using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Store.History;

namespace Milepost.Store.Evidence;

/// <summary>Looks after the files of evidence: sends those that wait for the scanner to it, sweeps up what never became part of a plan, and tells how they stand.</summary>
public sealed class EvidenceCare(MilepostDb db, EvidenceFolder folder, Clamd clamd)
{
    /// <summary>Sends what waits to the scanner. What comes clean is read for its words then, as it would have been when it was given.</summary>
    /// <param name="read">Reads the words of a file; null where it has none.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>How many files no longer wait.</returns>
    public async Task<int> ScanWaitingAsync(Func<EvidenceFile, Stream, CancellationToken, Task<string?>> read, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        db.Author = new Author("Milepost");
        var waiting = await db.EvidenceFiles.Where(file => file.Scan == ScanResult.Waiting).OrderBy(file => file.Id).Take(50).ToListAsync(stop);
        var done = 0;
        foreach (var file in waiting)
        {
            await using var bytes = await folder.OpenAsync(file.Sha256, stop);
            if (bytes is null) continue;
            // Where the scanner was taken away altogether, whoever runs the site has decided to do without one.
            var result = await clamd.ScanAsync(bytes, stop);
            if (result is ScanResult.Waiting) break;
            file.Scanned(result);
            if (result is ScanResult.Clean)
            {
                bytes.Position = 0;
                await KeepWordsAsync(file, await read(file, bytes, stop), stop);
            }

            await db.SaveChangesAsync(stop);
            done++;
        }

        db.ChangeTracker.Clear();
        return done;
    }

    /// <summary>The words of the version that stands can be found, and of no other.</summary>
    private async Task KeepWordsAsync(EvidenceFile file, string? words, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(words) || await db.EvidenceFiles.AnyAsync(other => other.EvidenceItemId == file.EvidenceItemId && other.Number > file.Number, stop)) return;
        var text = await db.EvidenceTexts.FindAsync([EvidenceText.IdOf(file.EvidenceItemId)], stop);
        if (text is null)
        {
            var action = await db.Evidence.Where(item => item.Id == file.EvidenceItemId).Select(item => item.ActionId).SingleAsync(stop);
            text = new(EvidenceText.IdOf(file.EvidenceItemId), file.PlanId, action.Value);
            db.Add(text);
        }

        text.Hold(file.Name, words, DateOnly.FromDateTime(file.At));
    }

    public Task<int> SweepAsync(CancellationToken stop = default) => folder.SweepAsync(
        async () => (await db.EvidenceFiles.Select(file => file.Sha256).Distinct().ToListAsync(stop)).ToHashSet(StringComparer.Ordinal), stop);

    /// <summary>How many versions are kept, how many wait for the scanner, and how many it found harmful.</summary>
    public async Task<(int Kept, int Waiting, int Harmful)> CountsAsync(CancellationToken stop = default)
    {
        var counts = await db.EvidenceFiles.GroupBy(file => file.Scan).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(stop);
        int Of(ScanResult result) => counts.Where(one => one.Key == result).Sum(one => one.Count);
        return (counts.Sum(one => one.Count), Of(ScanResult.Waiting), Of(ScanResult.Harmful));
    }
}
