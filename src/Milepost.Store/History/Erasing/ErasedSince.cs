using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Milepost.Store.Conversions;

namespace Milepost.Store.History.Erasing;

/// <summary>
/// The texts that stood when a record was made and were erased by right since. A snapshot stays as it was hashed; whoever opens it reads
/// the mark in their place.
/// </summary>
internal sealed class ErasedSince(IModel model)
{
    /// <summary>Of each record the fields that were erased, as the snapshot names them.</summary>
    private readonly Dictionary<Guid, Dictionary<string, IProperty>> fields = [];

    /// <param name="db">The store.</param>
    /// <param name="plan">Whose texts.</param>
    /// <param name="made">The record that was made then: the snapshot.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<ErasedSince> OfAsync(MilepostDb db, Guid plan, Guid made, CancellationToken stop)
    {
        var until = await db.History.Where(change => change.RecordId == made && change.Field == Change.Whole).Select(change => change.Sequence).FirstAsync(stop);
        var told = await Erasings.OfAsync(db, plan, stop);
        var entries = told.Keys.Where(entry => entry < until).ToList();
        var records = await db.History.Where(change => entries.Contains(change.Sequence)).Select(change => change.RecordId).Distinct().ToListAsync(stop);
        var changes = await db.History.AsNoTracking().Where(change => records.Contains(change.RecordId) && change.Sequence < until)
            .OrderBy(change => change.Sequence).ToListAsync(stop);
        var since = new ErasedSince(db.Model);
        foreach (var change in changes) since.Follow(change, told.GetValueOrDefault(change.Sequence));
        return since;
    }

    /// <summary>Puts the mark into the text of every record that stands in it.</summary>
    public byte[] Out(byte[] content)
    {
        if (fields.Values.All(gone => gone.Count == 0)) return content;
        var root = JsonNode.Parse(content);
        Mark(root);
        return JsonSerializer.SerializeToUtf8Bytes(root);
    }

    /// <summary>The last change of a field says what stood.</summary>
    private void Follow(Change change, ErasedTexts? erased)
    {
        if (model.GetEntityTypes().FirstOrDefault(one => one.ShortName() == change.Record) is not { } type) return;
        var remains = erased is null ? change.After : erased.After;
        var texts = change.Field != Change.Whole ? new() { [change.Field] = remains } : remains is null ? [] : Json.Read<Dictionary<string, string?>>(remains);
        var gone = fields.TryGetValue(change.RecordId, out var known) ? known : fields[change.RecordId] = [];
        foreach (var (field, text) in texts)
        {
            if (type.FindProperty(field) is not { } property) continue;
            if (erased is not null && text is null or ErasedTexts.Mark) gone[JsonNamingPolicy.CamelCase.ConvertName(field)] = property;
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
        foreach (var (field, property) in gone.Where(field => one[field.Key] is not null))
        {
            // Where no mark can stand, as in a list or a date, nothing does; what must be there and is no text tells of nobody.
            if (property.ClrType == typeof(string)) one[field] = ErasedTexts.Mark;
            else if (one[field] is JsonArray) one[field] = new JsonArray();
            else if (property.IsNullable) one.Remove(field);
        }
    }
}
