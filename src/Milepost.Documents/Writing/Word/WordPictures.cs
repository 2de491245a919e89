using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using Drawn = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Milepost.Documents.Writing.Word;

/// <summary>Puts a picture into a Word file twice: as a drawing for those who can show it, and as points for those who cannot.</summary>
internal sealed class WordPictures(MainDocumentPart main)
{
    private const long EmuPerTwip = 635;
    private const string SvgUri = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    private uint number;

    /// <param name="drawing">The drawing.</param>
    /// <param name="png">The same as points.</param>
    /// <param name="name">What the picture is called.</param>
    /// <param name="width">How wide it is to be, in twentieths of a point.</param>
    public Drawn Add(Charting.Drawing drawing, byte[] png, string name, int width)
    {
        number++;
        var points = main.AddImagePart(ImagePartType.Png);
        points.FeedData(new MemoryStream(png));
        var vectors = main.AddExtendedPart("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", "image/svg+xml", ".svg");
        vectors.FeedData(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(drawing.Svg)));

        var (wide, high) = (width * EmuPerTwip, width * EmuPerTwip * drawing.Height / drawing.Width);
        var alternative = Milepost.Wording.Xml.Clean(drawing.Alternative);
        var title = WordText.Line(name);
        var picture = new Pic.Picture(
            new Pic.NonVisualPictureProperties(
                new Pic.NonVisualDrawingProperties { Id = number, Name = $"Picture {number}", Description = alternative, Title = title },
                new Pic.NonVisualPictureDrawingProperties(new PictureLocks { NoChangeAspect = true })),
            new Pic.BlipFill(Blip(main.GetIdOfPart(points), main.GetIdOfPart(vectors)), new Stretch(new FillRectangle())),
            new Pic.ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = wide, Cy = high }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));

        return new Drawn(new Inline(
            new Extent { Cx = wide, Cy = high },
            new DocProperties { Id = number, Name = $"Picture {number}", Description = alternative, Title = title },
            new Graphic(new GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    private static Blip Blip(string pointsId, string vectorsId)
    {
        var svg = new OpenXmlUnknownElement("asvg", "svgBlip", "http://schemas.microsoft.com/office/drawing/2016/SVG/main");
        svg.SetAttribute(new OpenXmlAttribute("r", "embed", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", vectorsId));
        return new Blip(new BlipExtensionList(new BlipExtension(svg) { Uri = SvgUri })) { Embed = pointsId };
    }
}
