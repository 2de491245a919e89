using System.Text;

namespace Milepost.Documents.Reading.Marked;

/// <summary>The cells of a row between tabs, some of them in quotation marks as a spreadsheet pastes them.</summary>
internal static class TabQuotes
{
    /// <summary>Null where the quotation marks are not a spreadsheet's; then the cells are as they stand.</summary>
    /// <param name="row">The row, with the lines that follow it so far.</param>
    /// <param name="unclosed">A cell is still open at the end, so its row may go on.</param>
    public static List<string>? Split(string row, out bool unclosed)
    {
        unclosed = false;
        var cells = new List<string>();
        for (var at = 0; at <= row.Length;)
        {
            if (at < row.Length && row[at] == '"')
            {
                if (Quoted(row, ref at, out unclosed) is not { } cell) return null;
                cells.Add(cell);
            }
            else
            {
                var end = row.IndexOfAny(['\t', '\n'], at);
                if (end >= 0 && row[end] == '\n') return null;
                cells.Add(end < 0 ? row[at..] : row[at..end]);
                at = end < 0 ? row.Length + 1 : end + 1;
            }
        }

        return cells;
    }

    private static string? Quoted(string row, ref int at, out bool unclosed)
    {
        unclosed = false;
        var cell = new StringBuilder();
        for (var i = at + 1; i < row.Length; i++)
        {
            if (row[i] != '"') cell.Append(row[i]);
            else if (i + 1 < row.Length && row[i + 1] == '"') cell.Append(row[i++]);
            else if (i + 1 == row.Length || row[i + 1] == '\t')
            {
                at = i + 2;
                return cell.ToString();
            }
            else return null;
        }

        unclosed = true;
        return null;
    }
}
