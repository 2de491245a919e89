using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Schema;
using Milepost.Wording;

namespace Milepost.AnnexA.Quality;

/// <summary>What is found while a file is read: sheets, headings, days and codes as wholes, never a row.</summary>
internal static class StructureRules
{
    private const int OldListDate = 30;

    public static RuleResult Of(RuleDefinition rule, string structure, AnnexALists lists, FileFacts file)
    {
        var missing = lists.Schema.Lists.Where(list => lists[list.Number] is null && !file.WithoutHeader.Contains(list.Number)).Select(list => list.Number).ToList();
        return structure switch
        {
            "no list known" => Some(lists.All.Any() || file.WithoutHeader.Count > 0 ? 0 : 1),
            "list missing" => Listed(missing),
            "list twice" => Listed(file.Twice),
            "no header row" => Listed(file.WithoutHeader),
            "required column missing" => Columns(MissingRequired),
            "column unknown" => Headings(heading => heading.Unknown),
            "column known by another name" => Headings(heading => heading.ByAnotherName),
            "header twice" => Headings(heading => heading.Twice),
            "list empty" => Listed([.. lists.All.Where(list => list.Rows == 0).Select(list => list.Schema.Number)]),
            "list date" => ListDate(),
            "list dates apart" => new(rule, null, [], "The file says one day at most, so its lists cannot disagree."),
            "blank rows or totals" => Columns((list, _) => 0, list => list.BlankRows + list.Totals),
            "dates of mixed kind" => Tallies(CellOddity.TextDate, tally => tally is { TrueDates: > 0, TextDates: > 0 } ? 1 : 0, tally => tally.TextDates),
            "date unread" => TalliesOf(CellOddity.Unread, (column, tally) => column.Kind == CellKind.Date ? tally.Unread - tally.Placeholders : 0),
            "day and month reversed" => Tallies(CellOddity.MonthFirst, tally => tally is { MonthFirst: > 0, DaysAfterTwelve: 0 } ? 1 : 0, tally => tally.MonthFirst),
            "placeholder date" => Tallies(CellOddity.Placeholder, tally => tally.Placeholders),
            "number unread" => TalliesOf(CellOddity.Unread, (column, tally) => column.Kind == CellKind.Count ? tally.Unread : 0),
            "code unread" => TalliesOf(CellOddity.Unread, (column, tally) => column.Kind == CellKind.Category ? tally.Unread : 0),
            "code known by another name" => Tallies(CellOddity.AnotherName, tally => tally[CodeStep.Alias] + tally[CodeStep.WithoutLetter] + tally[CodeStep.Words] + tally[CodeStep.Token]),
            "stray blanks" => Tallies(CellOddity.Trimmed, tally => tally.Trimmed),
            "absent count never above zero" => AbsentNever(),
            _ => throw new InvalidOperationException($"{rule.Id} looks for “{structure}”, which nothing tells."),
        };

        RuleResult ListDate() => (file.ListDate, file.ReadOn) switch
        {
            (null, _) => new(rule, 1, [], "The file does not say of which day it is."),
            (_, null) => new(rule, null, [], "It needs the day on which the file was read."),
            var (day, today) when day > today => new(rule, 1, [], $"{Say.Date(day.Value)} is in the future."),
            var (day, today) when day < today.Value.AddDays(-OldListDate) => new(rule, 1, [], $"{Say.Date(day.Value)} was {Say.Count(today.Value.DayNumber - day.Value.DayNumber, "day")} before it was read."),
            _ => new(rule, 0, [], null),
        };

        RuleResult Some(int count) => new(rule, count, [], null);

        RuleResult Listed(IReadOnlyList<int> numbers) => new(rule, numbers.Count, [], numbers.Count == 0 ? null : $"List {string.Join(", ", numbers)}");

        RuleResult Columns(Func<AnnexAList, int, int> count, Func<AnnexAList, int>? ofList = null) =>
            Told(lists.All.Select(list => new InList(list.Schema.Number, (ofList?.Invoke(list) ?? 0) + Sum(list, count))));

        RuleResult Headings(Func<HeadingFacts, int> count) => Told(file.Headings.Select(heading => new InList(heading.List, count(heading))));

        RuleResult Tallies(CellOddity what, Func<ColumnTally, int> count, Func<ColumnTally, int>? cells = null) => TalliesOf(what, (_, tally) => count(tally), cells);

        // Where a column is found as a whole it counts once, and its cells are told beside.
        RuleResult TalliesOf(CellOddity what, Func<ColumnSchema, ColumnTally, int> count, Func<ColumnTally, int>? cells = null) =>
            Columns((list, column) => list.Tally(column) is { } tally ? count(list.Schema.Columns[column], tally) : 0) with
            {
                Cells =
                [
                    .. from list in lists.All
                       from column in Enumerable.Range(0, list.Schema.Columns.Count)
                       let tally = list.Tally(column)
                       where tally is not null
                       let found = count(list.Schema.Columns[column], tally)
                       where found > 0
                       select new FoundCells(list, column, cells?.Invoke(tally) ?? found, list.Rows - tally.Blank, [.. tally.First(what).Where(row => row < list.Rows)]),
                ],
            };

        RuleResult Told(IEnumerable<InList> counts)
        {
            var some = counts.Where(one => one.Count > 0).ToList();
            return new(rule, some.Sum(one => one.Count), [], some.Count == 0 ? null : string.Join(", ", some.Select(one => $"list {one.List}: {one.Count}")));
        }

        RuleResult AbsentNever()
        {
            if (lists[8] is not { Rows: > 0 } care || care.Schema.Column("absent") is var column && !care.Has(column)) return new(rule, null, [], "The upload has no list 8 with the column.");
            return Some(care[column].ToArray().Any(count => count > 0) ? 0 : 1);
        }
    }

    private static int Sum(AnnexAList list, Func<AnnexAList, int, int> count)
    {
        var sum = 0;
        for (var column = 0; column < list.Schema.Columns.Count; column++) sum += count(list, column);
        return sum;
    }

    private static int MissingRequired(AnnexAList list, int column) => list.Schema.Columns[column] is { Required: true, From: null } && !list.Has(column) ? 1 : 0;

    /// <summary>How often something was found in a list.</summary>
    private sealed record InList(int List, int Count);
}
