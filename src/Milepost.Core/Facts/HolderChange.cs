using Milepost.Identity;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Facts;

/// <summary>Somebody leaves a post, somebody comes, or both. The work stays with the post, and so goes from the one to the other.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Leaves">Who leaves; null where nobody does.</param>
/// <param name="LastDay">The last day of whoever leaves.</param>
/// <param name="Comes">Who comes, by name; null where nobody does yet.</param>
/// <param name="FirstDay">The first day of whoever comes.</param>
/// <param name="IsInterim">Whoever comes holds it for a time only.</param>
public sealed record HolderChange(Id<Post> PostId, Id<Holder>? Leaves, DateOnly? LastDay, string? Comes, DateOnly? FirstDay, bool IsInterim)
{
    private const int LongestName = 200;

    /// <summary>What is wrong with it, each beside its field.</summary>
    public IReadOnlyList<(string Field, string Message)> Faults(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. All(facts)];
    }

    /// <summary>The days between the two on which nobody holds the post; null where there are none.</summary>
    public (DateOnly From, DateOnly To)? Gap => LastDay is { } last && FirstDay is { } first && Comes is not null && Leaves is not null && first > last.AddDays(1)
        ? (last.AddDays(1), first.AddDays(-1))
        : null;

    private IEnumerable<(string Field, string Message)> All(PlanFacts facts)
    {
        if (Leaves is null && Comes is null) yield return (nameof(Comes), "Say who leaves, who comes, or both");
        var leaver = facts.Holders.FirstOrDefault(holder => holder.Id == Leaves && holder.PostId == PostId);
        if (Leaves is not null && leaver is null) yield return (nameof(Leaves), "Choose somebody who holds this post");
        if (leaver is not null && LastDay is null) yield return (nameof(LastDay), $"Enter the last day of {leaver.Name}");
        if (leaver is not null && LastDay < leaver.From) yield return (nameof(LastDay), $"{leaver.Name} began on {Say.Date(leaver.From!.Value)}, so the last day must not be before that");
        if (Comes is null) yield break;
        if (Comes.Length > LongestName) yield return (nameof(Comes), $"The name must be {LongestName} characters or fewer");
        if (FirstDay is not { } first) yield return (nameof(FirstDay), $"Enter the first day of {Comes}");
        else if (facts.Holders.FirstOrDefault(holder => holder.PostId == PostId && holder.Id != Leaves && LeadNames.Key(holder.Name) == LeadNames.Key(Comes) && Posts.Holds(holder, first)) is { } same)
        {
            yield return (nameof(Comes), $"{same.Name} holds this post on {Say.Date(first)} already");
        }
    }
}
