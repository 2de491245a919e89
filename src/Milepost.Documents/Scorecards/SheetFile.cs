using System.Text.RegularExpressions;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Tables;
using Milepost.Privacy;
using Milepost.Scorecards;

namespace Milepost.Documents.Scorecards;

/// <summary>What came of reading a file of measures: what it says, or why it is not read.</summary>
public sealed record SheetFileRead(SheetReading? Reading, FileFormat Format, Refusal? Refusal);

/// <summary>Reads a council's spreadsheet of measures. It is refused where it is no such thing, and where it lists children.</summary>
public static partial class SheetFile
{
    private const int MostLines = 200;
    private const string Kinds = "Give a workbook (.xlsx, .xls) or a CSV file.";

    /// <summary>A scorecard is small: what is larger is something else.</summary>
    public static Limits Limits { get; } = Limits.Usual with { Bytes = 5L * 1024 * 1024, InflatedBytes = 60L * 1024 * 1024, Rows = 5_000, Cells = 60_000, Characters = 2_000_000, CellCharacters = 8_000, Paragraphs = 1_000 };

    /// <param name="file">The file.</param>
    /// <param name="quarters">Which year "Q1 2026" is of.</param>
    /// <param name="year">The financial year of headings without a year, where a person said it.</param>
    /// <param name="today">The day, by which a date of birth is told.</param>
    /// <param name="stop">Stops it.</param>
    public static SheetFileRead Read(SourceFile file, QuarterYear quarters, int? year, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!DocumentReader.Read(file, Limits, stop).TryGetDocument(out var document, out var refused)) return Refuse(refused with { Message = refused.Message.Replace("only the part that holds the plan", "only the sheet of measures", StringComparison.Ordinal).Replace("the sheets that hold the plan", "the sheet of measures", StringComparison.Ordinal) });
        if (document.Format is not (FileFormat.Xlsx or FileFormat.Xls or FileFormat.Csv)) return Refuse(new("not-a-sheet", $"The file is no spreadsheet. {Kinds}"));
        if (OfChildren(document, today) is { } children) return Refuse(children);
        try
        {
            var reading = SheetReader.Read(document, quarters, year);
            return reading.Lines.Count switch
            {
                0 => Refuse(new("no-figures", "No row or column of the file names months, quarters or years over figures. Headings such as Apr-26, Q1 2026/27 or 2026/27 stand over, or beside, the figures of a scorecard.")),
                > MostLines => Refuse(new("too-many-lines", $"The file has {reading.Lines.Count} lines of measures, and at most {MostLines} are read. Send the sheets of it one by one.")),
                _ => new(reading, document.Format, null),
            };
        }
        catch (RegexMatchTimeoutException)
        {
            return Refuse(Refusal.TooSlow);
        }
    }

    private static SheetFileRead Refuse(Refusal refusal) => new(null, FileFormat.Csv, refusal);

    /// <summary>A list of children is never kept here, whoever sends it by mistake.</summary>
    private static Refusal? OfChildren(SourceDocument document, DateOnly today)
    {
        foreach (var cell in document.Blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells))
        {
            if (cell.Text.Length < 3 || FigureReader.Read(cell.Text).Kind is not FigureKind.Unread) continue;
            if (ChildHeading().IsMatch(cell.Text)) return new("children", $"{Place(cell)} is headed “{cell.Text}”, so the file lists children one by one. Nothing of it was kept. Give the counts alone; a list for Ofsted is given as Annex A.");
            if (cell.Date is null && PeriodReader.Read(cell.Text) is null && Identifiers.KindsIn(cell.Text, today) is [_, ..] kinds) return new("children", $"{Place(cell)} holds what may be {new FoundIdentifier(kinds[0], "it").Said.Replace(" in it", "", StringComparison.Ordinal)}. Nothing of the file was kept. Give the counts alone.");
        }

        return null;
    }

    private static string Place(Cell cell) => $"{(cell.At.Sheet is { } sheet ? sheet + " " : "")}{cell.At.Column}{cell.At.Row}";

    [GeneratedRegex(@"^\s*(?:child(?:'s|’s)? (?:unique )?id(?:entifier)?|child unique id.*|unique (?:pupil|person) (?:number|reference).*|upn|nhs (?:no\.?|number)|(?:date of birth|dob)|surname|forename|child(?:'s|’s)? name|first name|last name|case id|client id|person id|mosaic id|lcs id|liquidlogic id)\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ChildHeading();
}
