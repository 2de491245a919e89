using System.Text;
using Milepost.Rating;

namespace Milepost.Documents.Reading.Word;

/// <summary>The text of a paragraph while it is read, with how its runs looked.</summary>
internal sealed class WordText
{
    private int visible;
    private int bold;
    private string? colour;
    private bool oneColour = true;

    public StringBuilder Characters { get; } = new();

    public bool IsBold => visible > 0 && bold == visible;

    /// <summary>The rating that all of its text is coloured for; null where it is plain or of several colours.</summary>
    public string? Shade => visible > 0 && oneColour ? colour : null;

    /// <summary>Counts what a run added, from that length on.</summary>
    public void EndRun(int from, bool isBold, string? background, string? ink)
    {
        var seen = 0;
        var words = false;
        for (var i = from; i < Characters.Length; i++)
        {
            if (char.IsWhiteSpace(Characters[i])) continue;
            seen++;
            words |= char.IsLetterOrDigit(Characters[i]);
        }

        if (seen == 0) return;

        // Red words are an emphasis. A red ● says something only by its colour.
        var shade = ShadeReader.Read(background) ?? (words ? null : ShadeReader.Read(ink));
        oneColour &= visible == 0 || shade == colour;
        colour = shade;
        visible += seen;
        if (isBold) bold += seen;
    }
}
