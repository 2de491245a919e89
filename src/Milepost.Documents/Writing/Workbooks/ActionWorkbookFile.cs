using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Milepost.Documents.Reading;
using Milepost.Updating;
using Milepost.Wording;
using Milepost.Working.Workbooks;

namespace Milepost.Documents.Writing.Workbooks;

/// <summary>Writes the workbook in which somebody updates their actions, with how to use it and, hidden, what stood when it was made.</summary>
public static class ActionWorkbookFile
{
    private const int Piece = 30_000;

    /// <param name="book">The actions.</param>
    /// <param name="seal">What the site puts in to know again what stood.</param>
    /// <param name="to">Where it is written.</param>
    public static void Write(ActionWorkbook book, string seal, Stream to)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(seal);
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var main = document.AddWorkbookPart();
            main.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookLooks.All();
            var listed = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            WorksheetPart Add(string name, SheetStateValues? state = null)
            {
                var part = main.AddNewPart<WorksheetPart>();
                listed.Append(new Sheet { Id = main.GetIdOfPart(part), SheetId = (uint)listed.ChildElements.Count + 1, Name = name, State = state });
                return part;
            }

            var (lists, ranges) = Lists(book);
            WorkbookSheet.Table(Add("Actions"), WorkbookColumn.OfActions, book.Rows.Select(Cells), ranges.Where(one => one.Column != WorkbookColumn.Ticked).ToList(), first: true);
            if (book.Rows.Any(row => row.Form.Steps.Count > 0))
            {
                WorkbookSheet.Table(Add("Steps"), WorkbookColumn.OfSteps, book.Rows.SelectMany(row => row.Form.Steps.Select(step => Cells(row, step))),
                    ranges.Where(one => one.Column == WorkbookColumn.Ticked).ToList(), first: false);
            }

            WorkbookSheet.Lines(Add("How to use it"), Instructions(book), 110);
            WorkbookSheet.Lists(Add("Lists", SheetStateValues.Hidden), lists);
            var pieces = seal.Chunk(Piece).Select(letters => (new string(letters), WorkbookLooks.Plain));
            WorkbookSheet.Lines(Add(ReadSheets.SealSheet, SheetStateValues.VeryHidden), pieces.Prepend((ReadSheets.SealMark, WorkbookLooks.Plain)), 60);
            main.Workbook = new Workbook(listed);
            document.PackageProperties.Title = Xml.Clean($"Actions of {book.Facts.Plan.Title}");
            document.PackageProperties.Creator = "Milepost";
            document.PackageProperties.Language = "en-GB";
        }

        file.Position = 0;
        file.CopyTo(to);
    }

    private static IReadOnlyList<(string, bool)> Cells(WorkbookRow row)
    {
        var open = row.Fields.Select(field => field.Name).ToHashSet();
        return [.. WorkbookColumn.OfActions.Select(column => (ActionWorkbook.Cell(row, column), open.Contains(column.Name)))];
    }

    private static IReadOnlyList<(string, bool)> Cells(WorkbookRow row, StepQuestion step) =>
        [.. WorkbookColumn.OfSteps.Select(column => (ActionWorkbook.Cell(row, step, column), column.Open))];

    /// <summary>The answers that cells offer: the plan's own ratings, the reasons for which a date moves, and whether a step is done.</summary>
    private static (IReadOnlyList<IReadOnlyList<string>> Lists, IReadOnlyList<OfferedList> Ranges) Lists(ActionWorkbook book)
    {
        IReadOnlyList<string> Offered(string column) => book.Rows.SelectMany(row => row.Fields).FirstOrDefault(field => field.Name == column) is { } field
            ? [.. field.Choices.Where(choice => choice.Value.Length > 0).Select(choice => choice.Text)] : [];
        (string Column, IReadOnlyList<string> List)[] all =
        [
            (WorkbookRow.Work, Offered(WorkbookRow.Work)), (WorkbookRow.Impact, Offered(WorkbookRow.Impact)),
            (UpdateForm.MoveReason, Offered(UpdateForm.MoveReason)), (WorkbookColumn.Ticked, ["Yes", "No"]),
        ];
        var filled = all.Where(one => one.List.Count > 0).ToList();
        return ([.. filled.Select(one => one.List)],
            [.. filled.Select((one, i) => new OfferedList(one.Column, $"Lists!${ColumnName.Of(i)}$1:${ColumnName.Of(i)}${one.List.Count}"))]);
    }

    private static IEnumerable<(string, uint)> Instructions(ActionWorkbook book)
    {
        var plan = book.Facts.Plan;
        yield return ($"Working on your actions of {plan.Title}", WorkbookLooks.Title);
        yield return ($"Downloaded on {Say.Date(book.On)} by {book.By}. {Say.Capital(Say.Count(book.Rows.Count, plan.Nouns.Action.ToLowerInvariant()))}.", WorkbookLooks.Plain);
        string[] lines =
        [
            "Type into the white cells of the sheets Actions and Steps, save, and give the file back under My work, “Work in Excel”. You see every change before anything is saved.",
            "What was done, what is next, what is in the way and the words for the board begin empty: type what is new since the last update. Name no child.",
            "A rating is chosen from the list of its cell. Say why whenever you change it; amber and red also ask for the next step and the day to be on track again.",
            "A due date that stood moves only with a reason from the list and words of your own. Write dates as 30 September 2027 or Sept 2027.",
            "The level that means complete asks a second person to agree. The best level for impact is not given here: it comes when a test shows the difference.",
            "On the sheet Steps choose Yes or No. The day is the day you give the file back unless you give another.",
            "An empty cell changes nothing, and neither does a row that you leave out. Columns may be moved, rows sorted and columns of your own put in.",
            "To sort, take the protection of the sheet off first: it has no password. Leave the hidden columns and sheets as they are.",
            "If somebody else has changed the same meanwhile, both are shown to you and you choose. Nothing of theirs is lost without your word, and nothing of yours.",
        ];
        foreach (var line in lines) yield return (line, WorkbookLooks.Plain);
        yield return ("What the ratings mean", WorkbookLooks.Heading);
        foreach (var level in plan.Scheme.Levels)
        {
            var meanings = new[] { level.Meaning, level.ActionMeaning is { } work ? $"Of the work: {work}" : null, level.ImpactMeaning is { } impact ? $"Of the impact: {impact}" : null }.OfType<string>();
            yield return ($"{level.Letter} · {level.Word}{(level.Meaning ?? level.ActionMeaning ?? level.ImpactMeaning) switch { null => "", _ => $": {string.Join(" ", meanings.Select(Say.Sentence))}" }}", WorkbookLooks.Plain);
        }
    }
}
