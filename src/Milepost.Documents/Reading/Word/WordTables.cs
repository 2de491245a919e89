using System.Text;
using Milepost.Documents.Reading.Packages;
using Milepost.Importing;
using Milepost.Importing.Tables;
using Milepost.Rating;

namespace Milepost.Documents.Reading.Word;

/// <summary>Reads the tables of a Word document: merged cells, shaded cells, and tables inside cells as lines of the cell.</summary>
internal sealed class WordTables(XmlCursor xml, WordFlow flow, WordPages pages, Allowance allowance)
{
    private int number;

    public Table? Read()
    {
        var at = new Place(Page: pages.Now, Table: ++number);
        var rows = new WordRows(at);
        ReadRows(rows);
        return rows.Rows.Count == 0 ? null : new Table(at, rows.Caption, rows.Rows);
    }

    private void ReadRows(WordRows rows)
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "tblPr":
                    rows.Caption = Caption();
                    break;
                case "tr":
                    ReadRow(rows);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "bookmarkStart":
                    ReadRows(rows);
                    break;
            }
        }
    }

    private string? Caption()
    {
        string? caption = null;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "tblCaption") caption = Whitespace.Fold(xml.Own("val"));
        }

        return string.IsNullOrEmpty(caption) ? null : caption;
    }

    private void ReadRow(WordRows rows)
    {
        allowance.Row();
        rows.Begin(pages.Now);
        var first = pages.Page;
        pages.Page = ReadCells(rows, first);
        rows.End(allowance);
    }

    /// <summary>Reads the cells, which lie side by side and so each begin on the row's first page; hands back its last.</summary>
    private int ReadCells(WordRows rows, int first)
    {
        var last = first;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "trPr":
                    ReadRowProperties(rows);
                    break;
                case "tc":
                    pages.Page = first;
                    rows.Add(ReadCell(), allowance);
                    last = Math.Max(last, pages.Page);
                    break;
                case "sdt" or "sdtContent" or "customXml":
                    last = Math.Max(last, ReadCells(rows, first));
                    break;
            }
        }

        return last;
    }

    private void ReadRowProperties(WordRows rows)
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "gridBefore") rows.Skip(xml.Number("val") ?? 0, allowance);
            else if (xml.Name == "hidden") rows.Hidden = xml.IsOn();
            else if (xml.Name == "del") rows.Deleted = true;
        }
    }

    private WordCell ReadCell()
    {
        var cell = new WordCell();
        var text = new StringBuilder();
        string? inks = null;
        var plain = false;
        flow.Read(
            paragraph =>
            {
                if (!WordCell.Append(text, paragraph)) return;
                plain |= paragraph.Shade is null || (inks is not null && inks != paragraph.Shade);
                inks = paragraph.Shade;
                RefuseLong(text);
            },
            () =>
            {
                ReadInner(text);
                plain = true;
                RefuseLong(text);
            },
            () => ReadProperties(cell));

        cell.Text = text.ToString();
        cell.Shade ??= plain ? null : inks;
        return cell;
    }

    private void ReadProperties(WordCell cell)
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "gridSpan") cell.Span = Math.Clamp(xml.Number("val") ?? 1, 1, allowance.Limits.Columns + 1);
            else if (xml.Name == "vMerge") cell.Merge = xml.Own("val") == "restart" ? WordMerge.Begins : WordMerge.GoesOn;
            else if (xml.Name == "hMerge") cell.JoinsLeft = xml.Own("val") != "restart";
            else if (xml.Name == "shd") cell.Shade = ShadeReader.Read(WordShade.Of(xml));
        }
    }

    /// <summary>A table inside a cell becomes lines of the cell, a row each, so that nothing of it is lost.</summary>
    private void ReadInner(StringBuilder text)
    {
        var inner = new WordRows(Place.Nowhere);
        ReadRows(inner);
        foreach (var row in inner.Rows)
        {
            var line = string.Join(" | ", row.Cells.Where(cell => cell.Text.Length > 0).Select(cell => cell.Text.Replace('\n', ' ')));
            if (line.Length == 0) continue;
            if (text.Length > 0) text.Append('\n');
            text.Append(line);
        }
    }

    private void RefuseLong(StringBuilder text)
    {
        if (text.Length > allowance.Limits.CellCharacters) allowance.Cell(1, text.Length);
    }
}
