using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.Store.Updating;
using Milepost.Updating;
using Milepost.Web.Pages.Editing;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Updating;

/// <summary>Where an update is opened, kept and sent, whoever writes it.</summary>
public sealed class UpdateDesk(ActionUpdater updater, UpdateDrafts drafts, UkClock clock)
{
    /// <summary>The form as its writer left it, or as the action stands; null where the action is not theirs to update.</summary>
    public async Task<UpdateSheet?> OpenAsync(PlanAssessment plan, Id<PlanAction> id, Writer writer, CancellationToken stop)
    {
        if (FormOf(plan, id, writer) is not { } form) return null;
        var sheet = new UpdateSheet(form, Guid.CreateVersion7(), form.Now, form.Now) { Address = "", Back = "", Judged = JudgedPlan.Of(plan) };
        if (await drafts.FindAsync(writer.Key, id, stop) is not { } draft) return sheet;
        var (was, typed) = form.Renew(draft.Was, draft.Typed);
        return sheet with { Was = was, Typed = typed, KeptAt = draft.KeptAt };
    }

    /// <summary>The form as the browser sent it.</summary>
    public UpdateSheet? Read(PlanAssessment plan, Id<PlanAction> id, Writer writer, IFormCollection sent)
    {
        if (FormOf(plan, id, writer) is not { } form) return null;
        var typed = SentForm.Read(sent, form.Fields, SentForm.Typed);
        var was = SentForm.Read(sent, form.Fields, SentForm.Was);
        return new(form, Guid.TryParse(sent[UpdateSheet.IdField], out var named) ? named : Guid.CreateVersion7(), was, typed) { Address = "", Back = "", Judged = JudgedPlan.Of(plan) };
    }

    public Task<UpdateOutcome> SendAsync(UpdateSheet sheet, Writer writer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return updater.SaveAsync(new(sheet.Facts.Plan.Id, Typed(sheet, writer), writer.Doer, writer.MayAny(sheet.Facts, sheet.Standing.Facts), clock.Today) { Weighs = sheet.Form.Reach.Weighs }, stop);
    }

    /// <summary>Keeps what is typed so far; a sentence that says so, or why not.</summary>
    public async Task<(bool Kept, string Said)> KeepAsync(UpdateSheet sheet, Writer writer, CancellationToken stop)
    {
        var kept = await drafts.KeepAsync(Typed(sheet, writer), stop);
        return (kept, kept ? $"Kept as a draft on {UpdateSheet.Said(clock.Now)}. Only you can see it" : "It could not be kept as a draft: it is too long, or it was sent already");
    }

    public Task PutAsideAsync(Id<PlanAction> id, Writer writer, CancellationToken stop) => drafts.PutAsideAsync(writer.Key, id, stop);

    /// <summary>A draft as the browser would send it, so that it can be brought back; null where there is none.</summary>
    public async Task<IReadOnlyDictionary<string, string?[]>?> SentAsync(Id<PlanAction> id, Writer writer, CancellationToken stop) =>
        await drafts.FindAsync(writer.Key, id, stop) is not { } draft ? null
        : draft.Typed.All.Select(field => (Name: SentForm.Typed + field.Key, field.Value)).Concat(draft.Was.All.Select(field => (Name: SentForm.Was + field.Key, field.Value)))
            .ToDictionary(field => field.Name, field => new[] { (string?)field.Value });

    public Task<IReadOnlyList<KeptUpdate>> DraftsAsync(Writer writer, CancellationToken stop) => drafts.AllAsync(writer.Key, stop);

    /// <summary>What the person reads on the page that they come to next.</summary>
    public static string Said(UpdateSheet sheet, UpdateSaved saved)
    {
        var name = sheet.Action.Reference ?? Say.Shorten(sheet.Action.Title, 60);
        return saved switch
        {
            { Facts.IsEmpty: false } => $"Saved for {name}: {Say.List(saved.Facts.Said)}",
            { IsTyped: true } => $"What you sent for {name} was saved already",
            _ => $"Nothing was typed for {name}, so nothing was saved",
        };
    }

    private UpdateForm? FormOf(PlanAssessment plan, Id<PlanAction> id, Writer writer)
    {
        var (facts, today) = (plan.Facts, clock.Today);
        if (facts.Actions.FirstOrDefault(one => one.Action.Id == id) is not { } action) return null;
        return writer.ReachOf(facts, action, today) is not { } reach ? null : UpdateForm.For(facts, action, reach, today);
    }

    private static TypedUpdate Typed(UpdateSheet sheet, Writer writer) => new(
        writer.Key, sheet.Action.Id, $"{sheet.Action.Reference} {Say.Shorten(sheet.Action.Title, 120)}".Trim(), sheet.Id, sheet.Was, sheet.Typed);
}
