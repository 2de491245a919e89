using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Milepost.Samples;

/// <summary>The words of a workbook, each kept once as a spreadsheet keeps them.</summary>
internal sealed class TrackerStrings(SharedStringTablePart part)
{
    private readonly List<string> texts = [];
    private readonly Dictionary<string, int> places = [];

    public Cell Cell(string text, uint style = TrackerStyles.Plain)
    {
        if (text.Length == 0) return new Cell { StyleIndex = style };
        if (!places.TryGetValue(text, out var place))
        {
            place = places[text] = texts.Count;
            texts.Add(text);
        }

        return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue(place), StyleIndex = style };
    }

    public void Save() => part.SharedStringTable = new SharedStringTable(texts.Select(text =>
        new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));
}
