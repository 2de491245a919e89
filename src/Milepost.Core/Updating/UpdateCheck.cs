using Milepost.Editing.Forms;
using Milepost.Editing.Merging;
using Milepost.Wording;

namespace Milepost.Updating;

/// <summary>Holds what somebody typed against what stands: everything that is wrong is said at once, and what is sound becomes facts.</summary>
public static class UpdateCheck
{
    public static CheckedUpdate Of(UpdateForm form, FieldTexts was, FieldTexts typed, string by)
    {
        ArgumentNullException.ThrowIfNull(form);
        var merged = ThreeWay.Merge(form.Fields, was, form.Now, typed);
        var said = new SaidUpdate(form, merged, by);
        var faults = Collisions(form, merged).ToList();
        faults.AddRange(merged.Where(one => one is { IsTyped: true, Outcome: not MergeOutcome.Same } && one.Field.Fault(one.Typed, one.Was) is not null)
            .Select(one => new FieldFault(one.Field.Name, one.Field.Fault(one.Typed, one.Was)!)));
        // A group that collided or holds what cannot be read is looked at again when that is put right.
        var spoilt = faults.Select(fault => fault.Field).ToHashSet();
        faults.AddRange(said.Faults.ExceptBy(spoilt, fault => fault.Field).Where(fault => fault.With is null || !spoilt.Contains(fault.With)));
        if (faults.Count > 0)
        {
            var (renewed, kept) = form.RenewAll(was, typed);
            var order = form.Fields.Select(field => field.Name).ToList();
            return new RefusedUpdate([.. faults.OrderBy(fault => order.IndexOf(fault.Field))], renewed, kept);
        }

        return new SoundUpdate(said.Facts(), merged.Any(one => one.IsTyped));
    }

    /// <summary>The fields that both the sender and somebody else changed, to different things.</summary>
    internal static IEnumerable<MergedField> Contested(UpdateForm form, IReadOnlyList<MergedField> merged)
    {
        var of = merged.ToDictionary(one => one.Field.Name);
        foreach (var rating in form.Ratings)
        {
            if (Meets(of[rating.Key], rating.Names.Skip(1).Select(name => of[name]))) yield return of[rating.Key];
        }

        if (of.TryGetValue(UpdateForm.Due, out var due)
            && (due.Outcome is MergeOutcome.Together || Meets(due, new[] { UpdateForm.MoveReason, UpdateForm.MoveBecause, UpdateForm.AgreedBy }.Select(name => of[name]))))
        {
            yield return due;
        }

        foreach (var step in form.Steps)
        {
            if (of[step.Tick].Outcome is MergeOutcome.Collided) yield return of[step.Tick];
            if (of[step.On].Outcome is MergeOutcome.Collided) yield return of[step.On];
        }
    }

    /// <summary>Both changed it; or only the other did, and the sender gave a reason for what they had seen.</summary>
    private static bool Meets(MergedField head, IEnumerable<MergedField> reasons) =>
        head.Outcome is MergeOutcome.Collided || (head.Outcome is MergeOutcome.Theirs && reasons.Any(one => one.IsTyped));

    private static IEnumerable<FieldFault> Collisions(UpdateForm form, IReadOnlyList<MergedField> merged)
    {
        foreach (var one in Contested(form, merged))
        {
            var chose = one.Outcome is MergeOutcome.Theirs || one.Typed.Length == 0 ? "" : $" You said {one.Field.Said(one.Typed)}.";
            yield return new(one.Field.Name, $"{Meanwhile(form, one)}{chose} Nothing is saved yet: see whether yours still holds, and save again");
        }
    }

    private static string Meanwhile(UpdateForm form, MergedField one)
    {
        if (form.Ratings.FirstOrDefault(rating => rating.Key == one.Field.Name) is { } rating)
        {
            return Say.Sentence($"This was rated while you typed: {rating.Said}");
        }

        if (one.Field.Name == UpdateForm.Due)
        {
            var why = form.Action.Moves is not [.., var move] ? "" : $" by {move.By}{(move.Because is { } because ? $", because: {because}" : "")}";
            return Say.Sentence($"The date was moved while you typed, to {one.Now.ReplaceLineEndings(", ")}{why}");
        }

        return Say.Sentence($"Somebody changed this step while you typed: {(one.Now.Length == 0 ? "not done" : one.Field.Said(one.Now))}");
    }
}
