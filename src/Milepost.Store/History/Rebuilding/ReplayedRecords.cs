using Milepost.Store.Conversions;
using Milepost.Store.History.Erasing;

namespace Milepost.Store.History.Rebuilding;

/// <summary>The records of a plan as history tells of them, change by change, each as its fields' texts.</summary>
internal sealed class ReplayedRecords
{
    private readonly Dictionary<(string Kind, Guid Id), Dictionary<string, string?>> records = [];
    private readonly Dictionary<Guid, ErasedTexts> erased;

    /// <param name="changes">The changes in the order in which they were made.</param>
    /// <param name="erasings">What tells of erasings, whenever they were: what is erased is erased from every day before too.</param>
    public ReplayedRecords(IEnumerable<Change> changes, IEnumerable<Change> erasings)
    {
        erased = erasings.Select(change => (change.RecordId, Texts: ErasedTexts.Of(change))).Where(one => one.Texts is not null)
            .ToDictionary(one => one.RecordId, one => one.Texts!);
        foreach (var change in changes) Replay(change);
    }

    public IEnumerable<string> Kinds => records.Keys.Select(key => key.Kind).Distinct();

    public IEnumerable<(Guid Id, Dictionary<string, string?> Fields)> Of(string kind) =>
        records.Where(one => one.Key.Kind == kind).Select(one => (one.Key.Id, one.Value));

    private void Replay(Change change)
    {
        if (ErasedTexts.Of(change) is not null) return;
        var key = (change.Record, change.RecordId);
        var after = change.IsErased && erased.TryGetValue(change.Id, out var texts) ? texts.After : change.After;
        if (change.Field != Change.Whole)
        {
            // A record is older than its history only where a table was filled past it.
            if (records.TryGetValue(key, out var known)) known[change.Field] = after;
        }
        else if (after is null)
        {
            records.Remove(key);
        }
        else
        {
            records[key] = Json.Read<Dictionary<string, string?>>(after);
        }
    }
}
