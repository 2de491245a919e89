using System.Globalization;
using System.Text.Json;
using Milepost.Store.History;
using Milepost.Wording;

namespace Milepost.Web.Pages.History;

/// <summary>A change said for people: which record, which field, what stood there and what stands there now.</summary>
public sealed record SaidChange(string When, string By, string What, string? Before, string? After)
{
    private const int Longest = 400;

    public static SaidChange Of(Change change)
    {
        var at = UkClock.InLondon(change.At);
        var when = $"{Say.Date(DateOnly.FromDateTime(at))}, {at.ToString("HH:mm", CultureInfo.InvariantCulture)}";
        return change.Field == Change.Whole
            ? new SaidChange(when, change.By, $"{Words(change.Record)} {(change.Before is null ? "added" : "removed")}", Whole(change.Before), Whole(change.After))
            : new SaidChange(when, change.By, $"{Words(change.Record)}: {Words(change.Field).ToLowerInvariant()}", Short(change.Before), Short(change.After));
    }

    /// <summary>"PlanAction" is said "Plan action".</summary>
    private static string Words(string name) => string.Concat(name.Select((letter, at) =>
        at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>Of a whole record, what a person knows it by.</summary>
    private static string? Whole(string? json)
    {
        if (json is null) return null;
        using var record = JsonDocument.Parse(json);
        string[] known = ["Reference", "Number", "Title", "Text", "Name", "Term", "FileName", "Key", "Of", "On"];
        return Short(string.Join(" · ", known
            .Select(name => record.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "")
            .Where(value => value != "")));
    }

    /// <summary>Lists are kept as JSON; what they hold is said.</summary>
    private static string? Short(string? text)
    {
        if (text is null) return null;
        var said = text.StartsWith('[') ? Listed(text) : text;
        return said.Length <= Longest ? said : said[..Longest] + " …";
    }

    private static string Listed(string json)
    {
        try
        {
            using var list = JsonDocument.Parse(json);
            return string.Join("\n", list.RootElement.EnumerateArray().Select(Item));
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string Item(JsonElement item) => item.ValueKind != JsonValueKind.Object ? item.ToString()
        : item.TryGetProperty("Heading", out var heading) ? $"{heading}: {item.GetProperty("Text")}"
        : item.TryGetProperty("Text", out var text) ? text.ToString()
        : item.ToString();
}
