using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Word;

internal static class WordShade
{
    /// <summary>The colour that a shading shows: its fill, or the colour of the pattern that covers all of it.</summary>
    public static string? Of(XmlCursor shading) => shading.Own("val") == "solid" ? shading.Own("color") : shading.Own("fill");
}
