using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Milepost.Chaining;
using Milepost.Store.Conversions;

namespace Milepost.Store.History.Erasing;

/// <summary>
/// The texts that stood when a record was made and were erased by right since. A snapshot stays as it was hashed; whoever opens it reads
/// the mark in their place.
/// </summary>
internal sealed class ErasedSince
{
    private readonly Dictionary<Guid, HashSet<string>> fields = [];

    private ErasedSince()
    {
    }

    /// <summary>How often texts of a plan were erased; it tells whether what was opened before may be shown again.</summary>
    public static Task<int> CountAsync(MilepostDb db, Guid plan, CancellationToken stop) =>
        db.History.CountAsync(change => change.PlanId == plan && change.Record == ChainedEntry.Erasing, stop);

    /// <param name="db">The store.</param>
    /// <param name="plan">Whose texts.</param>
    /// <param name="made">The record that was made then: the snapshot.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<ErasedSince> OfAsync(MilepostDb db, Guid plan, Guid made, CancellationToken stop)
    {
        var until = await db.History.Where(change => change.RecordId == made && change.Field == Change.Whole).Select(change => change.Sequence).FirstAsync(stop);
        var erasings = await db.History.AsNoTracking().Where(change => change.PlanId == plan && change.Record == ChainedEntry.Erasing).ToListAsync(stop);
        var told = erasings.Select(ErasedTexts.Of).OfType<ErasedTexts>().ToDictionary(one => one.Entry);
        var entries = told.Keys.ToList();
        var changes = await db.History.AsNoTracking()
            .Where(change => change.Sequence < until && db.History.Any(erased => entries.Contains(erased.Sequence) && erased.RecordId == change.RecordId))
            .OrderBy(change => change.Sequence).ToListAsync(stop);
        var since = new ErasedSince();
        foreach (var change in changes) since.Follow(change, told.GetValueOrDefault(change.Sequence));
        return since;
    }

    /// <summary>Puts the mark into the text of every record that stands in it.</summary>
    public byte[] Out(byte[] content)
    {
        if (fields.Count == 0) return content;
        var root = JsonNode.Parse(content);
        Mark(root);
        return JsonSerializer.SerializeToUtf8Bytes(root);
    }

    /// <summary>The last change of a field says what stood.</summary>
    private void Follow(Change change, ErasedTexts? erased)
    {
        var remains = erased is null ? change.After : erased.After;
        var texts = change.Field != Change.Whole ? new() { [change.Field] = remains } : remains is null ? [] : Json.Read<Dictionary<string, string?>>(remains);
        var gone = fields.TryGetValue(change.RecordId, out var known) ? known : fields[change.RecordId] = [];
        foreach (var (field, text) in texts)
        {
            // Where no mark can stand, as in a list, nothing does.
            if (erased is not null && text is null or ErasedTexts.Mark) gone.Add(JsonNamingPolicy.CamelCase.ConvertName(field));
            else gone.Remove(JsonNamingPolicy.CamelCase.ConvertName(field));
        }
    }

    private void Mark(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Mark(item);
            return;
        }

        if (node is not JsonObject one) return;
        foreach (var (_, value) in one) Mark(value);
        if (one["id"] is not JsonValue id || !id.TryGetValue(out Guid named) || !fields.TryGetValue(named, out var gone)) return;
        foreach (var field in gone)
        {
            if (one[field] is JsonArray) one[field] = new JsonArray();
            else if (one[field] is JsonValue value && value.GetValueKind() is JsonValueKind.String) one[field] = ErasedTexts.Mark;
        }
    }
}
