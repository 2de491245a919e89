using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Conversions;
using Milepost.Working.Workbooks;

namespace Milepost.Store.Updating.Workbooks;

/// <summary>A workbook that waits for its person to agree.</summary>
public sealed record WaitingWorkbook(Id<WorkbookUpload> Id, string FileName, DateTime At);

/// <summary>Keeps the workbooks that people gave back until they agree to them. They are given to that person alone.</summary>
public sealed class WorkbookUploads(MilepostDb db, TimeProvider time)
{
    /// <summary>More than this wait for nobody: the oldest goes when another comes.</summary>
    private const int Room = 10;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<Id<WorkbookUpload>> KeepAsync(string person, Id<Plan> plan, ReturnedWorkbook returned, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(returned);
        var now = time.GetUtcNow().UtcDateTime;
        var held = await db.WorkbookUploads.Where(one => one.Person == person).OrderByDescending(one => one.At).ToListAsync(stop);
        db.RemoveRange(held.Where((one, at) => at >= Room - 1 || now - one.At > Kept));
        var upload = new WorkbookUpload(Id<WorkbookUpload>.New(), person, plan.Value, returned.File, Json.Write(returned), now);
        db.Add(upload);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return upload.Id;
    }

    /// <summary>What the person gave back; null where it is somebody else's, or is no longer there.</summary>
    public async Task<ReturnedWorkbook?> FindAsync(string person, Id<Plan> plan, Id<WorkbookUpload> id, CancellationToken stop) =>
        await db.WorkbookUploads.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.Person == person && one.Plan == plan.Value, stop) is { } found
            ? Json.Read<ReturnedWorkbook>(found.Content) : null;

    /// <summary>What waits for the person's word in a plan, latest first.</summary>
    public async Task<IReadOnlyList<WaitingWorkbook>> WaitingAsync(string person, Id<Plan> plan, CancellationToken stop) =>
        await db.WorkbookUploads.Where(one => one.Person == person && one.Plan == plan.Value).OrderByDescending(one => one.At)
            .Select(one => new WaitingWorkbook(one.Id, one.FileName, one.At)).ToListAsync(stop);

    public async Task PutAsideAsync(string person, Id<WorkbookUpload> id, CancellationToken stop)
    {
        db.RemoveRange(await db.WorkbookUploads.Where(one => one.Id == id && one.Person == person).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }
}
