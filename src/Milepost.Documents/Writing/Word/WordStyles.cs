using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Milepost.Documents.Writing.Word;

/// <summary>The styles of a report: real headings, lists and a table style, so that a council can restyle the whole paper at once.</summary>
internal static class WordStyles
{
    public const string Heading = "Heading";
    public const string Bullet = "ListBullet";
    public const string Caption = "Caption";
    public const string TableText = "TableText";
    public const string SmallTableText = "SmallTableText";
    public const string TableRemark = "TableRemark";
    public const string TitleLine = "TitleLine";
    public const string Authority = "Subtitle";
    public const string Title = "Title";
    public const string Foot = "Footer";
    public const string Table = "ReportTable";
    public const string Picture = "Picture";

    private const string Ink = "1B2B3A";
    private const string Quiet = "505A5F";
    private const string Line = "C8CED6";

    public static void Add(MainDocumentPart main)
    {
        var styles = main.AddNewPart<StyleDefinitionsPart>();
        styles.Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "Arial", ComplexScript = "Arial" },
                    new FontSize { Val = "24" }, new FontSizeComplexScript { Val = "24" },
                    new Languages { Val = "en-GB", EastAsia = "en-GB", Bidi = "ar-SA" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing(0, 140, 283)))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden()) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
            NormalTable(),
            Of(Title, "Title", Spacing(0, 240, 240), Letters(52, bold: true, Ink), keep: true),
            Of(Authority, "Subtitle", Spacing(0, 40, 240), Letters(24, bold: true, Quiet), keep: true),
            Of(TitleLine, "Title line", [new Tabs(new TabStop { Val = TabStopValues.Left, Position = 1701 }), Spacing(0, 60, 264), new Indentation { Left = "1701", Hanging = "1701" }], Letters(24)),
            Of(Heading + "1", "heading 1", Spacing(480, 160, 252), Letters(36, bold: true, Ink), keep: true, outline: 0),
            Of(Heading + "2", "heading 2", Spacing(360, 120, 252), Letters(28, bold: true, Ink), keep: true, outline: 1),
            Of(Heading + "3", "heading 3", Spacing(280, 80, 252), Letters(24, bold: true, Ink), keep: true, outline: 2),
            Of(Bullet, "List Bullet", [new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }), Spacing(0, 100, 276)], null),
            Of(Caption, "caption", Spacing(240, 100, 252), Letters(22, bold: true), keep: true),
            Of(Picture, "Picture", Spacing(0, 120, 240), null),
            Of(TableText, "Table text", Spacing(0, 20, 252), Letters(20)),
            Of(SmallTableText, "Small table text", Spacing(0, 40, 247), Letters(18)),
            Of(TableRemark, "Table remark", Spacing(0, 0, 240), Letters(18, bold: false, Quiet)),
            Of(Foot, "footer", [new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 }), Spacing(0, 0, 240)], Letters(18, bold: false, Quiet)),
            ReportTable());
    }

    public static void AddBullets(MainDocumentPart main) =>
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
                new Level(
                    new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new ParagraphStyleIdInLevel { Val = Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Left = "397", Hanging = "397" }))
                { LevelIndex = 0 })
            { AbstractNumberId = 0 },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });

    private static Style Of(string id, string name, SpacingBetweenLines spacing, StyleRunProperties? letters, bool keep = false, int? outline = null) =>
        Of(id, name, keep ? [new KeepNext(), new KeepLines(), spacing] : [spacing], letters, outline);

    private static Style Of(string id, string name, OpenXmlElement[] paragraph, StyleRunProperties? letters, int? outline = null)
    {
        var properties = new StyleParagraphProperties(paragraph);
        if (outline is { } level) properties.Append(new OutlineLevel { Val = level });

        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), properties)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
        if (id.Contains(' ', StringComparison.Ordinal) || char.IsUpper(name[0]) && name is not ("Title" or "Subtitle" or "List Bullet")) style.CustomStyle = true;
        if (letters is not null) style.Append(letters);
        return style;
    }

    private static SpacingBetweenLines Spacing(int before, int after, int line) =>
        new() { Before = $"{before}", After = $"{after}", Line = $"{line}", LineRule = LineSpacingRuleValues.Auto };

    private static StyleRunProperties Letters(int halfPoints, bool bold = false, string? colour = null)
    {
        var letters = new StyleRunProperties();
        if (bold) letters.Append(new Bold(), new BoldComplexScript());
        if (colour is not null) letters.Append(new Color { Val = colour });
        letters.Append(new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" });
        return letters;
    }

    private static Style NormalTable() => new(
        new StyleName { Val = "Normal Table" }, new UIPriority { Val = 99 }, new SemiHidden(), new UnhideWhenUsed(),
        new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }))
    { Type = StyleValues.Table, StyleId = "TableNormal", Default = true };

    private static Style ReportTable() => new(
        new StyleName { Val = "Report table" }, new BasedOn { Val = "TableNormal" }, new PrimaryStyle(),
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 12, Color = Ink }, new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Line },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Line }),
            new TableCellMarginDefault(
                new TopMargin { Width = "70", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "70", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })),
        new TableStyleProperties(
            new RunPropertiesBaseStyle(new Bold()),
            new TableStyleConditionalFormattingTableCellProperties(
                new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Ink }),
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F4F6F8" }))
        { Type = TableStyleOverrideValues.FirstRow },
        new TableStyleProperties(new RunPropertiesBaseStyle(new Bold())) { Type = TableStyleOverrideValues.FirstColumn })
    { Type = StyleValues.Table, StyleId = Table, CustomStyle = true };
}
