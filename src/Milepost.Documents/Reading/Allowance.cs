using System.Globalization;
using System.Runtime.CompilerServices;

namespace Milepost.Documents.Reading;

/// <summary>What one reading may still use up. Every reader draws on it as it goes, so that no format has a way round the limits.</summary>
internal sealed class Allowance(Limits limits, CancellationToken cancellation)
{
    private int rows;
    private int cells;
    private int paragraphs;
    private long characters;
    private long inflated;

    public Limits Limits { get; } = limits;

    public CancellationToken Cancellation { get; } = cancellation;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Check() => Cancellation.ThrowIfCancellationRequested();

    public void Row()
    {
        Check();
        if (++rows > Limits.Rows) throw TooMuch("too-many-rows", "rows of tables", Limits.Rows);
    }

    /// <summary>One more cell of the row being read, which then has this many.</summary>
    public void Cell(int inRow, int length)
    {
        if (inRow > Limits.Columns) throw TooMuch("too-many-columns", "columns in one table", Limits.Columns);
        if (length > Limits.CellCharacters) throw TooMuch("cell-too-long", "characters in one cell", Limits.CellCharacters);
        if (++cells > Limits.Cells) throw TooMuch("too-many-cells", "cells", Limits.Cells);
        Text(length);
    }

    /// <summary>One more paragraph outside the tables.</summary>
    public void Paragraph()
    {
        Check();
        if (++paragraphs > Limits.Paragraphs) throw TooMuch("too-many-paragraphs", "paragraphs", Limits.Paragraphs);
    }

    public void Text(int length)
    {
        characters += length;
        if (characters > Limits.Characters) throw TooMuch("too-much-text", "characters of text", Limits.Characters);
    }

    public void Inflated(int bytes)
    {
        Check();
        inflated += bytes;
        if (inflated > Limits.InflatedBytes)
        {
            throw new RefusedException("too-big-inside",
                $"The file is compressed, and unfolds to more than {Limits.InflatedBytes / 1024 / 1024} MB. "
                + "A plan is never that long. Save it again from Word or Excel, or send only the sheets that hold the plan.");
        }
    }

    public static RefusedException TooMuch(string code, string what, long limit) => new(code, string.Create(
        CultureInfo.GetCultureInfo("en-GB"),
        $"The file holds more than {limit:N0} {what}, which is more than Milepost reads. Send only the part that holds the plan."));
}
