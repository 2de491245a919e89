using System.Text.Json;
using Milepost.Actions;
using Milepost.Privacy;
using Milepost.Store.History;
using Milepost.Store.History.Erasing;
using Milepost.Wording;

namespace Milepost.Web.Pages.History;

/// <summary>A change said for people: which record, which field, what stood there and what stands there now.</summary>
public sealed record SaidChange(long Entry, string When, string By, string What, string? Before, string? After)
{
    /// <summary>What stands instead of words by which a child might be known.</summary>
    public const string Withheld = "Not shown here: a child might be known by these words";

    private static readonly string[] Spoken = ["Title", "Text", "Name", "FileName", "Address", "Owner", "Period"];

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
        if (TellsOfAChild(change)) return As(Told(change, called), null, Withheld);
        return change.Field == Change.Whole
            ? As(Told(change, called), SaidValue.Whole(change.Before), SaidValue.Whole(change.After))
            : As(Told(change, called), SaidValue.Of(change.Before, called), SaidValue.Of(change.After, called));
    }

    /// <summary>
    /// Whether words of evidence might tell who a child is. History is read by those too who may not see them; whoever may,
    /// reads them on the page of the evidence.
    /// </summary>
    private static bool TellsOfAChild(Change change) => change.Record is nameof(EvidenceItem) or nameof(EvidenceFile)
        && new[] { change.Before, change.After }.Any(text => text is not null && Identifiers.KindsIn(Plain(text), DateOnly.FromDateTime(UkClock.InLondon(change.At))) is [_, ..]);

    /// <summary>What history keeps, as words: the texts of a whole record line by line, and what a file's name has for spaces as spaces.</summary>
    private static string Plain(string kept)
    {
        if (kept is not ['{', ..]) return kept.Replace('_', ' ');
        using var whole = JsonDocument.Parse(kept);
        return string.Join('\n', whole.RootElement.EnumerateObject().Where(field => field.Value.ValueKind is JsonValueKind.String && Spoken.Contains(field.Name)).Select(field => field.Value.GetString()!.Replace('_', ' ')));
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
