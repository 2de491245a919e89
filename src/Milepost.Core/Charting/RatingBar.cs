namespace Milepost.Charting;

/// <summary>One bar of a picture of ratings: a priority and how many of its actions stand at each rating.</summary>
/// <param name="Label">What the bar is about.</param>
/// <param name="Segments">The counts in the scheme's order; the key "" is for what nobody has rated.</param>
public sealed record RatingBar(string Label, IReadOnlyList<RatingSegment> Segments)
{
    public int Total => Segments.Sum(segment => segment.Count);
}

/// <summary>How many stand at one rating.</summary>
public sealed record RatingSegment(string Key, int Count);

/// <summary>A picture and what a person who cannot see it is told instead.</summary>
/// <param name="Svg">The drawing, complete in itself: no style sheet, no script, no outside font.</param>
/// <param name="Width">Its width, in the drawing's own units.</param>
/// <param name="Height">Its height, in the same units.</param>
/// <param name="Alternative">What it shows, in words.</param>
public sealed record Drawing(string Svg, int Width, int Height, string Alternative);
