using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Milepost.Wording;

namespace Milepost.Documents.Writing.Word;

/// <summary>Makes paragraphs and runs of words that Word can hold.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string? style, params OpenXmlElement[] inside)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(inside);
        return paragraph;
    }

    public static Run Run(string words, bool bold = false, string? colour = null)
    {
        var run = new Run();
        if (bold || colour is not null)
        {
            var properties = new RunProperties();
            if (bold) properties.Append(new Bold());
            if (colour is not null) properties.Append(new Color { Val = colour });
            run.Append(properties);
        }

        var lines = Xml.Clean(words).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Text(Plain(lines[i])) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>Words with their bold beginning.</summary>
    public static OpenXmlElement[] Runs(Reporting.Paragraph paragraph) => string.IsNullOrEmpty(paragraph.Bold)
        ? [Run(paragraph.Words)]
        : [Run(paragraph.Bold, bold: true), Run(" " + paragraph.Words)];

    /// <summary>A field that Word fills in, such as the number of the page, with what it holds until then.</summary>
    public static SimpleField Field(string code, string now) => new(new Run(new Text(now))) { Instruction = $" {code} " };

    /// <summary>A title, caption or description: one line, and not longer than Word's own limit for such things.</summary>
    public static string Line(string words) => Say.Shorten(Xml.Clean(words), 250);

    private static string Plain(string line) => line.Replace('\t', ' ');
}
