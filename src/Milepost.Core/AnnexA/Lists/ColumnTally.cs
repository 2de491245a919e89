using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>What is noticed of a cell while it is read.</summary>
public enum CellOddity
{
    /// <summary>It has no sure meaning.</summary>
    Unread,

    /// <summary>There are blanks around what it says.</summary>
    Trimmed,

    /// <summary>It is a day that stands for none, such as 1 January 1900.</summary>
    Placeholder,

    /// <summary>It is a day that the workbook holds as a day.</summary>
    TrueDate,

    /// <summary>It is a day that is written as text.</summary>
    TextDate,

    /// <summary>It is no day as day and month, and is one as month and day.</summary>
    MonthFirst,

    /// <summary>It is a code by another name.</summary>
    AnotherName,
}

/// <summary>How the cells of a column were read: what its data quality is, counted and without a single value.</summary>
public sealed class ColumnTally
{
    /// <summary>So many rows of each kind are remembered, for whoever puts them right to begin with.</summary>
    public const int Sample = 20;

    private readonly int[] steps = new int[6];
    private readonly int[] counts = new int[7];
    private readonly List<int>?[] first = new List<int>?[7];

    /// <summary>Cells in which nothing stands.</summary>
    public int Blank { get; internal set; }

    /// <summary>Cells without a sure meaning.</summary>
    public int Unread { get; internal set; }

    /// <summary>Cells with blanks around what they say.</summary>
    public int Trimmed => counts[(int)CellOddity.Trimmed];

    /// <summary>Days that stand for none, such as 1 January 1900.</summary>
    public int Placeholders => counts[(int)CellOddity.Placeholder];

    /// <summary>Days that the workbook holds as days.</summary>
    public int TrueDates => counts[(int)CellOddity.TrueDate];

    /// <summary>Days that are written as text.</summary>
    public int TextDates => counts[(int)CellOddity.TextDate];

    /// <summary>Texts that are no day as day and month, and are one as month and day.</summary>
    public int MonthFirst => counts[(int)CellOddity.MonthFirst];

    /// <summary>Days of which the number comes after 12, so that no month can be meant by it.</summary>
    public int DaysAfterTwelve { get; internal set; }

    /// <summary>How many values were told by each step.</summary>
    public int this[CodeStep step]
    {
        get => steps[(int)step];
        internal set => steps[(int)step] = value;
    }

    /// <summary>The first rows of which something was noticed, by their place in the list.</summary>
    public IReadOnlyList<int> First(CellOddity what) => first[(int)what] ?? [];

    internal void Met(CellOddity what, int row)
    {
        if (counts[(int)what]++ < Sample) (first[(int)what] ??= []).Add(row);
    }

    /// <summary>The row turned out to be none of the list's.</summary>
    internal void Forget(int row)
    {
        for (var what = 0; what < first.Length; what++)
        {
            if (first[what]?.Remove(row) == true) counts[what]--;
        }
    }
}
