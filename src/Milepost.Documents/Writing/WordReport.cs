using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Milepost.Documents.Writing.Word;
using Milepost.Reporting;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Milepost.Documents.Writing;

/// <summary>Writes a report as a Word file that reads well aloud, prints well, and that a council can edit.</summary>
public static class WordReport
{
    public static async Task WriteAsync(Report report, Stream to, CancellationToken cancel = default)
    {
        var points = new Dictionary<Charting.Drawing, byte[]>();
        foreach (var figure in report.Sections.SelectMany(Figures))
        {
            if (await Rasteriser.PngAsync(figure.Drawing, cancel) is { } png) points[figure.Drawing] = png;
        }

        // The SDK goes to and fro in its stream; a response cannot.
        using var file = new MemoryStream();
        Write(report, file, points);
        file.Position = 0;
        await file.CopyToAsync(to, cancel);
    }

    /// <summary>Writes it with the pictures given as points; a figure without them is left to its numbers, and the file says so.</summary>
    public static void Write(Report report, Stream to, IReadOnlyDictionary<Charting.Drawing, byte[]> points)
    {
        using var file = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = file.AddMainDocumentPart();
        WordStyles.Add(main);
        WordStyles.AddBullets(main);
        AddSettings(main);
        if (report.Sheet is { } sheet)
        {
            OnePageStyles.Tighten(main.StyleDefinitionsPart!.Styles!, sheet);
            main.Document = new Document(OnePageBody.Write(report, sheet));
            Describe(file, report);
            return;
        }

        var body = new WordBody(main, points, Foot(main, report.Foot, 9638), Foot(main, report.Foot, 14570));
        main.Document = new Document(body.Write(report));

        Describe(file, report);
    }

    private static void Describe(WordprocessingDocument file, Report report)
    {
        file.PackageProperties.Title = WordText.Line(report.Title);
        file.PackageProperties.Creator = "Milepost";
        file.PackageProperties.Language = "en-GB";
    }

    private static IEnumerable<Figure> Figures(Section section) =>
        section.Blocks.OfType<Figure>().Concat(section.Sections.SelectMany(Figures));

    private static void AddSettings(MainDocumentPart main) =>
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }),
            new ThemeFontLanguages { Val = "en-GB" },
            new DecimalSymbol { Val = "." }, new ListSeparator { Val = "," });

    private static string Foot(MainDocumentPart main, string words, int width)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = WordStyles.Foot },
                new Tabs(new TabStop { Val = TabStopValues.Clear, Position = 9638 }, new TabStop { Val = TabStopValues.Right, Position = width })),
            WordText.Run(WordText.Line(words)), new Run(new TabChar()),
            WordText.Run("Page "), WordText.Field("PAGE", "1"), WordText.Run(" of "), WordText.Field("NUMPAGES", "1")));
        return main.GetIdOfPart(part);
    }
}
