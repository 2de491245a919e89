using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Plans;
using Milepost.Scorecards;
using Milepost.Store.Files;
using Milepost.Store.History;
using Milepost.Store.Writing;

namespace Milepost.Store.Scorecards;

/// <summary>The sheets that were given for a plan, and what each feed's lines are said to be.</summary>
public sealed class GivenSheets(MilepostDb db, TimeProvider time)
{
    private const int MostListed = 50;

    /// <summary>Keeps a sheet until somebody agrees to it. The same bytes that wait already are not kept twice.</summary>
    public async Task<GivenSheet> KeepAsync(Id<Plan> plan, SourceFile file, FileFormat format, string by, bool dropped, string? why, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        var now = HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime);
        var known = await db.Files.Where(stored => stored.Sha256 == file.Sha256).Select(stored => (Id<StoredFile>?)stored.Id).FirstOrDefaultAsync(stop);
        if (known is { } same && await db.GivenSheets.FirstOrDefaultAsync(one => one.PlanId == plan && one.FileId == same && one.Standing == SheetStanding.Waiting, stop) is { } waiting) return waiting;
        if (known is null)
        {
            var kept = StoredFile.Of(file, format, now, by);
            db.Add(kept);
            known = kept.Id;
        }

        var sheet = new GivenSheet(Id<GivenSheet>.New(), plan, file.Name, now, by, dropped) { FileId = known };
        if (why is not null) sheet.Wait(why);
        db.Add(sheet);
        await db.SaveChangesAsync(stop);
        return sheet;
    }

    /// <summary>Tells of a file of the folder that was not read at all.</summary>
    public async Task RefuseAsync(Id<Plan> plan, string name, string by, string why, CancellationToken stop)
    {
        var sheet = new GivenSheet(Id<GivenSheet>.New(), plan, name, HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime), by, dropped: true);
        sheet.Refuse(why);
        db.Add(sheet);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>The sheet with its file; null where there is none of that id in the plan.</summary>
    public async Task<(GivenSheet Sheet, StoredFile File)?> FindAsync(Id<Plan> plan, Id<GivenSheet> id, CancellationToken stop) =>
        await db.GivenSheets.AsNoTracking().Where(one => one.PlanId == plan && one.Id == id).Join(db.Files, one => one.FileId, file => file.Id, (sheet, file) => new { sheet, file }).FirstOrDefaultAsync(stop) is { } found
            ? (found.sheet, found.file) : null;

    /// <summary>Those given lately, the latest first.</summary>
    public async Task<IReadOnlyList<GivenSheet>> LatelyAsync(Id<Plan> plan, CancellationToken stop) =>
        await db.GivenSheets.AsNoTracking().Where(one => one.PlanId == plan).OrderByDescending(one => one.Id).Take(MostListed).ToListAsync(stop);

    /// <summary>The feeds of a plan, those that ended too.</summary>
    public async Task<IReadOnlyList<SheetMapping>> MappingsAsync(Id<Plan> plan, CancellationToken stop) =>
        await db.SheetMappings.AsNoTracking().Where(one => one.PlanId == plan).OrderBy(one => one.Id).ToListAsync(stop);

    /// <summary>Remembers what the lines of a sheet are, anew or again. Lines of it that this file does not have stay as they were.</summary>
    public Task<Id<SheetMapping>> RememberAsync(Id<Plan> plan, SaidMapping said, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(said);
        return db.InTurnAsync(plan, async () =>
        {
            var mapping = said.Known is { } known ? await db.SheetMappings.FirstOrDefaultAsync(one => one.Id == known && one.PlanId == plan && one.EndedOn == null, stop) : null;
            if (mapping is null) db.Add(mapping = new SheetMapping(Id<SheetMapping>.New(), plan, said.Name, said.Shape, said.On, said.By));
            mapping.Say(said.Name, MappedLines.After(mapping.Lines, said.Lines), said.Provisional, said.Quarters, said.Expected);
            return mapping.Id;
        }, stop);
    }

    /// <summary>Ends a feed: its files are no longer taken in. Its readings stay.</summary>
    public Task EndAsync(Id<Plan> plan, Id<SheetMapping> id, DateOnly on, CancellationToken stop) => db.InTurnAsync(plan, async () =>
    {
        if (await db.SheetMappings.FirstOrDefaultAsync(one => one.Id == id && one.PlanId == plan && one.EndedOn == null, stop) is { } mapping) mapping.End(on);
        return true;
    }, stop);

    /// <summary>Says why a sheet waits.</summary>
    public Task WaitAsync(Id<Plan> plan, Id<GivenSheet> id, string why, CancellationToken stop) => db.InTurnAsync(plan, async () =>
    {
        if (await db.GivenSheets.FirstOrDefaultAsync(one => one.Id == id && one.PlanId == plan && one.Standing == SheetStanding.Waiting, stop) is { } sheet) sheet.Wait(why);
        return true;
    }, stop);

    /// <summary>Puts a sheet that waits aside.</summary>
    public Task AsideAsync(Id<Plan> plan, Id<GivenSheet> id, CancellationToken stop) => db.InTurnAsync(plan, async () =>
    {
        if (await db.GivenSheets.FirstOrDefaultAsync(one => one.Id == id && one.PlanId == plan && one.Standing == SheetStanding.Waiting, stop) is { } sheet) sheet.PutAside();
        return true;
    }, stop);
}

/// <summary>What somebody says that the lines of a sheet are.</summary>
public sealed record SaidMapping(
    Id<SheetMapping>? Known, string Name, string Shape, IReadOnlyList<MappedLine> Lines, ProvisionalRule Provisional, QuarterYear Quarters, SheetRhythm Expected, DateOnly On, string By);
