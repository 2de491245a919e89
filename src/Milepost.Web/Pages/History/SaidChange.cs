using Milepost.Store.History;
using Milepost.Store.History.Erasing;
using Milepost.Wording;

namespace Milepost.Web.Pages.History;

/// <summary>A change said for people: which record, which field, what stood there and what stands there now.</summary>
public sealed record SaidChange(long Entry, string When, string By, string What, string? Before, string? After)
{
    public static SaidChange Of(Change change) => Of(change, _ => null);

    /// <param name="change">The change.</param>
    /// <param name="called">What people know a record by; null for one that nobody names.</param>
    public static SaidChange Of(Change change, Func<Guid, string?> called)
    {
        ArgumentNullException.ThrowIfNull(change);
        var when = UkClock.Said(change.At);
        SaidChange As(string what, string? before, string? after) => new(change.Sequence, when, change.By, what, before, after);

        if (ErasedTexts.Of(change) is { } erasing) return As($"Texts of entry {erasing.Entry} erased by right", null, erasing.Because);
        if (change.IsErased) return As(Told(change, called), null, ErasedTexts.Mark);
        return change.Field == Change.Whole
            ? As(Told(change, called), SaidValue.Whole(change.Before), SaidValue.Whole(change.After))
            : As(Told(change, called), SaidValue.Of(change.Before, called), SaidValue.Of(change.After, called));
    }

    private static string Told(Change change, Func<Guid, string?> called) => change.Field == Change.Whole
        ? $"{Words(change.Record)} {(change.IsErased ? "added or removed" : change.Before is null ? "added" : "removed")}"
        : $"{Words(change.Record)}{(called(change.RecordId) is { } name ? $" “{Say.Shorten(name, 60)}”" : "")}: {Field(change.Field).ToLowerInvariant()}";

    /// <summary>"PlanAction" is said "Plan action".</summary>
    public static string Words(string name) => string.Concat(name.Select((letter, at) =>
        at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString())).Replace("Childrens", "Children’s", StringComparison.Ordinal);

    /// <summary>A field that refers to another record is said by the record alone.</summary>
    public static string Field(string name) => Words(name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name);
}
