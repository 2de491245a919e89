using Milepost.Actions;
using Milepost.Updating;

namespace Milepost.Store.Updating;

/// <summary>Puts the facts of an update beside its action, wherever they were typed.</summary>
internal static class UpdateFacts
{
    public static void Put(MilepostDb db, PlanAction action, NewFacts said)
    {
        object?[] added = [said.Entry, .. said.Ratings, said.Move, said.Evidence, said.Closure];
        db.AddRange(added.OfType<object>());
        if (said.Due is { } due)
        {
            db.Attach(action);
            action.Schedule(action.Start, due);
        }

        foreach (var (step, on) in said.Steps)
        {
            db.Attach(step);
            step.Complete(on);
        }
    }
}
