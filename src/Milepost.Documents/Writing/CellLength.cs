using Milepost.Reporting;

namespace Milepost.Documents.Writing;

/// <summary>How long the longest cell of a row is. A short row should not be split over two pages; a long one must be.</summary>
internal static class CellLength
{
    public static int Of(IReadOnlyList<Cell> row) => row.Count == 0 ? 0 : row.Max(Of);

    private static int Of(Cell cell) => cell is TextCell text ? text.Paragraphs.Sum(words => words.Length + 20) : 20;
}
