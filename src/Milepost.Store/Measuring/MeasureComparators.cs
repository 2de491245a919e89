using Microsoft.EntityFrameworkCore;
using Milepost.Comparing;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Measuring;

/// <summary>Keeps what others came to, and which council and neighbours a plan's are in published statistics.</summary>
public sealed class MeasureComparators(MilepostDb db)
{
    /// <summary>Everything that is wrong, at once; nothing where all are kept. What stands already with the same value is not kept twice; another value takes its place. Null where the plan has no such measure any more.</summary>
    public Task<IReadOnlyList<ReadingFault>?> GiveAsync(Id<Plan> plan, Id<Measure> measure, IReadOnlyList<SaidComparator> said, DateOnly on, string by, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(said);
        return db.InTurnAsync(plan, facts =>
        {
            if (facts.Measures.All(one => one.Id != measure)) return null;
            IReadOnlyList<ReadingFault> faults = [.. said.SelectMany(one => ComparatorCheck.Of(one, on))];
            if (faults.Count > 0) return faults;
            foreach (var one in said)
            {
                var stands = facts.Comparators.Where(other => other.MeasureId == measure && other.TakenBackOn is null && other.Kind == one.Kind && other.Who == one.Who!.Trim() && other.LastDay == one.Period!.Value.LastDay && ReadingValue.SameUnit(other.Unit, one.Unit!)).ToList();
                if (stands.Exists(other => other.Value == one.Value)) continue;
                foreach (var old in stands)
                {
                    db.Attach(old);
                    old.TakeBack(on, "Another figure of the same year was given");
                }

                db.Add(one.Make(plan, measure, on, by));
            }

            return faults;
        }, stop);
    }

    /// <summary>Null when it is done; otherwise why not, in words.</summary>
    public Task<string?> TakeBackAsync(Id<Plan> plan, Id<Comparator> id, DateOnly on, string because, CancellationToken stop = default) => db.InTurnAsync(plan, facts =>
    {
        if (facts.Comparators.FirstOrDefault(one => one.Id == id) is not { TakenBackOn: null } found) return "It was taken back already.";
        db.Attach(found);
        found.TakeBack(on, because.Trim());
        return null;
    }, stop);

    public Task<ComparisonGroup?> GroupAsync(Id<Plan> plan, CancellationToken stop) => db.ComparisonGroups.AsNoTracking().FirstOrDefaultAsync(one => one.PlanId == plan, stop);

    /// <summary>Remembers the council and its neighbours for the next file.</summary>
    public Task RememberAsync(Id<Plan> plan, string own, IReadOnlyList<string> neighbours, CancellationToken stop) => db.InTurnAsync(plan, async () =>
    {
        var group = await db.ComparisonGroups.FirstOrDefaultAsync(one => one.PlanId == plan, stop);
        if (group is null) db.Add(group = new ComparisonGroup(Id<ComparisonGroup>.New(), plan));
        if (group.Own != own || !group.Neighbours.SequenceEqual(neighbours)) group.Name(own, neighbours);
        return true;
    }, stop);
}
