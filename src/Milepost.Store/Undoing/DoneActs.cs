using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.History;
using Milepost.Store.Writing;
using Milepost.Wording;

namespace Milepost.Store.Undoing;

/// <summary>Keeps what people did lately and undoes it, as long as nothing of anybody's stands on it.</summary>
public sealed class DoneActs(MilepostDb db, TimeProvider time)
{
    /// <summary>What is older is history, and is changed like anything else.</summary>
    public const int Days = 30;

    private const int MostShown = 50;

    private DateTime Now => HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime);

    private DateTime Since => Now.AddDays(-Days);

    /// <summary>Keeps what was just saved as something that can be undone, and nothing that no longer can; null where nothing was saved that history tells of.</summary>
    public async Task<Id<DoneAct>?> NoteAsync(string person, string act, string said, CancellationToken stop)
    {
        if (db.LastTold is not var (first, last) || first == 0) return null;
        var plan = await db.History.Where(change => change.Sequence >= first && change.Sequence <= last && change.PlanId != null).Select(change => change.PlanId).FirstOrDefaultAsync(stop);
        var done = new DoneAct(Id<DoneAct>.New(), person, plan, act, said, first, last, Now);
        db.ChangeTracker.Clear();
        db.RemoveRange(await db.DoneActs.Where(old => old.Person == person && old.At < Since).ToListAsync(stop));
        db.Add(done);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return done.Id;
    }

    /// <summary>What the person did lately, latest first.</summary>
    public async Task<IReadOnlyList<DoneAct>> LatelyAsync(string person, CancellationToken stop) =>
        await db.DoneActs.AsNoTracking().Where(done => done.Person == person && done.At >= Since)
            .OrderByDescending(done => done.At).ThenByDescending(done => done.Last).Take(MostShown).ToListAsync(stop);

    /// <summary>What a program of the site did that wrote so to a record; null where that is not kept, or was undone.</summary>
    public async Task<DoneAct?> OfAsync(string person, Guid record, string field, CancellationToken stop)
    {
        var written = await db.History.AsNoTracking().Where(change => change.RecordId == record && change.Field == field).Select(change => change.Sequence).OrderByDescending(sequence => sequence).FirstOrDefaultAsync(stop);
        return await db.DoneActs.AsNoTracking().FirstOrDefaultAsync(done => done.Person == person && done.First <= written && done.Last >= written && done.UndoneAt == null, stop);
    }

    public Task<DoneAct?> FindAsync(string person, Id<DoneAct> id, CancellationToken stop) =>
        db.DoneActs.AsNoTracking().FirstOrDefaultAsync(done => done.Id == id && done.Person == person, stop);

    /// <summary>Null when it is undone; otherwise why not, in words.</summary>
    public Task<string?> UndoAsync(DoneAct done, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(done);
        return done.Plan is { } plan
            ? db.InTurnAsync(new Id<Plan>(plan), () => OnceAsync(done, stop), stop)
            : db.WriteAsync(stopping => SavedAsync(done, stopping), stop);
    }

    private async Task<string?> SavedAsync(DoneAct done, CancellationToken stop)
    {
        var refusal = await OnceAsync(done, stop);
        await db.SaveChangesAsync(stop);
        return refusal;
    }

    private async Task<string?> OnceAsync(DoneAct done, CancellationToken stop)
    {
        var kept = await db.DoneActs.FirstAsync(one => one.Id == done.Id, stop);
        if (kept.UndoneAt is { } undone) return $"It was undone on {Say.Date(DateOnly.FromDateTime(undone))} already.";
        if (kept.At < Since) return $"It is more than {Say.Days(Days)} ago. Change what stands now instead.";
        var written = await db.History.AsNoTracking().Where(change => change.Sequence >= kept.First && change.Sequence <= kept.Last)
            .OrderByDescending(change => change.Sequence).ToListAsync(stop);
        if (written.Exists(change => change.IsErased)) return "Texts of it were erased by right, so that they cannot be put back.";
        if (await LaterAsync(kept, written, stop) is { } later)
        {
            return $"{Named(later.Record)} was changed after it, by {later.By} on {Say.Date(DateOnly.FromDateTime(later.At))}. Undoing it would lose that.";
        }

        await new Reversal(db).DoAsync(kept.Plan is { } plan ? new Id<Plan>(plan) : null, written, stop);
        kept.Undo(Now);
        return null;
    }

    /// <summary>A change since that stands on it: of the same field, of a record that came or went with it, or of one that hangs on such a record.</summary>
    private async Task<Change?> LaterAsync(DoneAct done, List<Change> written, CancellationToken stop)
    {
        var records = written.Select(change => change.RecordId).Distinct().ToList();
        var plan = done.Plan;
        var since = await db.History.AsNoTracking()
            .Where(change => change.Sequence > done.Last && (change.PlanId == plan || records.Contains(change.RecordId)))
            .OrderByDescending(change => change.Sequence).ToListAsync(stop);
        if (since.Count == 0) return null;
        var came = written.Where(change => change is { Field: Change.Whole, After: not null }).Select(change => change.RecordId).ToHashSet();
        var fields = written.Select(change => (change.RecordId, change.Field)).ToHashSet();
        var gone = since.Where(change => change is { Field: Change.Whole, After: null }).Select(change => change.RecordId).ToHashSet();
        var wentUnder = written.Find(change => change is { Field: Change.Whole, Before: { } json } && Reversal.Names(json, gone));
        return since.Find(change =>
            came.Contains(change.RecordId) || fields.Contains((change.RecordId, change.Field))
            || (change.Field == Change.Whole && records.Contains(change.RecordId))
            || Reversal.HangsOn(change, came)
            || (wentUnder is not null && change is { Field: Change.Whole, After: null }));
    }

    private static string Named(string record) => record switch
    {
        nameof(Actions.PlanAction) => "An action that it touched",
        nameof(Actions.Step) => "A step that it touched",
        nameof(Actions.EvidenceItem) => "The evidence",
        nameof(Reading) => "A reading of a measure",
        nameof(MeasureBreak) => "The limits of a measure",
        nameof(Comparator) => "A comparator of a measure",
        nameof(Milepost.Scorecards.SheetMapping) or nameof(Scorecards.GivenSheet) => "A later file of the same sheet",
        nameof(Scorecard) => "A scorecard",
        nameof(Commentary) => "What was said of a reading",
        nameof(MeasureDevelopment) => "How a measure gets ready",
        nameof(TeamCaseload) => "A team’s caseload",
        nameof(Plan) => "The plan itself",
        _ => "Something that it touched",
    };
}
