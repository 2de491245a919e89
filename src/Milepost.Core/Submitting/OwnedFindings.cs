using Milepost.Plans;

namespace Milepost.Submitting;

/// <summary>Who puts right what a rule finds in a list and a team: whoever was named for it most closely.</summary>
public static class OwnedFindings
{
    /// <summary>Null where nobody was named.</summary>
    public static FindingOwner? Of(IEnumerable<FindingOwner> owners, string rule, int? list, string? team) => owners
        .Where(one => one.EndedOn is null && (one.Rule is null || one.Rule == rule) && (one.List is null || one.List == list) && (one.Team is null || one.Team == team))
        .OrderByDescending(one => (one.Rule is null ? 0 : 4) + (one.Team is null ? 0 : 2) + (one.List is null ? 0 : 1)).ThenByDescending(one => one.On).FirstOrDefault();

    /// <summary>"list 4, team North", "rule L4-02", "everything".</summary>
    public static string Said(FindingOwner owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var parts = new[] { owner.Rule is { } rule ? $"rule {rule}" : null, owner.List is { } list ? $"list {list}" : null, owner.Team is { } team ? $"team {team}" : null }.OfType<string>().ToList();
        return parts.Count == 0 ? "everything" : string.Join(", ", parts);
    }
}
