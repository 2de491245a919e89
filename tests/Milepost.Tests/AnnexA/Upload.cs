using System.Text;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;

namespace Milepost.Tests.AnnexA;

/// <summary>Lists as rows of text, to be changed at will and then read as the sheets of a file are.</summary>
internal sealed class Upload
{
    private readonly SortedDictionary<int, List<string[]>> lists = [];

    /// <summary>The numbers of its lists.</summary>
    public IReadOnlyCollection<int> Numbers => lists.Keys;

    /// <summary>The rows of a list; the first one is of its headings.</summary>
    public List<string[]> this[int list]
    {
        get => lists[list];
        set => lists[list] = value;
    }

    /// <summary>The lists with their headings and no rows.</summary>
    public static Upload Empty()
    {
        var upload = new Upload();
        foreach (var list in AnnexASchema.Known.Lists) upload[list.Number] = [[.. list.Columns.Select(column => column.Name)]];
        return upload;
    }

    /// <summary>The CSV files of a folder, by the headings that Ofsted's workbook has.</summary>
    public static Upload Of(string folder)
    {
        var upload = new Upload();
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv"))
        {
            var rows = File.ReadAllLines(file).Select(Cells).ToList();
            var heading = rows.FindIndex(row => row.Length > 2);
            var list = AnnexASchema.Known.Lists.Single(list => list.Columns.Select(column => column.Name).SequenceEqual(rows[heading]));
            upload[list.Number] = rows[heading..];
        }

        return upload;
    }

    public Upload Where(Func<int, string[], bool> keep) => With((list, row) => keep(list, row) ? [row] : []);

    /// <summary>Another upload of the rows that come of each row.</summary>
    public Upload With(Func<int, string[], IEnumerable<string[]>> change)
    {
        var upload = new Upload();
        foreach (var (list, rows) in lists) upload[list] = [[.. rows[0]], .. rows.Skip(1).SelectMany(row => change(list, row)).Select(row => row.ToArray())];
        return upload;
    }

    /// <summary>The place of a column in a list by the name that declarations give it.</summary>
    public int At(int list, string key) => Array.IndexOf(lists[list][0], AnnexASchema.Known[list].Columns[AnnexASchema.Known[list].Column(key)].Name);

    /// <summary>Adds a row in which only the named cells have something.</summary>
    public void Add(int list, params (string Key, string Text)[] cells)
    {
        var row = Enumerable.Repeat("", lists[list][0].Length).ToArray();
        foreach (var (key, text) in cells) row[At(list, key)] = text;
        lists[list].Add(row);
    }

    /// <summary>As it is read from sheets, in the order of the numbers or in another.</summary>
    public (AnnexALists Lists, FileFacts File) Read(IEnumerable<int>? order = null)
    {
        var (pools, read, headings) = (new CellPools(), new List<AnnexAList>(), new List<HeadingFacts>());
        foreach (var number in order ?? lists.Keys)
        {
            var sheet = new SheetReading(AnnexASchema.Known, pools, $"List_{number}");
            foreach (var (row, at) in lists[number].Select((row, at) => (row, at)))
            {
                for (var cell = 0; cell < row.Length; cell++) sheet.Cell(cell, Encoding.UTF8.GetBytes(row[cell]));
                sheet.EndRow(at + 1);
            }

            if (sheet.Build() is not { } list) continue;
            read.Add(list);
            headings.Add(sheet.Headings!);
        }

        return (new(AnnexASchema.Known, pools, read), new(headings, [], [], []));
    }

    public IReadOnlyList<MeasureResult> Measures(DateOnly asAt, LocalSettings? settings = null, bool splits = false, bool rules = false, IEnumerable<int>? order = null)
    {
        var (read, file) = Read(order);
        return MeasureSuite.Compute(MeasureCatalogue.Known, read, file with { ListDate = asAt, ReadOn = asAt }, asAt, new(settings ?? LocalSettings.AsUsual, WithSplits: splits, WithRules: rules));
    }

    public IReadOnlyList<RuleResult> Rules(DateOnly asAt, LocalSettings? settings = null)
    {
        var (read, file) = Read();
        return RuleSuite.Test(RuleCatalogue.Known, read, file with { ListDate = asAt, ReadOn = asAt }, asAt, settings ?? LocalSettings.AsUsual);
    }

    public static string Csv(IEnumerable<string[]> rows) => string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\n"));

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string[] Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var sign in line)
        {
            if (sign == '"') quoted = !quoted;
            else if (sign == ',' && !quoted) cells.Add(Taken());
            else cell.Append(sign);
        }

        cells.Add(Taken());
        return [.. cells];

        string Taken()
        {
            var text = cell.ToString();
            cell.Clear();
            return text;
        }
    }
}
