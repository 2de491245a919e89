using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Importing.Comparing;
using Milepost.Plans;

namespace Milepost.Store.Importing;

/// <summary>Adds to an action or a step what a file newly says of it, as facts of the day that the file speaks of.</summary>
internal sealed class HangingApplier(
    MilepostDb db, Id<Plan> plan, Id<PlanAction> action, Id<Step>? step, DateOnly asAt, string by, IReadOnlyDictionary<string, Id<Post>> known)
{
    public void Apply(HangingUpdate update, IReadOnlyList<WrittenDate> dueBefore, IReadOnlyList<Lead> leads)
    {
        if (update.DueMoved)
        {
            db.Add(new DateMove(Id<DateMove>.New(), plan, action, step, asAt, by, because: null) { Before = dueBefore, After = update.Due });
        }

        if (update.Leads is { } names)
        {
            db.RemoveRange(leads);
            db.AddRange(names.Select((name, position) => Named(name, position, leads)));
        }

        foreach (var rating in update.Ratings)
        {
            db.Add(new GivenRating(Id<GivenRating>.New(), plan, action, step, rating.Of, rating.Key, asAt, by) { Written = rating.Written });
        }

        foreach (var text in update.Progress) db.Add(new ProgressEntry(Id<ProgressEntry>.New(), plan, action, step, text, asAt, by));
        foreach (var text in update.Evidence) db.Add(new EvidenceItem(Id<EvidenceItem>.New(), plan, action, step, text, asAt, by));
    }

    /// <summary>The same name means the post that somebody said it means, here or elsewhere in the plan.</summary>
    private Lead Named(string name, int position, IReadOnlyList<Lead> before)
    {
        var lead = new Lead(Id<Lead>.New(), plan, action, step, name, position);
        lead.BelongTo(before.FirstOrDefault(one => one.Name == name)?.PostId ?? (known.TryGetValue(LeadNames.Key(name), out var post) ? post : null));
        return lead;
    }
}
