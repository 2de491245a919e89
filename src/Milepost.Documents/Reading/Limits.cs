namespace Milepost.Documents.Reading;

/// <summary>How much of anything one file may hold before it is refused. A real plan comes nowhere near any of them.</summary>
public sealed record Limits
{
    public static Limits Usual { get; } = new();

    /// <summary>Bytes of the file as it was sent.</summary>
    public long Bytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Bytes that a compressed file may unfold to, counted as they are unfolded and not as the file claims.</summary>
    public long InflatedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Parts of a compressed file.</summary>
    public int Parts { get; init; } = 2_000;

    /// <summary>Rows of all tables together.</summary>
    public int Rows { get; init; } = 200_000;

    /// <summary>Paragraphs outside the tables.</summary>
    public int Paragraphs { get; init; } = 200_000;

    /// <summary>Columns of one table.</summary>
    public int Columns { get; init; } = 200;

    /// <summary>Characters of one cell.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Cells of all tables together, so that neither wide nor long tables fill the memory.</summary>
    public int Cells { get; init; } = 1_000_000;

    /// <summary>Characters of all text together.</summary>
    public long Characters { get; init; } = 40_000_000;

    /// <summary>How deep elements may stand in one another.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>Time for the whole reading.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);
}
