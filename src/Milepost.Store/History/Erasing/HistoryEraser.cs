using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Milepost.Chaining;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Conversions;
using Milepost.Store.Searching;
using Milepost.Wording;

namespace Milepost.Store.History.Erasing;

/// <summary>
/// Erases a person's text by right: from every entry that holds it in that field of that record, and from the record. The seals
/// stay, so the chain holds; the erasing is an entry of its own, with who did it and why.
/// </summary>
public sealed class HistoryEraser(MilepostDb db)
{
    public async Task<ErasureOutcome> EraseAsync(ErasureRequest request, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Because)) return Refused("Say why it is erased: the reason is kept, and seen by all who see the history.");
        db.ChangeTracker.Clear();
        var (outcome, table) = await db.WriteAsync(stopping => OnceAsync(request, stopping), stop);
        if (outcome.Refusal is null) await WipeAsync(table, stop);
        return outcome;
    }

    private async Task<(ErasureOutcome Outcome, string? Table)> OnceAsync(ErasureRequest request, CancellationToken stop)
    {
        var named = await db.History.AsNoTracking().FirstOrDefaultAsync(change => change.Sequence == request.Entry && change.Sequence > 0, stop);
        if (Refusal(named, request) is { } why) return (Refused(why), null);
        var type = db.Model.GetEntityTypes().Single(one => one.ShortName() == named!.Record);
        var field = named!.Field == Change.Whole ? request.Field! : named.Field;
        var record = await db.FindAsync(type.ClrType, [FieldText.Back(type.FindProperty("Id")!, named.RecordId.ToString())], stop);
        var standing = record is null ? null : db.Entry(record).Property(field);
        var now = standing is null ? null : FieldText.Of(standing.Metadata, standing.CurrentValue);
        var texts = new[] { Value(named, named.Before, field), Value(named, named.After, field) }.OfType<string>().ToHashSet();
        var stands = now is not null && texts.Contains(now);
        if (!request.AlsoStanding && now is not null) texts.Remove(now);
        else if (stands && standing is not null && !Mark(standing)) return (Refused($"{field} is not a text that can be marked as erased: empty it on the page of the record first."), null);

        // Whatever was worked out of the plan, or is held by a browser, may show it: all of it is out of date now.
        if (named.PlanId is { } plan) (await db.Plans.FindAsync([new Id<Plan>(plan)], stop))?.Touch();
        await db.SaveChangesAsync(stop);
        // The change that takes it out of the record must not put it into the history once more.
        db.Retell(told => told.Before is { } before && texts.Contains(before) ? told with { Before = ErasedTexts.Mark } : told);
        var entries = await EntriesAsync(named, field, texts, stop);
        // A list or a date cannot hold the mark; nothing stands there instead.
        var mark = type.FindProperty(field)?.ClrType == typeof(string) ? ErasedTexts.Mark : null;
        var by = db.Author?.Name ?? throw new InvalidOperationException("Nothing is erased without somebody who does it: set Author.");
        db.Tell(entries.Select(entry => new ErasedTexts(
            entry.Sequence, request.Because.Trim(), Remains(entry, entry.Before, field, texts, mark), Remains(entry, entry.After, field, texts, mark)).Told(entry, by)));
        await db.WriteHistoryAsync(stop);
        foreach (var entry in entries)
        {
            await db.Database.ExecuteSqlAsync($"UPDATE history SET before = NULL, after = NULL, salt = NULL WHERE id = {entry.Id}", stop);
        }

        var done = new ErasureOutcome([.. entries.Select(entry => entry.Sequence)], request.AlsoStanding && stands, !request.AlsoStanding && stands);
        return (named.PlanId is { } of ? await BesideAsync(done, of, by, request.AlsoFiles, stop) : done, type.GetTableName());
    }

    /// <summary>What boards saw, and the files that were imported.</summary>
    private async Task<ErasureOutcome> BesideAsync(ErasureOutcome done, Guid plan, string by, bool alsoFiles, CancellationToken stop)
    {
        var snapshots = await ErasedSnapshots.TakeOutAsync(db, plan, by, stop);
        return alsoFiles
            ? done with { Snapshots = snapshots, FilesDropped = await DroppedFiles.DropAsync(db, plan, by, stop) }
            : done with { Snapshots = snapshots, FilesKept = await DroppedFiles.CountAsync(db, plan, stop) };
    }

    private static ErasureOutcome Refused(string why) => new([], Refusal: why);

    private static string? Refusal(Change? named, ErasureRequest request)
    {
        if (named is null) return $"There is no entry {request.Entry}.";
        if (named.IsErased) return $"The texts of entry {request.Entry} were erased already.";
        if (named.Record == ChainedEntry.Erasing) return $"Entry {request.Entry} tells of an erasing, and stays.";
        if (named.Field != Change.Whole)
        {
            return request.Field is { } other && other != named.Field ? $"Entry {request.Entry} is about the field {named.Field}, not {other}." : null;
        }

        var fields = Fields(named.After ?? named.Before).Where(field => field.Value is not null && !field.Key.EndsWith("Id", StringComparison.Ordinal)).Select(field => field.Key).ToList();
        return request.Field is { } chosen && fields.Contains(chosen) ? null
            : $"Entry {request.Entry} tells of a whole record. Say which field to erase: {Say.List(fields)}.";
    }

    /// <summary>Puts the mark where the text stands; false where the field holds no free text.</summary>
    private static bool Mark(PropertyEntry standing)
    {
        if (standing.Metadata.ClrType != typeof(string) || standing.Metadata.GetMaxLength() is not null) return false;
        standing.CurrentValue = ErasedTexts.Mark;
        return true;
    }

    /// <summary>The entry that was named, and every other that holds one of the texts in that field of that record.</summary>
    private async Task<List<Change>> EntriesAsync(Change named, string field, HashSet<string> texts, CancellationToken stop)
    {
        var all = await db.History.AsNoTracking().Where(change => change.RecordId == named.RecordId && change.Salt != null && change.Record == named.Record
            && (change.Field == field || change.Field == Change.Whole)).OrderBy(change => change.Sequence).ToListAsync(stop);
        bool Holds(Change change, string? text) => Value(change, text, field) is { } value && texts.Contains(value);
        return all.FindAll(change => change.Id == named.Id || Holds(change, change.Before) || Holds(change, change.After));
    }

    private static string? Value(Change change, string? text, string field) =>
        change.Field == Change.Whole ? Fields(text).GetValueOrDefault(field) : text;

    private static string? Remains(Change change, string? text, string field, HashSet<string> texts, string? mark)
    {
        if (text is null) return null;
        if (change.Field != Change.Whole) return texts.Contains(text) ? mark : text;
        var fields = Fields(text);
        if (fields.TryGetValue(field, out var value) && value is not null && texts.Contains(value)) fields[field] = mark;
        return Json.Write(fields);
    }

    private static Dictionary<string, string?> Fields(string? whole) => whole is null ? [] : Json.Read<Dictionary<string, string?>>(whole);

    /// <summary>What a database deleted it may keep in its files for a while yet.</summary>
    private async Task WipeAsync(string? table, CancellationToken stop)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
            return;
        }

        await db.Database.ExecuteSqlRawAsync("VACUUM \"history\"", stop);
        await db.Database.ExecuteSqlRawAsync("VACUUM snapshot_contents", stop);
        await db.Database.ExecuteSqlRawAsync("VACUUM files", stop);
        await db.Database.ExecuteSqlRawAsync($"VACUUM {SearchWriter.Table}", stop);
#pragma warning disable EF1002 // The name is one of our own tables.
        if (table is not null) await db.Database.ExecuteSqlRawAsync($"VACUUM \"{table}\"", stop);
#pragma warning restore EF1002
    }
}
