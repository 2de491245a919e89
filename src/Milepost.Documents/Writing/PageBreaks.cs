using Milepost.Reporting;

namespace Milepost.Documents.Writing;

/// <summary>What a page break should not split: a short row, a small table. What is longer than a page must be split.</summary>
internal static class PageBreaks
{
    /// <summary>A small table of short cells is not split at all.</summary>
    public static bool KeptWhole(DataTable table) => table.Rows.Count is > 1 and <= 12 && table.Rows.All(row => Of(row) < 90);

    /// <summary>A row of less than a few lines is not split.</summary>
    public static bool KeptWhole(IReadOnlyList<Cell> row) => Of(row) < 600;

    private static int Of(IReadOnlyList<Cell> row) => row.Count == 0 ? 0 : row.Max(Of);

    private static int Of(Cell cell) => cell is TextCell text ? text.Paragraphs.Sum(words => words.Length + 20) : 20;
}
