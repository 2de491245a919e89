using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;
using Milepost.Updating;
using Milepost.Wording;

namespace Milepost.Store.Updating;

/// <summary>An update that a person sends.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Typed">What they typed, in which form, of which action.</param>
/// <param name="Doer">Who they are to the plan.</param>
/// <param name="Any">They may update any action, not only their own.</param>
/// <param name="Today">The day.</param>
public sealed record UpdateRequest(Id<Plan> Plan, TypedUpdate Typed, Doer Doer, bool Any, DateOnly Today)
{
    /// <summary>They may say how strong evidence is.</summary>
    public bool Weighs { get; init; }
}

/// <summary>What became of an update.</summary>
public abstract record UpdateOutcome;

/// <summary>It is saved, whole.</summary>
/// <param name="Facts">What was new.</param>
/// <param name="IsTyped">Something was typed, even where it had been saved before.</param>
public sealed record UpdateSaved(NewFacts Facts, bool IsTyped) : UpdateOutcome;

/// <summary>Nothing is saved yet, since something is wrong or somebody else said the same meanwhile. It is kept as a draft.</summary>
public sealed record UpdateNotYet(IReadOnlyList<FieldFault> Faults, FieldTexts Was, FieldTexts Typed) : UpdateOutcome;

/// <summary>The action is no longer there, or no longer theirs. It is kept as a draft.</summary>
public sealed record UpdateNotTaken(string Why) : UpdateOutcome;

/// <summary>A program sent the same before, and is told what it was told then.</summary>
public sealed record UpdateSentAgain : UpdateOutcome;

/// <summary>Saves what people say of their actions. Two who update one action meet here, and neither loses a word.</summary>
public sealed class ActionUpdater(MilepostDb db, UpdateDrafts drafts)
{
    /// <summary>Keeps what was typed first, so that it is there whatever comes next; then saves all of it or nothing.</summary>
    public async Task<UpdateOutcome> SaveAsync(UpdateRequest request, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await drafts.KeepAsync(request.Typed, stop);
        return await db.InTurnAsync(request.Plan, facts => Save(facts, request, drafted: true), stop);
    }

    /// <summary>The same for a program, which has its own copy of what it sends: what its owner is typing meanwhile is left alone.</summary>
    public Task<UpdateOutcome> SendAsync(UpdateRequest request, OnceOnly<UpdateOutcome> once, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return db.InTurnAsync(request.Plan, once, facts => Save(facts, request, drafted: false), stop);
    }

    private UpdateOutcome Save(PlanFacts facts, UpdateRequest request, bool drafted)
    {
        var typed = request.Typed;
        if (facts.Actions.FirstOrDefault(one => one.Action.Id == typed.Action) is not { } action)
        {
            return new UpdateNotTaken("It was taken out of the plan while you typed");
        }

        if (action.Action.WithdrawnOn is { } on)
        {
            return new UpdateNotTaken($"It was withdrawn on {Say.Date(on)}{(action.Action.WithdrawnBecause is { } why ? $": {why}" : "")}");
        }

        if ((request.Any ? Reach.All : Whose.Of(facts, action, request.Doer, request.Today)) is not { } reach)
        {
            return new UpdateNotTaken("It is led by somebody else now");
        }

        var by = db.Author?.Name ?? throw new InvalidOperationException("Nothing is updated without somebody who says it: set Author.");
        var form = UpdateForm.For(facts, action, reach with { Weighs = request.Weighs }, request.Today);
        switch (UpdateCheck.Of(form, typed.Was, typed.Typed, by))
        {
            case RefusedUpdate refused:
                return new UpdateNotYet(refused.Faults, refused.Was, refused.Typed);
            case SoundUpdate sound:
                UpdateFacts.Put(db, action.Action, sound.Facts);
                if (drafted) Clear(typed);
                return new UpdateSaved(sound.Facts, sound.IsTyped);
            default:
                throw new InvalidOperationException("An update is refused or sound.");
        }
    }

    /// <summary>In the same save as the update, so that no draft of what was saved comes back.</summary>
    private void Clear(TypedUpdate typed)
    {
        foreach (var draft in db.UpdateDrafts.Where(one => one.Person == typed.Person && one.Action == typed.Action.Value)) draft.Clear(typed.Form);
    }
}
