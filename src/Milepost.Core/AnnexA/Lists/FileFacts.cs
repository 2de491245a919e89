using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>How the headings of a list were understood.</summary>
/// <param name="List">Its number.</param>
/// <param name="Columns">For each heading of the file the column; below 0 for one that the list does not know.</param>
/// <param name="Matches">For each heading how it was told.</param>
/// <param name="Twice">How many headings stand for a column that another one stands for already.</param>
public sealed record HeadingFacts(int List, IReadOnlyList<int> Columns, IReadOnlyList<HeadingMatch> Matches, int Twice)
{
    /// <summary>How many headings have nothing in them.</summary>
    public int Blank { get; init; }

    /// <summary>How many headings are not the official ones of their columns.</summary>
    public int ByAnotherName
    {
        get
        {
            var count = 0;
            for (var at = 0; at < Columns.Count; at++) count += Columns[at] >= 0 && Matches[at] != HeadingMatch.Official ? 1 : 0;
            return count;
        }
    }

    /// <summary>How many headings the list does not know.</summary>
    public int Unknown => Columns.Count(column => column < 0) - Twice - Blank;
}

/// <summary>What was noticed of the file itself while its lists were read.</summary>
/// <param name="Headings">Of each list that was found.</param>
/// <param name="Twice">Lists of which there was more than one sheet.</param>
/// <param name="WithoutHeader">Lists whose sheet has no row of headings.</param>
/// <param name="Sheets">Sheets that are none of the lists, such as guidance.</param>
public sealed record FileFacts(IReadOnlyList<HeadingFacts> Headings, IReadOnlyList<int> Twice, IReadOnlyList<int> WithoutHeader, IReadOnlyList<string> Sheets)
{
    /// <summary>The day that the file says it is of; null where it says none.</summary>
    public DateOnly? ListDate { get; init; }

    /// <summary>The day on which it was read; null where nobody said.</summary>
    public DateOnly? ReadOn { get; init; }
}
