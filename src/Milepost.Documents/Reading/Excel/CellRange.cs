namespace Milepost.Documents.Reading.Excel;

/// <summary>Cells from one corner to another; rows from 1, columns from 0.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public const int Rows = 1_048_576;
    public const int Columns = 16_384;

    public static CellRange? Of(ReadOnlySpan<char> written)
    {
        var colon = written.IndexOf(':');
        if (At(colon < 0 ? written : written[..colon]) is not { } first) return null;
        if (colon < 0) return new CellRange(first.Row, first.Column, first.Row, first.Column);
        return At(written[(colon + 1)..]) is { } last && last.Row >= first.Row && last.Column >= first.Column
            ? new CellRange(first.Row, first.Column, last.Row, last.Column)
            : null;
    }

    /// <summary>The row and column that "F7" names.</summary>
    public static (int Row, int Column)? At(ReadOnlySpan<char> written)
    {
        int column = 0, row = 0, i = 0;
        for (; i < written.Length && (char.IsAsciiLetter(written[i]) || written[i] == '$'); i++)
        {
            if (written[i] == '$') continue;
            column = column * 26 + (written[i] & ~0x20) - 'A' + 1;
            if (column > Columns) return null;
        }

        for (; i < written.Length; i++)
        {
            if (written[i] == '$') continue;
            if (!char.IsAsciiDigit(written[i])) return null;
            row = row * 10 + written[i] - '0';
            if (row > Rows) return null;
        }

        return row > 0 && column > 0 ? (row, column - 1) : null;
    }
}
