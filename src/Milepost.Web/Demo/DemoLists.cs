using System.Text;
using Milepost.AnnexA.Following;
using Milepost.AnnexA.Inventing;
using Milepost.Authorities;
using Milepost.Documents.AnnexA;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Plans;
using Milepost.Store.Following;
using Milepost.Submitting;

namespace Milepost.Web.Demo;

/// <summary>Six Annex As of Wexcombe, one of each month to October 2026: invented row by row, and read and counted as those of a real council are. They are kept a little better every month.</summary>
internal static class DemoLists
{
    public const string Council = "Wexcombe Borough Council";

    /// <summary>The same children as those of `milepost seed --annex-a … --authority-size wexcombe --rng 7`.</summary>
    private const int Seed = 7;

    public static readonly DateOnly First = new(2026, 5, 31);
    public static readonly DateOnly Last = new(2026, 10, 31);

    /// <summary>What Wexcombe decided for itself before the first of them.</summary>
    public static readonly string[] Settings =
    [
        "children-0-17: 61400", "cin-visit-days: 30", "own-organisations: council, local authority, Wexcombe",
        "team-localities: " + string.Join("; ", from kind in (string[])["Assessment", "Family Support", "Children in Care", "Leaving Care"] from place in Places(kind) select $"{kind} {place} = {(place is "North" or "Coast" ? "Northfield" : "Southgate")}"),
    ];

    /// <summary>Counts them while the council's plan is being read: neither needs the other.</summary>
    public static Task<IReadOnlyList<CountedSubmission>> CountAsync(IServiceProvider services, CancellationToken stop)
    {
        var tokens = services.GetRequiredService<SaltFolder>().Make(Council);
        return Task.Run(IReadOnlyList<CountedSubmission> () => Count(tokens, stop), stop);
    }

    private static List<CountedSubmission> Count(ChildTokens tokens, CancellationToken stop)
    {
        var (all, kept, settings) = (new List<CountedSubmission>(), new List<KeptTokens>(), SettingsOfDay.Read(Settings) with { Authority = Council });
        var authority = InventedAuthority.Of(AuthoritySize.Wexcombe, First, Last, Seed);
        Submission? before = null;
        for (var asAt = First; asAt <= Last; asAt = asAt.AddDays(1).AddMonths(1).AddDays(-1))
        {
            var files = InventedLists.On(authority, asAt, 0.6 - (0.08 * all.Count)).Select(list => new SourceFile($"List_{list.Key}.csv", Encoding.UTF8.GetBytes(InventedLists.Csv(list.Value)))).ToList();
            if (!AnnexAReader.Read(files, AnnexALimits.Upload, stop).TryGetLists(out var lists, out var facts, out var refusal)) throw new InvalidOperationException(refusal.Message);
            var counted = SubmissionCount.Of(lists, facts with { ListDate = asAt }, asAt, settings, before, null, new(tokens, [.. kept]));
            kept.AddRange(counted.Tokens);
            all.Add(counted);
            before = new(Id<Submission>.New(), Id<Plan>.New(), all.Count, asAt, counted.Edition, counted.Definitions, counted.Lists, asAt, "");
        }

        return all;
    }

    private static IEnumerable<string> Places(string kind) => AuthoritySize.Wexcombe.Places.Take(kind == "Children in Care" || kind == "Leaving Care" ? 2 : 4);
}
