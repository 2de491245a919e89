using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>How the cells of a column were read: what its data quality is, counted and without a single value.</summary>
public sealed class ColumnTally
{
    private readonly int[] steps = new int[6];

    /// <summary>Cells in which nothing stands.</summary>
    public int Blank { get; internal set; }

    /// <summary>Cells without a sure meaning.</summary>
    public int Unread { get; internal set; }

    /// <summary>Cells with blanks around what they say.</summary>
    public int Trimmed { get; internal set; }

    /// <summary>Days that stand for none, such as 1 January 1900.</summary>
    public int Placeholders { get; internal set; }

    /// <summary>Days that the workbook holds as days.</summary>
    public int TrueDates { get; internal set; }

    /// <summary>Days that are written as text.</summary>
    public int TextDates { get; internal set; }

    /// <summary>Texts that are no day as day and month, and are one as month and day.</summary>
    public int MonthFirst { get; internal set; }

    /// <summary>Days of which the number comes after 12, so that no month can be meant by it.</summary>
    public int DaysAfterTwelve { get; internal set; }

    /// <summary>How many values were told by each step.</summary>
    public int this[CodeStep step]
    {
        get => steps[(int)step];
        internal set => steps[(int)step] = value;
    }
}
