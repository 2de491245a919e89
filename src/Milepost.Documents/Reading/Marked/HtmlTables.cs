using System.Text;
using AngleSharp.Dom;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Marked;

/// <summary>Reads the tables of a page, with their merged and coloured cells.</summary>
internal sealed class HtmlTables(int linesBefore, CssShades shades, Allowance allowance)
{
    public static Place LineOf(IElement? element, int linesBefore) =>
        element?.SourceReference is { } source ? new Place(Line: source.Position.Line + linesBefore) : Place.Nowhere;

    public List<Block> Read(IElement table)
    {
        var rows = new List<Row>();
        var grid = new MergeGrid<Cell>();
        string? caption = null;
        foreach (var part in Rows(table))
        {
            if (part.LocalName == "caption") caption = Whitespace.Fold(part.TextContent);
            else rows.Add(ReadRow(part, grid));
        }

        return rows.Count == 0 ? [] : [new Table(LineOf(table, linesBefore), string.IsNullOrEmpty(caption) ? null : caption, rows)];
    }

    /// <summary>The caption and the rows of this table, and not those of tables inside its cells.</summary>
    private static IEnumerable<IElement> Rows(IElement table)
    {
        foreach (var child in table.Children)
        {
            if (child.LocalName is "tr" or "caption") yield return child;
            else if (child.LocalName is "thead" or "tbody" or "tfoot")
            {
                foreach (var row in child.Children.Where(row => row.LocalName == "tr")) yield return row;
            }
        }
    }

    private Row ReadRow(IElement row, MergeGrid<Cell> grid)
    {
        allowance.Row();
        var at = LineOf(row, linesBefore);
        var cells = new List<Cell>();
        foreach (var element in row.Children.Where(child => child.LocalName is "td" or "th"))
        {
            grid.FillCovered(cells, Covered);
            var span = Span(element, "colspan");
            var height = Span(element, "rowspan");
            var cell = new Cell(
                at with { Column = ColumnName.Of(cells.Count) }, TextOf(element), shades.For(element) ?? shades.For(row), ColumnSpan: span, RowSpan: height);
            allowance.Cell(cells.Count + span, cell.Text.Length);
            grid.Merge(cells.Count, span, height);
            cells.Add(cell);
            for (var i = 1; i < span; i++) cells.Add(Covered(cells.Count));
        }

        grid.FillCovered(cells, Covered);
        grid.NextRow();
        return new Row(at, cells, row.HasAttribute("hidden") || IsHidden(row));

        Cell Covered(int column)
        {
            allowance.Cell(column + 1, 0);
            return new Cell(at with { Column = ColumnName.Of(column) }, "", Covered: true);
        }
    }

    private static bool IsHidden(IElement row) =>
        row.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;

    private int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), out var span) ? Math.Clamp(span, 1, name == "colspan" ? allowance.Limits.Columns : 5_000) : 1;

    private static string TextOf(IElement cell)
    {
        var text = new StringBuilder();
        Append(cell, text, new Stack<HtmlList>());
        return Whitespace.FoldLines(text.ToString());
    }

    private static void Append(IElement element, StringBuilder text, Stack<HtmlList> lists)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) text.Append(words.Data.ReplaceLineEndings(" "));
            else if (node is IElement child) AppendElement(child, text, lists);
        }
    }

    private static void AppendElement(IElement element, StringBuilder text, Stack<HtmlList> lists)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "template":
                return;
            case "br":
                text.Append('\n');
                return;
            case "td" or "th":
                Append(element, text, lists);
                text.Append("  ");
                return;
        }

        var list = element.LocalName is "ul" or "ol";
        var block = list || element.LocalName is "p" or "div" or "li" or "tr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
        if (block) text.Append('\n');
        if (element.LocalName == "li") text.Append(lists.TryPeek(out var of) ? of.Next() : "• ");
        if (list) lists.Push(new HtmlList(element));
        Append(element, text, lists);
        if (list) lists.Pop();
        if (block) text.Append('\n');
    }
}
