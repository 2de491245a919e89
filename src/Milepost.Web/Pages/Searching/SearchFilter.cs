using System.Globalization;
using Milepost.Searching;

namespace Milepost.Web.Pages.Searching;

/// <summary>What is looked for, and what of it is shown, as the address of the page says it.</summary>
public sealed class SearchFilter
{
    public string? Q { get; set; }

    public SearchKind? Kind { get; set; }

    /// <summary>The reference of a priority, or its title where it has none.</summary>
    public string? Priority { get; set; }

    public string? Lead { get; set; }

    /// <summary>Only what was said on this day or later.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>Which page of what was found, from 1.</summary>
    public int At { get; set; } = 1;

    public bool IsNarrow => Kind is not null || Priority is not null || Lead is not null || Since is not null;

    /// <summary>The part of an address that asks for the same again, at another page of it.</summary>
    public string Query(int at = 1)
    {
        (string Name, string? Value)[] parts =
        [
            ("q", Q), ("kind", Kind?.ToString()), ("priority", Priority), ("lead", Lead), ("since", Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("at", at == 1 ? null : at.ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }
}
