using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Identity;
using Milepost.Store.Conversions;

namespace Milepost.Store.Updating;

/// <summary>What somebody is typing into an update, kept as they type.</summary>
/// <param name="Person">The lasting name of the person, or of the link.</param>
/// <param name="Action">The action.</param>
/// <param name="Called">What the action is known by.</param>
/// <param name="Form">The form on their screen.</param>
/// <param name="Was">What they saw.</param>
/// <param name="Typed">What they typed.</param>
public sealed record TypedUpdate(string Person, Id<PlanAction> Action, string Called, Guid Form, FieldTexts Was, FieldTexts Typed);

/// <summary>An update that waits to be finished.</summary>
public sealed record KeptUpdate(Guid Action, string Called, FieldTexts Was, FieldTexts Typed, DateTime KeptAt);

/// <summary>Keeps the updates that people have begun. A person's drafts are given to that person alone.</summary>
public sealed class UpdateDrafts(MilepostDb db, TimeProvider time)
{
    /// <summary>No update is longer; what is, is no update.</summary>
    private const int Longest = 200_000;

    /// <summary>Keeps what was typed, over what was kept before. False where it cannot be kept: it is too long, or the form was sent meanwhile.</summary>
    public async Task<bool> KeepAsync(TypedUpdate update, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(update);
        var (typed, was) = (Json.Write(update.Typed.All), Json.Write(update.Was.All));
        if (typed.Length + was.Length > Longest) return false;
        try
        {
            return await KeepAsync(update, typed, was, stop);
        }
        catch (DbUpdateException)
        {
            // Two windows of one person kept their first at the same moment; now there is a draft to keep it in.
            db.ChangeTracker.Clear();
            return await KeepAsync(update, typed, was, stop);
        }
    }

    public async Task<KeptUpdate?> FindAsync(string person, Id<PlanAction> action, CancellationToken stop) =>
        await Of(person, action).AsNoTracking().FirstOrDefaultAsync(stop) is { Typed: not null } draft ? Read(draft) : null;

    /// <summary>Everything that the person has begun.</summary>
    public async Task<IReadOnlyList<KeptUpdate>> AllAsync(string person, CancellationToken stop) =>
        [.. (await db.UpdateDrafts.AsNoTracking().Where(one => one.Person == person && one.Typed != null).ToListAsync(stop)).Select(Read)];

    /// <summary>Takes away what was kept, because the person said so.</summary>
    public async Task PutAsideAsync(string person, Id<PlanAction> action, CancellationToken stop)
    {
        foreach (var draft in await Of(person, action).ToListAsync(stop)) draft.Clear(null);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private async Task<bool> KeepAsync(TypedUpdate update, string typed, string was, CancellationToken stop)
    {
        var draft = await Of(update.Person, update.Action).FirstOrDefaultAsync(stop);
        if (draft?.Sent == update.Form) return false;
        if (draft is null) db.Add(draft = new UpdateDraft(Id<UpdateDraft>.New(), update.Person, update.Action.Value, update.Called));
        draft.Keep(typed, was, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return true;
    }

    private IQueryable<UpdateDraft> Of(string person, Id<PlanAction> action) =>
        db.UpdateDrafts.Where(one => one.Person == person && one.Action == action.Value);

    private static KeptUpdate Read(UpdateDraft draft) =>
        new(draft.Action, draft.Called, Texts(draft.Was!), Texts(draft.Typed!), draft.KeptAt);

    private static FieldTexts Texts(string json) =>
        FieldTexts.Of(Json.Read<Dictionary<string, string>>(json).Select(field => (field.Key, (string?)field.Value)));
}
