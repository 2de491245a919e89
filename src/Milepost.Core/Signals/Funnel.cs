namespace Milepost.Signals;

/// <summary>What one team counted, out of how many.</summary>
public sealed record TeamCount(string Name, int Counted, int Of)
{
    public double Share => Of == 0 ? 0 : (double)Counted / Of;
}

/// <summary>Where a team lies beside what chance makes of the share that all have together.</summary>
public enum FunnelStanding
{
    /// <summary>Chance explains it.</summary>
    Within,

    /// <summary>Fewer than chance explains.</summary>
    Low,

    /// <summary>More than chance explains.</summary>
    High,
}

/// <summary>
/// Teams beside one another. A small team lies far from the others by chance more easily than a large one, so what chance explains
/// is a funnel: exact binomial limits of the share that all teams have together, as wide as three sigma.
/// </summary>
/// <param name="Share">The share of all teams together.</param>
/// <param name="Teams">Each team that counted anything, with where it lies; in the order given.</param>
public sealed record Funnel(double Share, IReadOnlyList<(TeamCount Team, FunnelStanding Standing)> Teams)
{
    /// <summary>What lies beyond three sigma on one side.</summary>
    private const double Tail = 0.00135;

    /// <summary>Null where nobody counted anything, or the counts cannot be.</summary>
    public static Funnel? Of(IReadOnlyList<TeamCount> teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        var counting = teams.Where(team => team.Of > 0).ToList();
        if (counting.Count == 0 || counting.Any(team => team.Counted < 0 || team.Counted > team.Of)) return null;
        var share = counting.Sum(team => (double)team.Counted) / counting.Sum(team => (double)team.Of);
        return new(share, [.. counting.Select(team => (team, StandingOf(team, share)))]);
    }

    /// <summary>The least and the most of so many that chance explains.</summary>
    public (int Least, int Most) Limits(int of)
    {
        var (least, most) = (0, of);
        foreach (var (count, below) in Below(of, Share))
        {
            if (below < Tail) least = count + 1;
            if (1 - below < Tail)
            {
                most = count;
                break;
            }
        }

        return (Math.Min(least, of), Math.Max(most, Math.Min(least, of)));
    }

    private static FunnelStanding StandingOf(TeamCount team, double share)
    {
        var (least, most) = new Funnel(share, []).Limits(team.Of);
        return team.Counted < least ? FunnelStanding.Low : team.Counted > most ? FunnelStanding.High : FunnelStanding.Within;
    }

    /// <summary>For each count the chance of that many or fewer. Logarithms, as a chance among thousands is too small to be held as a fraction.</summary>
    private static IEnumerable<(int Count, double OrFewer)> Below(int of, double share)
    {
        if (share is <= 0 or >= 1)
        {
            for (var count = 0; count <= of; count++) yield return (count, share <= 0 || count == of ? 1 : 0);
            yield break;
        }

        var (log, sum) = (of * Math.Log(1 - share), 0.0);
        var odds = Math.Log(share / (1 - share));
        for (var count = 0; count <= of; count++)
        {
            if (count > 0) log += odds + Math.Log((double)(of - count + 1) / count);
            sum += Math.Exp(log);
            yield return (count, Math.Min(1, sum));
        }
    }
}
