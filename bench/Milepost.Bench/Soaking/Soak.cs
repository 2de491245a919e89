using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Store;

namespace Milepost.Bench.Soaking;

/// <summary>
/// Twenty people at once for some minutes, each five seconds at every page, by the accounts of all the invented people in turn: they read,
/// and one time in five those who may save an update of an action. At the end every saved text is looked for in the store.
/// </summary>
internal static class Soak
{
    private const int People = 20;
    private const int MostRead = 300;
    private const int MostWrite = 500;
    private static readonly TimeSpan Thought = TimeSpan.FromSeconds(5);

    /// <summary>1 where something was lost, answered with 5xx or came later than was promised; 0 otherwise.</summary>
    public static async Task<int> RunAsync(string site, string store, double minutes)
    {
        var address = new Uri(site);
        var tally = new Tally();
        var watch = Stopwatch.StartNew();
        var visitors = new List<SoakVisitor>();
        for (var number = 0; number < People; number++) visitors.Add(await SoakVisitor.SignInAsync(address, number, tally));
        Say($"{People} people are signed in after {watch.Elapsed.TotalSeconds:F1} s");
        tally.Clear();

        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        await Task.WhenAll(visitors.Select(visitor => visitor.WorkAsync(Thought, end.Token)));

        Say($"{minutes} minutes, {People} people, {Thought.TotalSeconds} s at every page");
        foreach (var line in tally.Lines()) Say($"{line}");
        var saved = visitors.SelectMany(visitor => visitor.Saved).ToList();
        await using MilepostDb db = store.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new PostgresDb(StoreOptions.Postgres(store, TimeProvider.System))
            : new SqliteDb(StoreOptions.Sqlite(store, TimeProvider.System));
        var kept = await db.Set<ProgressEntry>().AsNoTracking().Where(entry => entry.Text.Contains(SoakVisitor.Mark)).Select(entry => entry.Text).ToListAsync();
        visitors.ForEach(visitor => visitor.Dispose());
        var lost = saved.Where(mark => !kept.Exists(text => text.Contains(mark, StringComparison.Ordinal))).ToList();
        Say($"{saved.Count} updates said to be saved, {lost.Count} of them lost, {kept.Count} in the store");
        var (read, write, failed) = (tally.At("read", 95), tally.At("write", 95), tally.Failed);
        var held = read < MostRead && write < MostWrite && failed == 0 && lost.Count == 0;
        Say($"{(held ? "Held" : "Missed")}: 95 of 100 reads in {read:F0} ms of {MostRead}, writes in {write:F0} ms of {MostWrite}, {failed} answers of 500 and above, {lost.Count} lost");
        return held ? 0 : 1;
    }

    private static void Say(FormattableString words) => Console.Out.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
