using System.Globalization;
using System.Text;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Tests.Documents;

/// <summary>Reads files in tests, and says what was read as text that a person can check.</summary>
internal static class Said
{
    public static SourceDocument Document(string name, string text) => Document(name, Encoding.UTF8.GetBytes(text));

    public static SourceDocument Document(string name, byte[] bytes)
    {
        var read = Read(name, bytes);
        Assert.True(read.TryGetDocument(out var document, out var refusal), refusal?.Message);
        return document;
    }

    public static Refusal Refusal(string name, string text) => Refusal(name, Encoding.UTF8.GetBytes(text));

    public static Refusal Refusal(string name, byte[] bytes, Limits? limits = null)
    {
        var read = Read(name, bytes, limits);
        Assert.False(read.TryGetDocument(out _, out var refusal), "The file was read, and should have been refused.");
        return refusal;
    }

    public static DocumentRead Read(string name, byte[] bytes, Limits? limits = null) =>
        DocumentReader.Read(new SourceFile(name, bytes), limits ?? Limits.Usual, TestContext.Current.CancellationToken);

    /// <summary>The only table of a document, each row its cells' texts.</summary>
    public static string[][] Table(SourceDocument document) =>
        [.. document.Blocks.OfType<Table>().Single().Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];

    public static string Text(SourceDocument document)
    {
        var said = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                said.Append(paragraph.Kind switch
                {
                    ParagraphKind.Heading => new string('#', paragraph.Level) + " ",
                    ParagraphKind.ListItem => new string(' ', paragraph.Level * 2) + "- ",
                    _ => "",
                });
                said.Append(paragraph.Bold ? $"*{paragraph.Text}*" : paragraph.Text).Append("   @ ").Append(paragraph.At).Append('\n');
            }
            else if (block is Table table) AppendTable(said, table);
        }

        foreach (var problem in document.Problems)
        {
            said.Append(CultureInfo.InvariantCulture, $"! {problem.Severity} {problem.Code}: {problem.Message}   @ {problem.At}\n");
        }

        return said.ToString();
    }

    private static void AppendTable(StringBuilder said, Table table)
    {
        said.Append(CultureInfo.InvariantCulture, $"TABLE {table.Caption}   @ {table.At}\n");
        foreach (var row in table.Rows)
        {
            said.Append("  ").Append(row.Hidden ? "(hidden) " : "").Append(string.Join(" | ", row.Cells.Select(Of))).Append("   @ ").Append(row.At).Append('\n');
        }
    }

    private static string Of(Cell cell)
    {
        if (cell.Covered) return "^";
        var span = cell is { ColumnSpan: 1, RowSpan: 1 } ? "" : $"<{cell.ColumnSpan}x{cell.RowSpan}>";
        return span + cell.Text.Replace("\n", " / ", StringComparison.Ordinal)
            + (cell.Shade is null ? "" : $" [{cell.Shade}]")
            + (cell.Date is { } date ? $" [={date:yyyy-MM-dd}]" : "")
            + (cell.Hidden ? " (hidden)" : "");
    }
}
