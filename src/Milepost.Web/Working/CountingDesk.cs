using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Following;
using Milepost.AnnexA.Measures;
using Milepost.Documents.AnnexA;
using Milepost.Importing;
using Milepost.Plans;
using Milepost.Submitting;

namespace Milepost.Web.Working;

/// <summary>What came of counting: the counts, or why there are none.</summary>
public sealed record CountOutcome(CountedSubmission? Counted, Refusal? Refusal);

/// <summary>Reads and counts an Annex A, one at a time for the whole site: its rows fill the memory while they are counted, and are let go before anything else is done.</summary>
public sealed class CountingDesk : IDisposable
{
    /// <summary>All files of one Annex A together: many times that of the largest council.</summary>
    public const long Largest = 64L * 1024 * 1024;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim turn = new(1);

    public async Task<CountOutcome> CountAsync(IReadOnlyList<SourceFile> files, DateOnly asAt, DateOnly today, LocalSettings settings, MeasureCatalogue catalogue, Submission? before, KeptBefore? kept, CancellationToken stop)
    {
        if (!await turn.WaitAsync(patience, stop)) return new(null, new("busy", "Another Annex A is being counted. Nothing was lost: send it again in a minute."));
        try
        {
            return await Task.Run(() => Count(files, asAt, today, settings, catalogue, before, kept, stop), stop);
        }
        finally
        {
            LetGo();
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>An Annex A comes once a month, and between two of them nobody needs its room. What was read of children is gone now, and not when the memory happens to be wanted.</summary>
    private static void LetGo() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private static CountOutcome Count(IReadOnlyList<SourceFile> files, DateOnly asAt, DateOnly today, LocalSettings settings, MeasureCatalogue catalogue, Submission? before, KeptBefore? kept, CancellationToken stop) =>
        AnnexAReader.Read(files, AnnexALimits.Upload, stop).TryGetLists(out var lists, out var facts, out var refusal)
            ? new(SubmissionCount.Of(lists, facts with { ListDate = ListDates.InNames(files.Select(file => file.Name), today) ?? asAt, ReadOn = today }, asAt, settings, before, catalogue, kept), null)
            : new(null, refusal);
}
