using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading;

/// <summary>Gathers a sheet's rows. However many empty rows stand between two, one is kept: it shows that there is a gap.</summary>
internal sealed class RowGaps
{
    private int next = -1;

    public List<Row> Rows { get; } = [];

    /// <summary>Adds the row of that number, unless there is nothing in it.</summary>
    public void Add(int number, Row row)
    {
        if (row.IsEmpty && !row.Hidden) return;
        if (Rows.Count > 0 && number > next) Rows.Add(new Row(row.At with { Row = number - 1 }, []));
        Rows.Add(row);
        next = number + 1;
    }
}
