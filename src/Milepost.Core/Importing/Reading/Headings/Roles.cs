using Milepost.Importing.Tables;
using static Milepost.Importing.Reading.PlanField;

namespace Milepost.Importing.Reading.Headings;

/// <summary>Settles what columns are that only their neighbours can tell: two columns of things to do, two colours, two dates.</summary>
public static class Roles
{
    private const string Overall = "overall";

    /// <summary>"Start Date" twice is a slip: the second is when the thing ends.</summary>
    public static Column[] Repeats(Column[] columns, Place at, List<Problem> notes)
    {
        var starts = columns.Where(column => column.Field == Start).ToList();
        if (starts.Count < 2 || columns.Any(column => column.Field == Due)) return columns;
        var second = starts[1];
        notes.Add(new(Severity.Note, "heading-repeated",
            $"“{second.Heading}” stands over two columns; the second was read as the end date. Correct the column if that is wrong.", at));
        columns[second.Index] = second with { Field = Due, Because = $"“{second.Heading}” already stands to its left" };
        return columns;
    }

    /// <summary>The widest column of things to do is the action; narrower ones are its steps, unless every one of them has a reference of its own.</summary>
    public static Column[] Breadths(Column[] columns, IReadOnlyList<Row> rows)
    {
        var wide = columns.Where(column => column.Breadth != Breadth.None).ToList();
        if (wide.Count == 0) return columns;
        var widest = wide.Min(column => column.Breadth);
        var first = wide.First(column => column.Breadth == widest);
        var next = wide.Where(column => column.Breadth > widest).OrderBy(column => column.Breadth).FirstOrDefault();
        if (widest == Breadth.Improvement && next is { Breadth: Breadth.Action } && ReferencesFollow(next, first, columns, rows))
        {
            columns[first.Index] = first with { Field = first.Field == Recommendation ? Recommendation : Section, Because = "the references number the actions beside it" };
            (first, widest) = (next, next.Breadth);
        }

        columns[first.Index] = columns[first.Index] with { Field = Title };
        foreach (var column in wide.Where(column => column.Breadth > widest))
        {
            columns[column.Index] = column with { Field = Steps, Because = $"it is narrower than “{first.Heading}”" };
        }

        foreach (var column in wide.Where(column => column.Breadth == widest && column.Index != first.Index))
        {
            columns[column.Index] = column with { Field = column.Field == Recommendation ? Recommendation : Other, Because = $"“{first.Heading}” is the action" };
        }

        return columns;
    }

    /// <summary>Of two columns headed only "RAG" the first speaks of the whole; the one beside the task's own date speaks of the task.</summary>
    public static Column[] Ratings(Column[] columns)
    {
        var plain = columns.Where(column => column.Field == ActionRating).ToList();
        if (plain.Count < 2 || columns.Any(column => column.Field == OverallRating)) return columns;
        columns[plain[0].Index] = plain[0] with { Field = OverallRating, Because = "it is the first of two columns of colours" };
        foreach (var later in plain.Skip(1))
        {
            columns[later.Index] = later with
            {
                Field = columns.Any(column => column.Field is Steps) ? StepRating : ActionRating,
                Because = "it is the second of two columns of colours",
            };
        }

        return columns;
    }

    /// <summary>Of two dates for finishing, one may be the whole improvement's and the other the task's.</summary>
    public static Column[] Dates(Column[] columns)
    {
        var ends = columns.Where(column => column.Field is Due or StepDue or OverallDue).ToList();
        if (ends.Count != 2 || columns.All(column => column.Field != Steps)) return columns;
        var overall = ends.FirstOrDefault(column => Says(column, Overall) || column.Field == OverallDue);
        var step = ends.FirstOrDefault(column => column != overall && (column.Field == StepDue || overall is not null));
        if (step is null) return columns;
        columns[step.Index] = step with { Field = StepDue };
        foreach (var other in ends.Where(column => column != step)) columns[other.Index] = other with { Field = OverallDue };
        return columns;
    }

    /// <summary>What a column without a known heading is by what it holds; null where that field is taken or nothing can be told.</summary>
    public static PlanField? ByNature(CellNature nature, IReadOnlyList<Column> columns)
    {
        PlanField? field = nature switch
        {
            CellNature.Colour => Free(ActionRating) ? ActionRating : Free(ImpactRating) ? ImpactRating : null,
            CellNature.Day or CellNature.DayInWords => Free(Due) && Free(StepDue) ? Due : Free(Start) ? Start : null,
            CellNature.Number => Free(Reference) ? Reference : null,
            CellNature.Person => Free(Lead) ? Lead : null,
            CellNature.Weight => Free(Classification) ? Classification : null,
            CellNature.Prose => Free(Progress) && !Free(Title) ? Progress : null,
            _ => null,
        };
        return field;

        bool Free(PlanField wanted) => columns.All(column => column.Field != wanted);
    }

    private static bool ReferencesFollow(Column narrow, Column wide, IReadOnlyList<Column> columns, IReadOnlyList<Row> rows)
    {
        if (columns.FirstOrDefault(column => column.Field == Reference) is not { } reference) return columns.Any(column => column.Field == Recommendation);
        var narrowRows = rows.Where(row => Filled(row, narrow)).ToList();
        var numbered = narrowRows.Count(row => Filled(row, reference));
        return numbered * 10 >= narrowRows.Count * 9 && narrowRows.Count(row => Filled(row, wide)) * 10 < narrowRows.Count * 9;
    }

    private static bool Filled(Row row, Column column) => column.Index < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[column.Index].Text);

    private static bool Says(Column column, string word) => KnownHeading.Plain(column.Heading).Split(' ').Contains(word);
}
