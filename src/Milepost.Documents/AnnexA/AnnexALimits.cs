namespace Milepost.Documents.AnnexA;

/// <summary>How much of anything the lists may hold before they are refused. The largest council with years of history comes nowhere near.</summary>
public sealed record AnnexALimits
{
    /// <summary>Of a file that somebody sends to the site.</summary>
    public static AnnexALimits Upload { get; } = new();

    /// <summary>Of files on the computer of whoever runs the command, as a region or the country would have them.</summary>
    public static AnnexALimits OwnFiles { get; } = new() { Bytes = 2L * 1024 * 1024 * 1024, Rows = 10_000_000, Time = TimeSpan.FromMinutes(5) };

    /// <summary>Bytes of one file, and what all files of an archive unfold to.</summary>
    public long Bytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Rows of one list.</summary>
    public int Rows { get; init; } = 200_000;

    public int Columns { get; init; } = 200;

    /// <summary>Different texts of a workbook.</summary>
    public int Texts { get; init; } = 4_000_000;

    public int CellBytes { get; init; } = 32_767;

    /// <summary>Time for the whole reading.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);
}
