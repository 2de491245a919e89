using System.Globalization;
using System.Text.Json;
using Milepost.Wording;

namespace Milepost.Web.Pages.History;

/// <summary>A value as history keeps it, said for people: dates as dates, lists line by line, other records by what they are called.</summary>
internal static class SaidValue
{
    private const int Longest = 400;

    /// <summary>What people know records by, in the order in which they would say it.</summary>
    private static readonly string[] Known = ["Reference", "Number", "Title", "Text", "Name", "Term", "FileName", "Key", "Of", "On"];

    public static string? Of(string? text, Func<Guid, string?> called)
    {
        if (text is null) return null;
        var said = text switch
        {
            "True" => "Yes",
            "False" => "No",
            ['[', ..] or ['{', ..] => Listed(text),
            _ when Guid.TryParseExact(text, "D", out var id) => called(id) ?? "another record",
            _ when DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Say.Date(day),
            _ => text,
        };
        return Say.Shorten(said, Longest);
    }

    /// <summary>Of a whole record, what a person knows it by.</summary>
    public static string? Whole(string? json)
    {
        if (json is null) return null;
        using var record = JsonDocument.Parse(json);
        return Say.Shorten(string.Join(" · ", Known
            .Select(name => record.RootElement.TryGetProperty(name, out var value) ? Of(value.ToString(), _ => null) : null)
            .Where(value => !string.IsNullOrEmpty(value))), Longest);
    }

    private static string Listed(string json)
    {
        try
        {
            using var value = JsonDocument.Parse(json);
            return value.RootElement.ValueKind is JsonValueKind.Array
                ? string.Join("\n", value.RootElement.EnumerateArray().Select(Item))
                : string.Join("\n", value.RootElement.EnumerateObject().Select(field => $"{SaidChange.Words(field.Name)}: {Item(field.Value)}"));
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string Item(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Array => string.Join("; ", item.EnumerateArray().Select(Item)),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Object when item.TryGetProperty("Heading", out var heading) && item.TryGetProperty("Text", out var under) => $"{heading}: {under}",
        JsonValueKind.Object when item.TryGetProperty("Text", out var text) => text.ToString(),
        JsonValueKind.Object => string.Join(", ", item.EnumerateObject().Select(field => $"{SaidChange.Words(field.Name).ToLowerInvariant()} {Item(field.Value)}")),
        _ => item.ToString(),
    };
}
