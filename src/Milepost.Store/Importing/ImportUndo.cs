using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Files;
using Milepost.Store.History;
using Milepost.Store.Undoing;
using Milepost.Wording;

namespace Milepost.Store.Importing;

/// <summary>Takes an import back, by going backwards through the history that it wrote.</summary>
internal sealed class ImportUndo(MilepostDb db, TimeProvider time)
{
    /// <summary>The file and the record of the import stay; so does a plan that it made, with nothing in it.</summary>
    private static readonly string[] Kept = [nameof(Import), nameof(StoredFile)];

    /// <summary>Null when it is done, to be saved by the turn that it is done in; otherwise why not.</summary>
    public async Task<string?> UndoAsync(Id<Import> id, CancellationToken stop)
    {
        var import = await db.Imports.FirstAsync(one => one.Id == id, stop);
        if (import.UndoneAt is { } undone) return $"That import was undone on {Say.Date(DateOnly.FromDateTime(undone))}.";
        var standing = await db.Imports.AsNoTracking().Where(other => other.PlanId == import.PlanId && other.UndoneAt == null)
            .OrderByDescending(other => other.Id).FirstAsync(stop);
        if (standing.Id != id) return $"A later import, of {standing.FileName}, stands on this one. Undo that first.";

        var written = await db.History.AsNoTracking().Where(change => change.ImportId == id.Value && !Kept.Contains(change.Record))
            .OrderByDescending(change => change.Id).ToListAsync(stop);
        if (await LaterChangeAsync(import, written, stop) is { } later)
        {
            return $"{InWords(later)} was changed by {later.By} on {Say.Date(DateOnly.FromDateTime(later.At))}, after the import. Undoing it would lose that.";
        }

        db.CurrentImport = id;
        await ForgetQuestionsAsync(import.PlanId, written, stop);
        await new Reversal(db).DoAsync(import.PlanId, written, stop);
        import.Undo(HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime), db.Author?.Name ?? "");
        return null;
    }

    /// <summary>A change since, by a person or by an import that stands, to a record that the import touched or of one that hangs on it.</summary>
    private async Task<Change?> LaterChangeAsync(Import import, List<Change> written, CancellationToken stop)
    {
        if (written.Count == 0) return null;
        var (last, plan) = (written[0].Id, import.PlanId.Value);
        var takenBack = await db.Imports.Where(other => other.PlanId == import.PlanId && other.UndoneAt != null)
            .Select(other => other.Id.Value).ToListAsync(stop);
        var since = await db.History.AsNoTracking()
            .Where(change => change.PlanId == plan && change.Id > last && change.ImportId != import.Id.Value && !Kept.Contains(change.Record))
            .OrderByDescending(change => change.Id).ToListAsync(stop);
        var touched = written.Where(change => change.Record != nameof(Plan) || change.Field != Change.Whole)
            .Select(change => change.RecordId).ToHashSet();
        var added = written.Where(change => change is { Record: not nameof(Plan), Field: Change.Whole, After: not null })
            .Select(change => change.RecordId).ToHashSet();
        // What the record only asked, and nobody answered, is no work of anybody's that could be lost.
        var unanswered = (await db.Questions.Where(question => question.PlanId == import.PlanId && question.AnsweredOn == null)
            .Select(question => question.Id).ToListAsync(stop)).Select(question => question.Value).ToHashSet();
        return since.Find(change => !unanswered.Contains(change.RecordId) && !(change.ImportId is { } by && takenBack.Contains(by))
            && (touched.Contains(change.RecordId) || Reversal.HangsOn(change, added)));
    }

    /// <summary>Questions about actions that go are gone with them; an answered one has kept the import from being undone.</summary>
    private async Task ForgetQuestionsAsync(Id<Plan> plan, List<Change> written, CancellationToken stop)
    {
        var going = written.Where(change => change is { Record: nameof(Actions.PlanAction), Field: Change.Whole, After: not null })
            .Select(change => change.RecordId).ToHashSet();
        var open = await db.Questions.Where(question => question.PlanId == plan && question.AnsweredOn == null && question.ActionId != null).ToListAsync(stop);
        db.RemoveRange(open.Where(question => going.Contains(question.ActionId!.Value.Value)));
    }

    private static string InWords(Change change) => change.Record switch
    {
        nameof(Actions.PlanAction) => "An action",
        nameof(Actions.Step) => "A step",
        nameof(Actions.GivenRating) => "A rating",
        nameof(Actions.ProgressEntry) => "The progress of an action",
        nameof(Reading) => "A reading of a measure",
        nameof(MeasureBreak) => "The limits of a measure",
        nameof(Scorecard) => "A scorecard",
        nameof(Commentary) => "What was said of a reading",
        nameof(MeasureDevelopment) => "How a measure gets ready",
        nameof(TeamCaseload) => "A team’s caseload",
        nameof(Milepost.People.Grant) => "What somebody may do",
        nameof(Plan) => "The plan itself",
        _ => "Something that the import brought",
    };
}
