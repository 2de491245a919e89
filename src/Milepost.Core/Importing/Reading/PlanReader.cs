using Milepost.Importing.Reading.Appendices;
using Milepost.Importing.Reading.Drafting;
using Milepost.Importing.Reading.Inspections;
using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Reading.Narratives;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading;

/// <summary>Reads a document as a plan. Nothing is guessed and nothing is dropped: what is doubtful, or found no place, is a problem that says where.</summary>
public static class PlanReader
{
    public static FileReading Read(SourceDocument document, ColumnCorrections? corrections = null)
    {
        if (FileKinds.Of(document) is FileKind.InspectionReport) return InspectionReader.Read(document);
        if (FileKinds.Of(document) is { } kind) return new(document, kind, null, [], null, document.Problems);

        var outline = Outline.Of(document);
        var tables = TableKinds.Of(outline, corrections ?? ColumnCorrections.None);
        var readings = tables.Select(Reading).ToList();
        return tables.Any(table => table.Kind == TableKind.Actions) ? ReadPlan(document, outline, tables, readings) : ReadNarrative(document, outline, readings);
    }

    private static FileReading ReadPlan(SourceDocument document, Outline outline, IReadOnlyList<KnownTable> tables, List<TableReading> readings)
    {
        var problems = new List<Problem>(document.Problems);
        var draft = PlanDrafter.Draft(outline, tables, problems);
        draft = Coverage.KeepSentences(outline, draft, readings, problems);
        problems.AddRange(Coverage.Check(document, draft, readings, problems.ToList(), Severity.Warning));
        return new(document, FileKind.Plan, draft, readings, null, Ordered(problems));
    }

    private static FileReading ReadNarrative(SourceDocument document, Outline outline, List<TableReading> readings)
    {
        var narrative = NarrativeReader.Read(document, outline.Paragraphs);
        var problems = new List<Problem>(document.Problems)
        {
            new(Severity.Warning, "no-action-table", string.Join(' ', narrative.Advice), Place.Nowhere),
        };
        problems.AddRange(Coverage.Check(document, null, readings, [], Severity.Note));
        return new(document, FileKind.Unknown, null, readings, narrative, Ordered(problems));
    }

    private static TableReading Reading(KnownTable table) => new(
        table.Part.At, Say(table.Kind),
        table.Map is { } map
            ? [.. map.Columns.Select(column => new ColumnReading(column.Heading, column.Field, table.Continues ? "the table goes on with the one before" : column.Because))]
            : [.. Headings(table).Select(heading => new ColumnReading(heading, PlanField.Other, "the table holds no actions"))]);

    /// <summary>A key to the colours may have its title in a row of its own.</summary>
    private static IEnumerable<string> Headings(KnownTable table) => table.Kind == TableKind.RatingKey && table.Part.Header is null
        ? table.Rows.Where(row => !SmallTables.IsKey(row.Cells[0].Text)).SelectMany(row => row.Cells).Where(cell => !cell.IsEmpty).Select(cell => cell.Text)
        : (table.Part.Header?.Cells ?? []).Select(cell => cell.Text);

    private static string Say(TableKind kind) => kind switch
    {
        TableKind.Actions => "actions",
        TableKind.Measures => "measures",
        TableKind.Holders => "post holders",
        TableKind.Glossary => "glossary",
        TableKind.RatingKey => "key to the ratings",
        TableKind.Levels => "levels of assurance",
        TableKind.BoardSeats => "board members",
        TableKind.Contents => "contents",
        _ => "not understood",
    };

    /// <summary>Errors before warnings before notes; within each, in the order in which they were found.</summary>
    private static IReadOnlyList<Problem> Ordered(IEnumerable<Problem> problems) => [.. problems.Distinct().OrderByDescending(problem => problem.Severity)];
}
