using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Milepost.Comparing;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Scorecards;

namespace Milepost.Documents.Scorecards;

/// <summary>What a published file holds, or why it is not read.</summary>
public sealed record StatisticsRead(StatisticsOutline? Outline, Refusal? Refusal);

/// <summary>Reads published figures row by row: DfE's statistics layout, and sheets of councils by year.</summary>
public static class StatisticsFile
{
    /// <summary>The one column of a sheet of councils by year.</summary>
    private const string TheFigures = "the figures";

    private const int MostRows = 1_000_000;
    private const int MostColumns = 200;
    private static readonly TimeSpan time = TimeSpan.FromSeconds(20);

    /// <param name="file">The file.</param>
    /// <param name="today">The day.</param>
    /// <param name="stop">Stops it.</param>
    public static StatisticsRead Outline(SourceFile file, DateOnly today, CancellationToken stop)
    {
        try
        {
            if (Each(file, (table, row) => table.Look(row), stop) is { } table)
            {
                var outline = table.Outline();
                return outline.Indicators.Count == 0 || outline.Periods.Count == 0 ? Refuse("no-figures", "The file has the headings of DfE’s statistics and no column of figures with years that can be read.") : new(outline, null);
            }

            var sheet = Sheet(file, today, stop);
            return sheet.Reading is { } reading ? new(OutlineOf(reading), null) : new(null, sheet.Refusal);
        }
        catch (RefusedException refused)
        {
            return new(null, refused.Refusal);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(null, Refusal.TooSlow);
        }
        catch (Exception broken) when (broken is CsvHelperException or RegexMatchTimeoutException)
        {
            return Refuse("broken", "The file cannot be read as CSV to its end. Download it again.");
        }
    }

    /// <summary>The figures of a column, where the rows are told apart as somebody chose. The file was looked at before.</summary>
    public static IReadOnlyList<AreaFigure> Figures(SourceFile file, string indicator, IReadOnlyDictionary<string, string> filters, DateOnly today, CancellationToken stop)
    {
        var figures = new List<AreaFigure>();
        var table = Each(file, (table, row) =>
        {
            if (table.FigureOf(row, indicator, filters) is { } figure) figures.Add(figure);
        }, stop);
        return table is not null ? figures : Sheet(file, today, stop).Reading is { } reading ? AuthoritySheet.Figures(reading) : [];
    }

    private static StatisticsRead Refuse(string code, string message) => new(null, new(code, message));

    private static SheetFileRead Sheet(SourceFile file, DateOnly today, CancellationToken stop) => SheetFile.Read(file, QuarterYear.Financial, null, today, stop);

    private static StatisticsOutline OutlineOf(SheetReading reading) => new([TheFigures], [], AuthoritySheet.Authorities(reading), reading.Periods, reading.Lines.Count);

    /// <summary>Goes through the rows; null where it is not of DfE's layout.</summary>
    private static StatisticsTable? Each(SourceFile file, Action<StatisticsTable, IReadOnlyList<string>> each, CancellationToken stop)
    {
        if (!file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || file.Bytes.Span.StartsWith("PK"u8)) return null;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limited.CancelAfter(time);
        using var text = TextDecoding.Open(file.Bytes);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, MaxFieldSize = Limits.Usual.CellCharacters, CountBytes = false });
        if (!parser.Read() || parser.Count > MostColumns || StatisticsTable.Of(parser.Record!) is not { } table) return null;
        for (var rows = 0; parser.Read(); rows++)
        {
            if ((rows & 1023) == 0) limited.Token.ThrowIfCancellationRequested();
            if (rows > MostRows) throw new RefusedException("too-many-rows", $"The file has more than {MostRows:N0} rows, which is more than is read.");
            each(table, parser.Record!);
        }

        return table;
    }
}
