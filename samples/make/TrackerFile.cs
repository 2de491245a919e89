using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Milepost.Samples;

/// <summary>Writes a cycle as the programme office's spreadsheet: a row for each step, and the action's cells merged down over them.</summary>
internal static class TrackerFile
{
    private static readonly (string Heading, double Width)[] Columns =
    [
        ("Priority", 22), ("Section", 20), ("Ref.", 7), ("Actions", 42), ("How will we know?", 38), ("What our children will say", 34), ("Lead", 26),
        ("Start Date", 11), ("End Date", 12), ("Action RAG", 9), ("Impact RAG", 9), ("Progress since the last board", 48), ("Evidence", 26),
        ("Steps", 44), ("Step due", 12), ("Step RAG", 9),
    ];

    private const int StepColumn = 13;

    public static byte[] Write(Cycle cycle)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: false))
        {
            document.PackageProperties.Title = $"Improvement plan delivery tracker, {cycle.Day:d MMMM yyyy}";
            document.PackageProperties.Creator = "Improvement Programme Office";
            document.PackageProperties.Created = cycle.Day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = TrackerStyles.Make();
            var strings = new TrackerStrings(book.AddNewPart<SharedStringTablePart>("strings"));
            book.AddNewPart<WorksheetPart>("tracker").Worksheet = Tracker(cycle, strings);
            book.AddNewPart<WorksheetPart>("key").Worksheet = Key(strings);
            book.Workbook = new Workbook(new Sheets(
                new Sheet { Name = "Tracker", SheetId = 1, Id = "tracker" }, new Sheet { Name = "Key", SheetId = 2, Id = "key" }));
            strings.Save();
            document.Save();
        }

        return Sealed.Pack(stream);
    }

    private static Worksheet Tracker(Cycle cycle, TrackerStrings strings)
    {
        var rows = new List<Row>
        {
            Make(1, [strings.Cell($"Wexcombe Borough Council: improvement plan delivery tracker, {cycle.Day:d MMMM yyyy}", TrackerStyles.Bold)]),
            Make(2, [.. Columns.Select(column => strings.Cell(column.Heading, TrackerStyles.Header))]),
        };
        var merges = new List<MergeCell>();
        foreach (var state in cycle.Actions)
        {
            var first = rows.Count + 1;
            for (var i = 0; i < state.Steps.Count; i++)
            {
                Cell[] cells = [.. i == 0 ? Action(state, strings) : Enumerable.Range(0, StepColumn).Select(_ => Blank()), .. Step(state, i, cycle.Day, strings)];
                rows.Add(Make(rows.Count + 1, cells));
            }

            merges.AddRange(Enumerable.Range(0, StepColumn).Select(column => new MergeCell { Reference = $"{Name(column)}{first}:{Name(column)}{rows.Count}" }));
        }

        return new Worksheet(
            new SheetViews(new SheetView(new Pane
            {
                VerticalSplit = 2,
                TopLeftCell = "A3",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            })
            { WorkbookViewId = 0 }),
            new Columns(Columns.Select((column, index) => new Column
            {
                Min = (uint)index + 1,
                Max = (uint)index + 1,
                Width = column.Width,
                CustomWidth = true,
            })),
            new SheetData(rows),
            new MergeCells(merges));
    }

    private static Cell[] Action(ActionState state, TrackerStrings strings)
    {
        var (action, update) = (state.Action, state.Update);
        string[] texts =
        [
            $"{state.Priority.Number}. {state.Priority.Title}", action.Section, action.Reference, $"{action.Title}\n{action.Tags}", string.Join('\n', action.Tests),
            action.Child, action.Lead, action.Start, state.Due,
        ];
        return
        [
            .. texts.Select(text => strings.Cell(text)),
            Rating(update.Action, strings), Rating(update.Impact, strings),
            strings.Cell(update.Progress), strings.Cell(update.Evidence),
        ];
    }

    private static Cell[] Step(ActionState state, int index, DateOnly day, TrackerStrings strings)
    {
        var step = state.Steps[index];
        var late = step.Due < day;
        var letter = step.Done ? 'B' : late ? 'R' : state.Update.Action == '-' ? '-' : step.Due < day.AddDays(42) ? 'A' : 'G';
        var due = new Cell { CellValue = new CellValue(step.Due.DayNumber - new DateOnly(1899, 12, 30).DayNumber), StyleIndex = TrackerStyles.Date };
        return [strings.Cell(step.Text), due, Rating(letter, strings)];
    }

    private static Worksheet Key(TrackerStrings strings)
    {
        (char Letter, string Meaning)[] key =
        [
            ('B', "Completed, the impact is evidenced, and it is likely to last."), ('G', "Going as expected."),
            ('A', "Not fully on track, with a plan to recover."), ('R', "Not begun, or slipped, and needs attention."),
        ];
        return new Worksheet(new SheetData([
            Make(1, [strings.Cell("Rating", TrackerStyles.Header), strings.Cell("What it means", TrackerStyles.Header)]),
            .. key.Select((line, index) => Make(index + 2, [Rating(line.Letter, strings), strings.Cell(line.Meaning)])),
        ]));
    }

    private static Cell Rating(char letter, TrackerStrings strings) =>
        letter == '-' ? Blank() : strings.Cell(letter.ToString(), TrackerStyles.Rating(letter));

    private static Cell Blank() => new() { StyleIndex = TrackerStyles.Plain };

    private static Row Make(int number, Cell[] cells)
    {
        for (var i = 0; i < cells.Length; i++) cells[i].CellReference = $"{Name(i)}{number}";
        return new Row(cells.Where(cell => cell.CellValue is not null || number > 2)) { RowIndex = (uint)number };
    }

    private static string Name(int column) => ((char)('A' + column)).ToString();
}
