using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Milepost.Samples;

/// <summary>The look of the council's Word files.</summary>
internal static class WordStyles
{
    /// <summary>The number of the bulleted list; the numbered lists come after it.</summary>
    public const int Bullets = 1;

    private const string Ink = "1F4E5F";

    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" },
                new FontSize { Val = "22" }, new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading("Title", "Title", 44, before: 0, level: null),
        Heading("Heading1", "heading 1", 32, before: 360, level: 0),
        Heading("Heading2", "heading 2", 24, before: 200, level: 1),
        Based("ListParagraph", "List Paragraph", new StyleParagraphProperties(new SpacingBetweenLines { After = "60" }), null),
        Based("Cell", "Cell", new StyleParagraphProperties(new SpacingBetweenLines { After = "40", Line = "240" }), new StyleRunProperties(new FontSize { Val = "16" })),
        TableStyle());

    public static Numbering Lists(int numbered)
    {
        var numbering = new Numbering(Abstract(0, NumberFormatValues.Bullet, "•"), Abstract(1, NumberFormatValues.Decimal, "%1."));
        numbering.Append(new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Bullets });
        for (var i = 1; i <= numbered; i++)
        {
            numbering.Append(new NumberingInstance(
                new AbstractNumId { Val = 1 },
                new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
            { NumberID = Bullets + i });
        }

        return numbering;
    }

    public static Footer PageNumber(string title) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "Cell" }, new Justification { Val = JustificationValues.Right }),
        new Run(new Text($"{title}: page ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " }));

    private static Style Heading(string id, string name, int size, int before, int? level)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = before.ToString(null, null), After = "120" });
        if (level is { } outline) paragraph.Append(new OutlineLevel { Val = outline });
        return Based(id, name, paragraph, new StyleRunProperties(new Bold(), new Color { Val = Ink }, new FontSize { Val = size.ToString(null, null) }));
    }

    private static Style Based(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties? run)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
        if (run is not null) style.Append(run);
        return style;
    }

    private static Style TableStyle() => new(
        new StyleName { Val = "Plan Table" },
        new StyleTableProperties(
            new TableBorders(
                Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(),
                Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
            new TableCellMarginDefault(
                new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = "PlanTable" };

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "8A9BA3" };

    private static AbstractNum Abstract(int id, NumberFormatValues format, string mark) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = mark },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "567", Hanging = "340" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };
}
