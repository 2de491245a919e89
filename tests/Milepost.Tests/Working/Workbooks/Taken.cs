using Milepost.Documents.Reading;
using Milepost.Documents.Writing.Workbooks;
using Milepost.Facts;
using Milepost.Importing;
using Milepost.Updating;
using Milepost.Working.Workbooks;

namespace Milepost.Tests.Working.Workbooks;

/// <summary>Takes actions into a workbook and brings them back, through the file itself.</summary>
internal static class Taken
{
    public const string By = "Dana Whitlock, head of assessment";

    public static readonly DateOnly Today = A.Day("2026-11-21");

    public static ActionWorkbook Book(params ActionFacts[] actions) => ActionWorkbook.Of(A.Plan(actions), actions, _ => Reach.All, Today, By);

    public static byte[] File(this ActionWorkbook book, string seal = "sealed")
    {
        using var made = new MemoryStream();
        ActionWorkbookFile.Write(book, seal, made);
        return made.ToArray();
    }

    public static ReadSheets Read(byte[] file) =>
        DocumentReader.Read(new SourceFile("actions.xlsx", file), CancellationToken.None).TryGetDocument(out var document, out var refused)
            ? ReadSheets.Of(document) : throw new InvalidOperationException(refused.Message);

    /// <summary>What came back, held against the actions as they stand then.</summary>
    public static WorkbookMerge Back(this ActionWorkbook book, byte[] file, ActionFacts[]? now = null, (string Cell, CellChoice Choice)[]? choices = null)
    {
        var returned = Returning.Of("actions.xlsx", book.Base, Read(file));
        var facts = now is null ? book.Facts : book.Facts with { Actions = now };
        var chosen = (choices ?? []).ToDictionary(one => one.Cell, one => one.Choice);
        return WorkbookMerge.Of(facts, returned, _ => Reach.All, facts.Actions.ToDictionary(one => one.Action.Id.Value, _ => (IReadOnlyDictionary<string, CellChoice>)chosen), By, Today);
    }
}
