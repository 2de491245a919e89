namespace Milepost.Wording;

/// <summary>Words of a cell or a box whatever the white space between them, which differs from one file of a plan to the next.</summary>
public static class Folded
{
    /// <summary>All of it on one line, with one space between words.</summary>
    public static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Names, numbers and titles of one key are the same: neither white space nor capitals make another of them.</summary>
    public static string Key(string? text) => Line(text).ToUpperInvariant();
}
