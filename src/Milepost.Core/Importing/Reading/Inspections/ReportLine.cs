using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>One thing that a report says: a heading, a paragraph, an item of a list, or a row of several cells.</summary>
/// <param name="At">Where it stood.</param>
/// <param name="Kind">What the file says it is.</param>
/// <param name="Level">Of a heading its rank, of an item its depth, from 1.</param>
/// <param name="Bold">All of it is bold.</param>
/// <param name="Number">The number in front of it as printed, "11" or "2.1"; null where there is none.</param>
/// <param name="Text">Its words without that number.</param>
/// <param name="Cells">The cells of a row, where there are several; otherwise empty.</param>
internal sealed record ReportLine(Place At, ParagraphKind Kind, int Level, bool Bold, string? Number, string Text, IReadOnlyList<string> Cells)
{
    private const int LongestHeading = 140;

    public bool IsItem => Kind == ParagraphKind.ListItem || Number is not null;

    public bool IsRow => Cells.Count > 0;

    /// <summary>It ends as a sentence ends.</summary>
    public bool IsFinished => Text.AsSpan().TrimEnd("\"'”’) 0123456789") is [.., '.' or '!' or '?' or ';' or ':'];

    /// <summary>It is a heading, or looks like one where the file does not say so: short, and no sentence.</summary>
    public bool IsHeading => !IsRow && Number is null && Text.Length <= LongestHeading && (Kind == ParagraphKind.Heading || (Kind == ParagraphKind.Text && LooksLikeHeading));

    /// <summary>The words with their number, as they are printed.</summary>
    public string Printed => Number is null ? Text : $"{Number}. {Text}";

    private bool LooksLikeHeading =>
        Text.Length > 2 && (char.IsUpper(Text[0]) || Text[0] is '‘' or '“') && Text[^1] is not ('.' or ';' or ',' or '!' or '…') && !Text.Contains(". ", StringComparison.Ordinal);
}
