using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Conversions;
using Milepost.Store.Writing;
using Milepost.Updating;
using Milepost.Working.Workbooks;

namespace Milepost.Store.Updating.Workbooks;

/// <summary>A workbook that a person agrees to.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Upload">The workbook as it is kept.</param>
/// <param name="Person">The lasting name of the person.</param>
/// <param name="Reach">How much of an action is theirs.</param>
/// <param name="Choices">What they chose where both changed the same.</param>
/// <param name="Seen">What they were shown when they agreed.</param>
/// <param name="Today">The day.</param>
public sealed record WorkbookRequest(
    Id<Plan> Plan, Id<WorkbookUpload> Upload, string Person, Func<ActionFacts, Reach?> Reach,
    IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, CellChoice>> Choices, string Seen, DateOnly Today);

/// <summary>What became of a workbook.</summary>
public abstract record WorkbookOutcome;

/// <summary>What could be saved is saved, and what could not is kept as drafts.</summary>
/// <param name="Updated">How many actions were updated.</param>
/// <param name="Drafted">How many were kept as drafts.</param>
/// <param name="Left">Rows that are neither, since they are of no action of the person's any more, or another draft waits there. The workbook is kept with them.</param>
public sealed record WorkbookSaved(int Updated, int Drafted, int Left) : WorkbookOutcome;

/// <summary>Nothing is saved: the record has changed since it was shown, or something is yet to be chosen.</summary>
public sealed record WorkbookShownAgain : WorkbookOutcome;

/// <summary>It was agreed to already, or put aside.</summary>
public sealed record WorkbookGone : WorkbookOutcome;

/// <summary>Saves what people typed into a workbook, by the same rules and as the same facts as the form that updates one action.</summary>
public sealed class WorkbookUpdater(MilepostDb db, TimeProvider time)
{
    /// <summary>All of it in one turn of the plan. A row that is refused is kept as a draft of its action, to be finished there.</summary>
    public Task<WorkbookOutcome> SaveAsync(WorkbookRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        return db.InTurnAsync(request.Plan, facts => SaveAsync(facts, request, stop), stop);
    }

    private async Task<WorkbookOutcome> SaveAsync(PlanFacts facts, WorkbookRequest request, CancellationToken stop)
    {
        var upload = await db.WorkbookUploads.FirstOrDefaultAsync(
            one => one.Id == request.Upload && one.Person == request.Person && one.Plan == request.Plan.Value, stop);
        if (upload is null) return new WorkbookGone();
        var by = db.Author?.Name ?? throw new InvalidOperationException("Nothing is updated without somebody who says it: set Author.");
        var returned = Json.Read<ReturnedWorkbook>(upload.Content);
        var merge = WorkbookMerge.Of(facts, returned, request.Reach, request.Choices, by, request.Today);
        if (merge.Mark != request.Seen || merge.Open.Any()) return new WorkbookShownAgain();

        foreach (var row in merge.Sound)
        {
            UpdateFacts.Put(db, row.Row!.Action.Action, ((SoundRow)row.Outcome).Facts);
        }

        var refused = merge.Refused.ToList();
        var left = new List<MergedRow>();
        foreach (var row in refused)
        {
            if (!await DraftAsync(row, request.Person, stop)) left.Add(row);
        }

        if (left.Count == 0) db.Remove(upload);
        else upload.Leave(Json.Write(returned with { Rows = [.. returned.Rows.Where(row => left.Exists(one => one.Action == row.Action))], Untouched = 0, LeftOut = 0, Remarks = [] }));
        return new WorkbookSaved(merge.Sound.Count(), refused.Count - left.Count, left.Count);
    }

    /// <summary>What somebody is typing into the form of the same action is not overwritten.</summary>
    private async Task<bool> DraftAsync(MergedRow row, string person, CancellationToken stop)
    {
        if (row is not { Row: { } known, Typed: { } typed }) return false;
        var action = row.Action;
        var draft = await db.UpdateDrafts.FirstOrDefaultAsync(one => one.Person == person && one.Action == action, stop);
        if (draft?.Typed is not null) return false;
        if (draft is null) db.Add(draft = new UpdateDraft(Id<UpdateDraft>.New(), person, action, row.Called));
        draft.Keep(Json.Write(typed.All), Json.Write(known.Form.Now.All), time.GetUtcNow().UtcDateTime);
        return true;
    }
}
