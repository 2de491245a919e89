using Milepost.Calendar;
using Milepost.Importing.Reading.Appendices;
using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Reading.Narratives;
using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Reading.Values;
using Milepost.Plans;
using Milepost.Rating;

namespace Milepost.Importing.Reading.Drafting;

/// <summary>Makes the plan of its tables and its text.</summary>
public static class PlanDrafter
{
    public static PlanDraft Draft(Outline outline, IReadOnlyList<KnownTable> tables, List<Problem> problems)
    {
        var paragraphs = outline.Paragraphs;
        var rows = ActionRows.Of(tables);
        problems.AddRange(rows.Problems);
        problems.AddRange(ColourNotes.Of(rows.Rows));
        var holders = SmallTables.Holders(Of(TableKind.Holders));
        var scheme = SmallTables.Scheme([.. Of(TableKind.RatingKey)]);
        var values = Values(rows.Rows, holders, scheme);

        var groups = ActionGroups.Of(rows.Rows, problems);
        var (priorities, keys) = Priorities.Of(rows, groups, values);
        var actions = groups.Select((group, index) => ActionDrafter.Draft(group, values, problems) with { Priority = keys[index] }).ToList();
        var doubted = DateDoubts.Apply(actions, problems);
        Doubts.Check(doubted, problems);
        problems.AddRange(Of(TableKind.Contents).Select(SmallTables.LeftOut));

        return new PlanDraft
        {
            Title = Titles.Of(paragraphs),
            Authority = Titles.Authority(paragraphs),
            Priorities = priorities,
            Actions = doubted,
            Measures = Measures.Read(Of(TableKind.Measures), problems),
            People = holders,
            Glossary = SmallTables.Glossary(Of(TableKind.Glossary)),
            Scheme = scheme,
            Recommendations = Recommendations.Read(paragraphs, rows.Above, rows.Rows, problems),
            Statements =
            [
                .. Introductions(rows.Above),
                .. ListsUnderHeadings.Read(paragraphs, priorities),
                .. SmallTables.Levels(Of(TableKind.Levels)),
                .. SmallTables.Seats(Of(TableKind.BoardSeats)),
                .. SmallTables.Others(Of(TableKind.Unknown)),
            ],
        };

        IEnumerable<KnownTable> Of(TableKind kind) => tables.Where(table => table.Kind == kind);
    }

    private static ValueReaders Values(IReadOnlyList<PlacedRow> rows, IReadOnlyList<HolderDraft> holders, RatingScheme? scheme)
    {
        var people = KnownPeople.From(rows.SelectMany(row => row.All(PlanField.Lead)).Select(cell => cell.Text), holders);
        var years = rows.SelectMany(row => row.All(PlanField.Due).Concat(row.All(PlanField.StepDue)).Concat(row.All(PlanField.Start)))
            .SelectMany(cell => DateReader.Read(cell.Text)).Where(date => date.Date is not null)
            .GroupBy(date => date.Date!.Value.Year).OrderByDescending(year => year.Count());
        return new(people, scheme, years.FirstOrDefault()?.Key);
    }

    private static IEnumerable<StatementDraft> Introductions(IEnumerable<(AboveTable Above, PriorityDraft? Priority)> above) => above.SelectMany(each =>
        each.Above.Introduction.Select(line => new StatementDraft(
            StatementKind.Introduction, each.Priority?.Title, each.Priority is { } priority ? priority.Reference ?? priority.Title : null, line.Text.TrimStart('•', '-', '–', ' '), line.At)));
}
