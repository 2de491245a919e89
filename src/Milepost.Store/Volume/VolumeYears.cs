using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Milepost.Store.Searching;

namespace Milepost.Store.Volume;

/// <summary>Fills a store with invented plans and with all the years in which they came to be as they are; the same for the same seed and day.</summary>
public sealed class VolumeYears(MilepostDb db)
{
    private const int CycleDays = 42;

    /// <summary>A plan runs for three years.</summary>
    private const int CyclesOfAPlan = 26;

    /// <summary>Null when it is done; otherwise why not, in words.</summary>
    /// <param name="profile">How full.</param>
    /// <param name="seed">The same seed gives the same shelf.</param>
    /// <param name="today">The day it all leads up to.</param>
    /// <param name="progress">Told after each cycle how many of how many changes there are.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<string?> FillAsync(VolumeProfile profile, int seed, DateOnly today, IProgress<(int Done, int All)>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (await db.Plans.AnyAsync(plan => plan.Name == NameOf(1), stop)) return $"There is a plan {NameOf(1)} already. Use an empty MILEPOST_DATA.";

        var random = new Random(seed);
        var ledger = new VolumeLedger(db, random);
        var cycles = profile.Years * 365 / CycleDays;
        var begin = today.AddDays(-CycleDays * cycles).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var plans = new List<(VolumePlan Plan, int Last)>();
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            ledger.Now = begin.AddDays(CycleDays * cycle);
            while (plans.Count < profile.Plans && BeginOf(plans.Count, profile.Plans, cycles) <= cycle)
            {
                plans.Add((new VolumePlan(ledger, random, NameOf(plans.Count + 1), profile.Actions), cycle + CyclesOfAPlan));
            }

            var running = plans.Where(one => one.Last > cycle).Select(one => one.Plan).ToList();
            Cycle(ledger, random, running, profile, (int)((long)profile.Changes * (cycle + 1) / cycles));
            await ledger.WriteHistoryAsync(last: false, stop);
            progress?.Report((ledger.Entries, profile.Changes));
        }

        await ledger.WriteHistoryAsync(last: true, stop);
        await ledger.WriteRecordsAsync(stop);
        await SearchRebuild.AllAsync(db, stop);
        return null;
    }

    public static string NameOf(int number) => $"volume-{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The first begins at once, the last in time to run its years.</summary>
    private static int BeginOf(int which, int plans, int cycles) => plans == 1 ? 0 : which * Math.Max(0, cycles - CyclesOfAPlan) / (plans - 1);

    /// <summary>Every action is updated once, a little later each time; what is missing to the number of changes is rewordings.</summary>
    private static void Cycle(VolumeLedger ledger, Random random, List<VolumePlan> running, VolumeProfile profile, int upTo)
    {
        var updates = running.Count * profile.Actions;
        var pause = TimeSpan.FromDays(CycleDays - 2) / (updates + Math.Max(0, upTo - ledger.Entries));
        for (var update = 0; update < updates; update++)
        {
            ledger.Now += pause;
            running[update % running.Count].Update(update / running.Count);
        }

        while (ledger.Entries < upTo)
        {
            ledger.Now += pause;
            running[random.Next(running.Count)].Reword(random.Next(profile.Actions));
        }
    }
}
