using Milepost.Reporting;

namespace Milepost.Documents.Writing.Sheets;

/// <summary>Chooses what becomes a sheet. The plan, split by priority on paper, is one table again with the priority as a column.</summary>
internal static class SheetTables
{
    public static IEnumerable<(string Name, DataTable Table)> Of(Report report) =>
        report.Sections.SelectMany(Of).Select(each => (each.Name, RemarksApart(each.Table)));

    private static IEnumerable<(string Name, DataTable Table)> Of(Section section)
    {
        if (section.Wide) return Joined(section) is { } table ? [("Plan", table)] : [];

        return section.Blocks.SelectMany(Tables).Select(each => (each.Caption, each)).Concat(section.Sections.SelectMany(Of));
    }

    /// <summary>What is remarked of a date gets a column of its own, so that the dates stay dates.</summary>
    private static DataTable RemarksApart(DataTable table)
    {
        var remarked = Enumerable.Range(0, table.Columns.Count)
            .Where(i => table.Rows.Any(row => row[i] is DateCell { Remark: not null }))
            .ToHashSet();
        if (remarked.Count == 0) return table;

        return table with
        {
            Columns = [.. table.Columns.SelectMany((column, i) => remarked.Contains(i) ? [column, new Column($"{column.Heading}: moved", column.Share)] : new[] { column })],
            Rows = [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.SelectMany((cell, i) => !remarked.Contains(i) ? [cell]
                : cell is DateCell date ? [date with { Remark = null }, date.Remark ?? ""] : new[] { cell, "" })])],
        };
    }

    private static IEnumerable<DataTable> Tables(Block block) => block switch
    {
        DataTable table => [table],
        Figure figure => [figure.Numbers],
        _ => [],
    };

    private static DataTable? Joined(Section section)
    {
        var parts = section.Sections.SelectMany(part => part.Blocks.OfType<DataTable>().Select(table => (part.Heading, table))).ToList();
        if (parts.Count == 0) return null;

        var first = parts[0].table;
        return first with
        {
            Caption = section.Heading,
            Columns = [new Column("Priority", 20), .. first.Columns],
            Rows = [.. parts.SelectMany(part => part.table.Rows.Select(row => (IReadOnlyList<Cell>)[part.Heading, .. row]))],
        };
    }
}
