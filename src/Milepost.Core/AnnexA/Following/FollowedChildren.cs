using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Following;

/// <summary>What kept lists tell of the children of an upload, by tokens alone: which workers they had, and what of theirs ended when.</summary>
public sealed class FollowedChildren
{
    /// <summary>So many days a list may be away from the day on which one is wanted.</summary>
    private const int Near = 31;

    private readonly ChildTokens tokens;
    private readonly IReadOnlyList<KeptTokens> all;
    private readonly TextPool children;
    private readonly WorkerNames names;
    private readonly Dictionary<int, HashSet<UInt128>> ends = [];
    private readonly Lock turn = new();
    private Dictionary<UInt128, List<(int Day, ulong Worker, bool Open)>>? workers;

    /// <param name="lists">The upload.</param>
    /// <param name="asAt">The day that it speaks of.</param>
    /// <param name="tokens">Makes the tokens of its council.</param>
    /// <param name="kept">What lists of other days left behind; those of later days say nothing here.</param>
    public FollowedChildren(AnnexALists lists, DateOnly asAt, ChildTokens tokens, IEnumerable<KeptTokens> kept)
    {
        ArgumentNullException.ThrowIfNull(lists);
        this.tokens = tokens;
        (children, names) = (lists.Pools.Children, new(lists.Pools.Of("worker"), lists.Pools.Of("team")));
        Own = KeptTokens.Of(lists, asAt, tokens);
        var earlier = kept.Where(one => one.AsAt < asAt).ToList();
        Days = [.. earlier.Select(one => one.AsAt).Distinct().Order()];
        all = [.. earlier, .. Own];
    }

    /// <summary>The days of the earlier lists, the first one first.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>What the upload itself leaves behind.</summary>
    public IReadOnlyList<KeptTokens> Own { get; }

    /// <summary>The kept list nearest to a day, at most a month away from it; null where there is none.</summary>
    public DateOnly? NearestTo(DateOnly day) =>
        Days.Where(one => Math.Abs(one.DayNumber - day.DayNumber) <= Near).OrderBy(one => Math.Abs(one.DayNumber - day.DayNumber)).Select(one => (DateOnly?)one).FirstOrDefault();

    /// <summary>Whether a plan or period of care of the child ended between two days.</summary>
    internal bool Ended(int list, int child, int from, int until)
    {
        var known = Ends(list);
        if (known.Count == 0) return false;
        for (var day = until; day >= from; day--)
        {
            if (known.Contains(tokens.Ended(list, children[child], day))) return true;
        }

        return false;
    }

    /// <summary>How many different workers the lists since a day name for the child.</summary>
    internal int Workers(int child, int since) => Of(child).Where(one => one.Day >= since).Select(one => one.Worker).Distinct().Count();

    /// <summary>Whether the list nearest to a day names a worker of the child, while the row names a person too.</summary>
    internal bool HadWorker(int child, int worker, int day) =>
        names.Of(worker) is not null && NearestTo(DateOnly.FromDayNumber(day)) is { } near && Of(child).Exists(one => one.Day == near.DayNumber && one.Open);

    /// <summary>Whether every list since the one nearest to a day in which the child is open names this worker.</summary>
    internal bool KeptWorker(int child, int worker, int day)
    {
        if (names.Of(worker) is not { } person || NearestTo(DateOnly.FromDayNumber(day)) is not { } near) return false;
        var same = tokens.Worker(tokens.Child(children[child]), person);
        return Of(child).Where(one => one.Open && one.Day >= near.DayNumber).GroupBy(one => one.Day).All(list => list.Any(one => one.Worker == same));
    }

    private HashSet<UInt128> Ends(int list)
    {
        lock (turn)
        {
            if (!ends.TryGetValue(list, out var known)) ends[list] = known = [.. all.Where(one => one.Kind == (list == 7 ? TokenKind.PlanEnds : TokenKind.CareEnds)).SelectMany(one => one.EachEnd())];
            return known;
        }
    }

    private List<(int Day, ulong Worker, bool Open)> Of(int child)
    {
        lock (turn)
        {
            if (workers is null)
            {
                workers = [];
                foreach (var one in all.Where(one => one.Kind == TokenKind.Workers))
                {
                    foreach (var (whose, worker, open) in one.EachWorker())
                    {
                        if (!workers.TryGetValue(whose, out var list)) workers[whose] = list = [];
                        list.Add((one.AsAt.DayNumber, worker, open));
                    }
                }
            }

            return workers.GetValueOrDefault(tokens.Child(children[child])) ?? [];
        }
    }
}
