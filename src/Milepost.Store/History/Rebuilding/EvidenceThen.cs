using Milepost.Actions;

namespace Milepost.Store.History.Rebuilding;

/// <summary>An item of evidence as it was called and weighed on a day. Whether it may be shared is decided as of today.</summary>
internal static class EvidenceThen
{
    public static EvidenceItem Of(EvidenceItem item, RecordsThen then, DateOnly day)
    {
        var was = then.Worded(item, item.Id.Value, day, FieldsThen.Evidence);
        if (was == item) return item;
        if (item is { MayBeShared: false, Found: { } found }) return was.Found is null ? was.KeptBack(found) : was;
        // Why it may be shared was said of the words of today.
        if (was.Title != item.Title || was.Address != item.Address) was.HasFile(was.FoundInFile);
        return was;
    }
}
