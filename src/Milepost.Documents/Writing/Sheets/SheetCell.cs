using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Milepost.Wording;

namespace Milepost.Documents.Writing.Sheets;

/// <summary>A cell that holds words, so that nothing in a plan can become a formula.</summary>
internal static class SheetCell
{
    /// <summary>Excel refuses a cell with more letters than this.</summary>
    private const int Longest = 32_767;

    public static Cell Words(string words, uint look)
    {
        var clean = Xml.Clean(words);
        if (clean.Length > Longest) clean = Say.Beginning(clean, Longest - 2) + "…";
        return new Cell(new InlineString(new Text(clean) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = look };
    }
}
