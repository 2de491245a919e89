using System.Globalization;

namespace Milepost.Importing;

/// <summary>Where in a file something stood, as exactly as the format can say. Pages, rows and lines count from 1.</summary>
public sealed record Place(
    int? Page = null, string? Sheet = null, int? Table = null, int? Row = null, string? Column = null, int? Line = null)
{
    public static Place Nowhere { get; } = new();

    /// <summary>"sheet Plan, row 7, column F"; empty when nothing is known.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        if (Page is { } page) parts.Add(string.Create(CultureInfo.InvariantCulture, $"page {page}"));
        if (Sheet is not null) parts.Add($"sheet {Sheet}");
        if (Table is { } table) parts.Add(string.Create(CultureInfo.InvariantCulture, $"table {table}"));
        if (Row is { } row) parts.Add(string.Create(CultureInfo.InvariantCulture, $"row {row}"));
        if (Column is not null) parts.Add($"column {Column}");
        if (Line is { } line) parts.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}"));
        return string.Join(", ", parts);
    }
}
