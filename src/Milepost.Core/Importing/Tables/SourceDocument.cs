namespace Milepost.Importing.Tables;

/// <summary>Everything a file says, in the order it says it: headings, sentences and tables. What a file format is, ends here.</summary>
/// <param name="Name">The file's own name, without a folder.</param>
/// <param name="Sha256">The hash of its bytes.</param>
/// <param name="Format">The format that the bytes turned out to be.</param>
/// <param name="Blocks">Headings, paragraphs and tables in reading order.</param>
/// <param name="Problems">What the format itself made doubtful: a hidden sheet, a colour read from shading.</param>
public sealed record SourceDocument(
    string Name, string Sha256, FileFormat Format, IReadOnlyList<Block> Blocks, IReadOnlyList<Problem> Problems);

/// <summary>One thing in a document.</summary>
public abstract record Block(Place At);

/// <summary>What kind of text a paragraph is.</summary>
public enum ParagraphKind
{
    Text,
    Heading,

    /// <summary>An item of a list, with its number or letter still in front where the file shows one.</summary>
    ListItem,
}

/// <summary>A paragraph outside any table.</summary>
/// <param name="At">Where it stood.</param>
/// <param name="Text">Its text, white space folded; bold and italics are gone.</param>
/// <param name="Kind">What the format says it is.</param>
/// <param name="Level">Of a heading 1 to 6, of a list item its depth from 1; otherwise 0.</param>
/// <param name="Bold">All of it is bold: many plans make their headings so.</param>
public sealed record Paragraph(Place At, string Text, ParagraphKind Kind = ParagraphKind.Text, int Level = 0, bool Bold = false) : Block(At);

/// <summary>A table. Every row has a cell for every column of the grid that it fills; rows of ragged files may be shorter.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Caption">The sheet's name, or the table's caption, where there is one.</param>
/// <param name="Rows">Its rows in order.</param>
public sealed record Table(Place At, string? Caption, IReadOnlyList<Row> Rows) : Block(At);

/// <summary>One row of a table.</summary>
/// <param name="At">Where it stood.</param>
/// <param name="Cells">Its cells from the left.</param>
/// <param name="Hidden">The file hides it from whoever opens it.</param>
public sealed record Row(Place At, IReadOnlyList<Cell> Cells, bool Hidden = false)
{
    public bool IsEmpty => Cells.All(cell => cell.IsEmpty);
}

/// <summary>One cell of a table.</summary>
/// <param name="At">Where it stood.</param>
/// <param name="Text">Its paragraphs, one a line; list items begin with their own mark ("• ", "a) ", "1. ").</param>
/// <param name="Shade">The rating key that its shading or fill stands for ("green"), where it is plainly a colour; otherwise null.</param>
/// <param name="Covered">It is the rest of a merged cell, whose text stands in the first cell of the merge.</param>
/// <param name="ColumnSpan">How many columns a merged cell spans; 1 for a plain one.</param>
/// <param name="RowSpan">How many rows a merged cell spans; 1 for a plain one.</param>
/// <param name="Date">The day that a spreadsheet's own date cell holds; its Text is then that day as dd/MM/yyyy.</param>
/// <param name="Hidden">Its column is hidden.</param>
public sealed record Cell(
    Place At, string Text, string? Shade = null, bool Covered = false, int ColumnSpan = 1, int RowSpan = 1,
    DateOnly? Date = null, bool Hidden = false)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Shade is null;

    /// <summary>Its paragraphs.</summary>
    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
