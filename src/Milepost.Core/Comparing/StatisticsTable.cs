using Milepost.Measuring;
using Milepost.Scorecards;
using Milepost.Wording;

namespace Milepost.Comparing;

/// <summary>A column of a statistics file by which its rows are told apart, such as sex or reason.</summary>
/// <param name="Column">Its heading.</param>
/// <param name="Values">What stands in it.</param>
/// <param name="Usual">The one that is taken unless somebody says another: the total.</param>
public sealed record StatisticsFilter(string Column, IReadOnlyList<string> Values, string Usual);

/// <summary>What a statistics file of the Department for Education holds.</summary>
/// <param name="Indicators">The columns of figures.</param>
/// <param name="Filters">The columns by which rows are told apart.</param>
/// <param name="Authorities">The councils in it.</param>
/// <param name="Periods">The times in it, the latest first.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record StatisticsOutline(IReadOnlyList<string> Indicators, IReadOnlyList<StatisticsFilter> Filters, IReadOnlyList<string> Authorities, IReadOnlyList<ReadingPeriod> Periods, int Rows);

/// <summary>Reads the layout in which DfE publishes its statistics: columns of time and place, columns that tell rows apart, columns of figures.</summary>
public sealed class StatisticsTable
{
    private const int MostValues = 300;
    private static readonly HashSet<string> usual = new(StringComparer.OrdinalIgnoreCase) { "total", "all", "all children", "headline", "all ages", "england total" };

    private static readonly HashSet<string> places = new(StringComparer.OrdinalIgnoreCase)
    {
        "time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code", "region_name", "old_la_code", "new_la_code", "la_name", "lad_code", "lad_name", "version", "la_code",
    };

    private readonly List<string> headings;
    private readonly List<(string Name, HashSet<string> Values, bool Figures, bool Any)> columns;
    private readonly HashSet<string> authorities = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ReadingPeriod> periods = [];
    private readonly int time;
    private readonly int kind;
    private readonly int level;
    private int rows;

    private StatisticsTable(List<string> headings)
    {
        this.headings = headings;
        (time, kind, level) = (Column("time_period"), Column("time_identifier"), Column("geographic_level"));
        columns = [.. headings.Select(name => (name, new HashSet<string>(), true, false))];
    }

    /// <summary>Null where the headings are not of that layout.</summary>
    public static StatisticsTable? Of(IReadOnlyList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var table = new StatisticsTable([.. headings.Select(heading => heading.Trim().Trim('\uFEFF').ToLowerInvariant())]);
        return table.time < 0 || table.kind < 0 || table.level < 0 ? null : table;
    }

    /// <summary>Looks at a row to know what the columns hold.</summary>
    public void Look(IReadOnlyList<string> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Count < headings.Count) return;
        rows++;
        if (Period(row) is { } period) periods.Add(period);
        if (Cell(row, "la_name") is { Length: > 0 } name) authorities.Add(name);
        for (var at = 0; at < columns.Count; at++)
        {
            if (places.Contains(columns[at].Name)) continue;
            var (column, values, figures, any) = columns[at];
            var text = row[at].Trim();
            var read = figures ? FigureReader.Read(text) : Figure.Empty;
            if (values.Count < MostValues) values.Add(text);
            columns[at] = (column, values, figures && read.Kind is not FigureKind.Unread, any || read.Kind is FigureKind.Value);
        }
    }

    public StatisticsOutline Outline()
    {
        var told = columns.Where(column => !places.Contains(column.Name)).ToList();
        return new(
            [.. told.Where(column => column.Figures && column.Any).Select(column => column.Name)],
            [.. told.Where(column => !(column.Figures && column.Any) && column.Values.Count is > 1 and < MostValues).Select(column => new StatisticsFilter(column.Name, [.. column.Values.Order(StringComparer.OrdinalIgnoreCase)], column.Values.FirstOrDefault(usual.Contains) ?? column.Values.Order(StringComparer.OrdinalIgnoreCase).First()))],
            [.. authorities.Order(StringComparer.OrdinalIgnoreCase)], [.. periods.OrderByDescending(one => one.LastDay)], rows);
    }

    /// <summary>The figure of a row, where it is of a country, a region or a council and is told apart as somebody chose; null otherwise.</summary>
    /// <param name="row">The row.</param>
    /// <param name="indicator">The column of figures.</param>
    /// <param name="filters">What stands in the columns by which rows are told apart.</param>
    public AreaFigure? FigureOf(IReadOnlyList<string> row, string indicator, IReadOnlyDictionary<string, string> filters)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(filters);
        if (row.Count < headings.Count || Column(indicator) is not (>= 0 and var at) || Period(row) is not { } period) return null;
        if (filters.Any(filter => Column(filter.Key) is >= 0 and var column && row[column].Trim() != filter.Value)) return null;
        var figure = FigureReader.Read(row[at]);
        AreaFigure? Of(AreaLevel area, string? name) => string.IsNullOrWhiteSpace(name) ? null : new(area, name, period, figure.Value, figure.Why ?? "no figure", Cell(row, "region_name"));
        return row[level].Trim().ToLowerInvariant() switch
        {
            "national" => Of(AreaLevel.National, Cell(row, "country_name") is { Length: > 0 } country ? country : "England"),
            "regional" or "region" => Of(AreaLevel.Region, Cell(row, "region_name")),
            "local authority" => Of(AreaLevel.Authority, Cell(row, "la_name")),
            _ => null,
        };
    }

    private int Column(string name) => headings.IndexOf(name.ToLowerInvariant());

    private string? Cell(IReadOnlyList<string> row, string name) => Column(name) is >= 0 and var at ? row[at].Trim() : null;

    /// <summary>"202425, Financial year"; "2025, Reporting year", which ends with March.</summary>
    private ReadingPeriod? Period(IReadOnlyList<string> row)
    {
        var (said, identifier) = (row[time].Trim(), Folded.Line(row[kind]).ToLowerInvariant());
        if (said.Length is not (4 or 6) || !said.All(char.IsAsciiDigit) || !int.TryParse(said[..4], out var year) || year is < 1990 or > 2100) return null;
        if (said.Length == 6 && int.Parse(said[4..], System.Globalization.CultureInfo.InvariantCulture) != (year + 1) % 100) return null;
        static ReadingPeriod Months(DateOnly first, int count) => new(first, first.AddMonths(count).AddDays(-1));
        return identifier switch
        {
            _ when identifier.StartsWith("academic", StringComparison.Ordinal) && said.Length == 6 => Months(new(year, 9, 1), 12),
            _ when identifier.StartsWith("financial year q", StringComparison.Ordinal) && identifier.Length > 16 && identifier[16] is >= '1' and <= '4' && said.Length == 6 => Months(new DateOnly(year, 4, 1).AddMonths(3 * (identifier[16] - '1')), 3),
            _ when said.Length == 6 => Months(new(year, 4, 1), 12),
            "reporting year" => Months(new(year - 1, 4, 1), 12),
            _ => Months(new(year, 1, 1), 12),
        };
    }
}
