using Milepost.Charting;
using Milepost.Rating;
using Milepost.Reporting.OnAPage;

namespace Milepost.Reporting;

/// <summary>A paper as a tree: what it says and in which order. How it looks is for the format that writes it.</summary>
public sealed record Report
{
    /// <summary>The lasting name of the kind: "board", "full", "changes".</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Whose paper it is; stands over the title.</summary>
    public string? Authority { get; init; }

    /// <summary>The lines of the title block: To, Subject, Date, Report of.</summary>
    public IReadOnlyList<TitleLine> TitleBlock { get; init; } = [];

    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>The one sheet that all of it stands on; null for a paper that takes as many pages as it needs.</summary>
    public Sheet? Sheet { get; init; }

    /// <summary>What stands at the foot of every page beside its number.</summary>
    public required string Foot { get; init; }
}

/// <summary>One line of a title block: "To: Children's Improvement Board".</summary>
public sealed record TitleLine(string Name, string Words);

/// <summary>A heading with what stands under it.</summary>
/// <param name="Heading">The heading, with its number where it has one.</param>
/// <param name="Blocks">What stands under it, in order.</param>
public sealed record Section(string Heading, IReadOnlyList<Block> Blocks)
{
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>It holds tables too wide for an upright page.</summary>
    public bool Wide { get; init; }
}

/// <summary>One piece of a section.</summary>
public abstract record Block;

/// <summary>A paragraph.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Bold">What stands in bold before it.</param>
/// <param name="Verbatim">Somebody else's words, in which nothing may be changed or put in.</param>
public sealed record Paragraph(string Words, string? Bold = null, bool Verbatim = false) : Block;

/// <summary>A list with bullets.</summary>
public sealed record BulletList(IReadOnlyList<Paragraph> Items) : Block;

/// <summary>A table of data, with one row of headings and no joined cells.</summary>
/// <param name="Caption">What it is, over it.</param>
/// <param name="Description">What is in it, for those who hear it.</param>
/// <param name="Columns">Its headings.</param>
/// <param name="Rows">Its rows; each has a cell for every column.</param>
public sealed record DataTable(
    string Caption, string Description, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Share">Its part of the width, against the other columns'.</param>
/// <param name="NamesRow">What stands in it says what its row is about.</param>
/// <param name="Number">It holds numbers, which stand to the right.</param>
public sealed record Column(string Heading, int Share, bool NamesRow = false, bool Number = false);

/// <summary>What stands in one place of a table.</summary>
public abstract record Cell
{
    public static implicit operator Cell(string words) => FromString(words);

    public static Cell FromString(string words) => new TextCell([words]);
}

/// <summary>Words in a cell, a paragraph each.</summary>
public sealed record TextCell(IReadOnlyList<string> Paragraphs) : Cell;

/// <summary>A rating in a cell: letter, shape, word and colour; null where nobody has rated.</summary>
public sealed record RatingCell(RatingLevel? Level) : Cell;

/// <summary>A number in a cell.</summary>
public sealed record NumberCell(int Number) : Cell;

/// <summary>A date in a cell, with what is to be said about it.</summary>
/// <param name="Said">How it is said.</param>
/// <param name="Day">The day itself, where there is one, for formats that know days.</param>
/// <param name="Remark">A line under it: "first agreed 1 March 2026".</param>
public sealed record DateCell(string Said, DateOnly? Day, string? Remark = null) : Cell;

/// <summary>A picture with its words and its numbers beside it, so that nobody depends on seeing it.</summary>
public sealed record Figure(string Caption, Drawing Drawing, DataTable Numbers) : Block;
