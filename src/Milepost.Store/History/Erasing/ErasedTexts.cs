using Milepost.Chaining;
using Milepost.Store.Conversions;

namespace Milepost.Store.History.Erasing;

/// <summary>What an entry tells that erased the texts of another: why, and what of them was nobody's business to erase.</summary>
/// <param name="Entry">The place of the entry that lost its texts.</param>
/// <param name="Because">Why they were erased.</param>
/// <param name="Before">The text before, with the mark where something was erased.</param>
/// <param name="After">The text after, likewise.</param>
public sealed record ErasedTexts(long Entry, string Because, string? Before, string? After)
{
    /// <summary>Stands where a text was erased.</summary>
    public const string Mark = "[erased]";

    /// <summary>What the entry tells; null where it tells of no erasing.</summary>
    public static ErasedTexts? Of(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change is { Record: ChainedEntry.Erasing, Field: ChainedEntry.Erased, After: { } json } ? Json.Read<ErasedTexts>(json) : null;
    }

    internal Told Told(Change of, string by) =>
        new(ChainedEntry.Erasing, of.Id, of.PlanId, ChainedEntry.Erased, null, Json.Write(this), by, null);
}
