namespace Milepost.AnnexA.Lists;

/// <summary>What a cell comes to where it is no number of a day, code, text or count.</summary>
public static class CellValue
{
    /// <summary>Nothing stands in the cell, or only what people write for nothing.</summary>
    public const int Blank = int.MinValue;

    /// <summary>Something stands in the cell that has no sure meaning.</summary>
    public const int Unread = int.MinValue + 1;

    private const int Piece = 4096;

    /// <summary>Whether it is a day, code, text or count.</summary>
    public static bool IsRead(int value) => value > Unread;

    /// <summary>Makes cells blank.</summary>
    // What the framework fills an array with is not compiled ahead; what copies one is.
    internal static void Clear(Span<int> cells)
    {
        if (cells.Length > 0) cells[0] = Blank;
        for (var (done, some) = (1, 1); done < cells.Length; done += some)
        {
            some = Math.Min(Math.Min(done, Piece), cells.Length - done);
            cells[..some].CopyTo(cells[done..]);
        }
    }
}

/// <summary>The text of a cell as bytes, without blanks around it.</summary>
internal static class CellText
{
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && text[0] <= 32) text = text[1..];
        while (text.Length > 0 && text[^1] <= 32) text = text[..^1];
        while (text is [0xC2, 0xA0, ..]) text = Trim(text[2..]);
        while (text is [.., 0xC2, 0xA0]) text = Trim(text[..^2]);
        return text;
    }

    /// <summary>Whether there may be blanks around what a cell says.</summary>
    public static bool HasBlanksAround(ReadOnlySpan<byte> text) => text[0] is <= 32 or 0xC2 || text[^1] is <= 32 or 0xA0;

    /// <summary>What systems and people write for nothing.</summary>
    public static bool MeansNothing(ReadOnlySpan<byte> text) => text.Length switch
    {
        0 => true,
        1 => text[0] is (byte)'-' or (byte)'.',
        2 => text.SequenceEqual("--"u8) || Same(text, "na"u8),
        3 => Same(text, "nan"u8) || Same(text, "n/a"u8),
        4 => Same(text, "null"u8) || Same(text, "none"u8),
        5 => Same(text, "blank"u8),
        12 => Same(text, "not recorded"u8),
        _ => false,
    };

    private static bool Same(ReadOnlySpan<byte> text, ReadOnlySpan<byte> small)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if ((text[at] is >= (byte)'A' and <= (byte)'Z' ? text[at] | 32 : text[at]) != small[at]) return false;
        }

        return true;
    }
}
