using System.Text.RegularExpressions;
using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Layout;

/// <summary>A part of a table, and what it was taken for.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Passage">The part, with what stands above it.</param>
/// <param name="Map">Of a table of actions, its columns.</param>
/// <param name="Continues">It has no headings of its own and goes on with the table before.</param>
/// <param name="Notes">What a person should know of how its headings were read.</param>
public sealed record KnownTable(TableKind Kind, Passage Passage, ColumnMap? Map, bool Continues, IReadOnlyList<Problem> Notes)
{
    public TablePart Part => Passage.Part!;

    public IReadOnlyList<Row> Rows => Part.Rows;
}

/// <summary>Tells what each table is for: by its headings, by what stands above it, by what its cells hold, and by the table before.</summary>
public static partial class TableKinds
{
    public static IReadOnlyList<KnownTable> Of(Outline outline, ColumnCorrections corrections)
    {
        var known = new List<KnownTable>();
        foreach (var passage in outline.Passages)
        {
            if (passage.Part is null) continue;
            known.Add(passage.Part.Header is { } header
                ? Headed(passage, header, corrections)
                : Bare(passage, known.LastOrDefault()));
        }

        return known;
    }

    private static KnownTable Headed(Passage passage, Row header, ColumnCorrections corrections)
    {
        if (AppendixKind(header, passage.Above) is { } appendix) return new(appendix, passage, null, false, []);
        var (map, notes) = ColumnReader.Read(header, passage.Part!.Rows, corrections);
        return IsMeasures(map) ? new(TableKind.Measures, passage, map, false, [])
            : IsActions(map, header) ? new(TableKind.Actions, passage, map, false, notes)
            : new(TableKind.Unknown, passage, null, false, []);
    }

    private static KnownTable Bare(Passage passage, KnownTable? before)
    {
        var part = passage.Part!;
        if (part.Rows.Count == 0) return new(TableKind.Unknown, passage, null, false, []);
        if (IsContents(passage)) return new(TableKind.Contents, passage, null, false, []);
        if (IsRatingKey(part)) return new(TableKind.RatingKey, passage, null, false, []);
        if (before is not null && GoesOn(passage, before)) return before with { Passage = passage, Continues = true, Notes = [] };
        if (ColumnReader.Guess(part.Rows) is { } guessed)
        {
            return new(TableKind.Actions, passage, guessed, false,
                [new(Severity.Warning, "headings-missing", "The table has no headings that are known, so its columns were read by what they hold. Check them before you agree.", part.At)]);
        }

        return new(TableKind.Unknown, passage, null, false, []);
    }

    private static TableKind? AppendixKind(Row header, IReadOnlyList<Paragraph> above)
    {
        List<string> headings = [.. header.Cells.Select(cell => cell.Text).Where(text => !string.IsNullOrWhiteSpace(text))];
        if (headings.Count is < 2 or > 4) return null;
        if (Any(AppendixColumn.Term) && Any(AppendixColumn.Meaning)) return TableKind.Glossary;
        if (Any(AppendixColumn.Level) && headings.Count == 2) return TableKind.Levels;
        if ((Any(AppendixColumn.Seat) || Any(AppendixColumn.Holder)) && above.TakeLast(2).Any(line => SeatLists.IsHeading(line.Text))) return TableKind.BoardSeats;
        if (Any(AppendixColumn.Post) && Any(AppendixColumn.Holder)) return TableKind.Holders;
        return headings.Count == 2 && Any(AppendixColumn.Rating) && Any(AppendixColumn.Meaning) ? TableKind.RatingKey : null;

        bool Any(AppendixColumn column) => headings.Exists(heading => AppendixHeadings.Is(column, heading));
    }

    private static bool IsMeasures(ColumnMap map) =>
        map.Has(PlanField.Measure) && (map.Has(PlanField.DataSource) || map.Has(PlanField.FocusArea)) && !map.Has(PlanField.Due) && !map.Has(PlanField.Steps);

    private static bool IsActions(ColumnMap map, Row header)
    {
        if (!map.Has(PlanField.Title) || header.Cells.Any(cell => NotActions().IsMatch(cell.Text))) return false;
        PlanField[] beside =
        [
            PlanField.Reference, PlanField.Lead, PlanField.Due, PlanField.StepDue, PlanField.Progress, PlanField.SuccessTest, PlanField.Outcome,
            PlanField.ActionRating, PlanField.OverallRating, PlanField.Evidence, PlanField.ChildrensStatement, PlanField.Steps, PlanField.Start,
        ];
        return beside.Any(map.Has);
    }

    /// <summary>A table without headings goes on with the one before where its columns are as many, or its cells sit well under the same headings.</summary>
    private static bool GoesOn(Passage passage, KnownTable before)
    {
        var width = passage.Part!.Width;
        var apart = passage.Above.Any(line => line.Text.Length > 160);
        if (before.Kind is TableKind.Unknown or TableKind.Contents or TableKind.RatingKey) return false;
        if (before.Kind != TableKind.Actions) return !apart && width == Math.Max(before.Part.Width, before.Part.Header?.Cells.Count ?? 0);
        if (HasForeignHeadings(passage.Part.Rows)) return false;
        var map = before.Map!;
        if (width == map.Count) return !apart || ColumnAlignment.Of(passage.Part.Rows, map).Score > 0;
        return !apart && width >= 3 && width * 2 >= map.Count && ColumnAlignment.Of(passage.Part.Rows, map).Score >= 0;
    }

    /// <summary>The first row names columns that are not known: every cell holds a few words with a capital, and nothing that an action's row would hold.</summary>
    private static bool HasForeignHeadings(IReadOnlyList<Row> rows) =>
        rows.Count > 1 && rows[0].Cells.Count > 1 && rows[0].Cells.All(cell =>
            CellNatures.Of(cell) is CellNature.Words or CellNature.Person && cell.Text.Length <= 40 && char.IsUpper(cell.Text[0]) && !Sentences.IsFinished(cell.Text));

    private static bool IsContents(Passage passage)
    {
        if (!passage.Above.TakeLast(3).Any(line => Contents().IsMatch(line.Text))) return false;
        var rows = passage.Part!.Rows;
        return rows.Count(row => row.Cells.Any(cell => PageNumber().IsMatch(cell.Text))) * 2 > rows.Count;
    }

    /// <summary>"B – Complete", "Amber": a row of a key to the colours.</summary>
    public static bool IsKeyRow(string text) => KeyRow().IsMatch(text);

    private static bool IsRatingKey(TablePart part) =>
        part.Width is 1 or 2 or 3
        && part.Rows.Count(row => KeyRow().IsMatch(row.Cells[0].Text) || (row.Cells[0] is { Shade: not null, Text.Length: < 30 } && row.Cells.Count > 1)) is var rows
        && rows >= 2 && rows * 10 >= part.Rows.Count * 6;

    [GeneratedRegex(@"^\W*(table of )?contents\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Contents();

    [GeneratedRegex(@"^\s*\d{1,3}(\s*[-–]\s*\d{1,3})?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\s*(blue|green|amber|red|yellow|grey|purple|black|white|[bgarv]\s*[–—=:-]\s*\S.*|(blue|green|amber|red|yellow|grey)\s*(\([a-z]\))?\s*([–—=:-]\s*\S.*)?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex KeyRow();

    [GeneratedRegex(@"\b(mitigat\w*|likelihood|inherent)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotActions();
}
