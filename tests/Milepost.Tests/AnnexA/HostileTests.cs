using System.Globalization;
using System.Text;
using Milepost.AnnexA.Measures;
using Milepost.Documents.AnnexA;
using static Milepost.Tests.Documents.Made;

namespace Milepost.Tests.AnnexA;

/// <summary>Files and declarations that somebody made to break things, or broke: each is read or refused, and none throws.</summary>
public sealed class HostileTests : IDisposable
{
    private static readonly DateOnly ListDate = new(2026, 4, 30);
    private static readonly string Stories = Repository.Folder("tests/Milepost.Tests/AnnexA/Stories");

    private readonly string folder = Directory.CreateTempSubdirectory("milepost-annex-a-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_damaged_file_is_read_or_refused()
    {
        var random = new Random(5);
        foreach (var file in Directory.EnumerateFiles(Stories, "*.csv").Order(StringComparer.Ordinal))
        {
            for (var time = 0; time < 12; time++)
            {
                var bytes = File.ReadAllBytes(file);
                for (var hit = 0; hit < 1 + time; hit++) bytes[random.Next(bytes.Length)] = (byte)"\"\n\r,;\0\t\u00FF0é"[random.Next(9)];
                var path = Path.Combine(folder, "List_1.csv");
                File.WriteAllBytes(path, bytes[..(time % 3 == 0 ? random.Next(1, bytes.Length) : bytes.Length)]);
                if (!AnnexAReader.Read(path, AnnexALimits.Upload, TestContext.Current.CancellationToken).TryGetLists(out var lists, out var facts, out var refusal)) Assert.NotEmpty(refusal.Message);
                else Assert.Equal(185, MeasureSuite.Compute(MeasureCatalogue.Known, lists, facts, ListDate, MeasureOptions.AsUsual).Count);
            }
        }
    }

    [Fact]
    public void A_workbook_of_the_stories_says_the_same_as_their_CSV_files()
    {
        var upload = Upload.Of(Stories);
        var path = Path.Combine(folder, "annex a.xlsx");
        File.WriteAllBytes(path, Zip(XlsxParts(
            [("Front sheet", "visible", Sheet([["Annex A"], ["Wexcombe"]])), .. upload.Numbers.Select(list => ($"List {list}", "visible", Sheet([[$"List {list}"], .. upload[list]])))],
            """<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>""")));
        Assert.True(AnnexAReader.Read(path, AnnexALimits.Upload, TestContext.Current.CancellationToken).TryGetLists(out var lists, out var file, out var refusal), refusal?.Message);
        var told = MeasureSuite.Compute(MeasureCatalogue.Known, lists, file, ListDate, MeasureOptions.AsUsual);

        Assert.Equal(upload.Measures(ListDate, rules: true).Select(Figures), told.Select(Figures));

        static (string, int?, int?, decimal?) Figures(MeasureResult one) => (one.Measure.Id, one.Numerator, one.Denominator, one.Value);
    }

    [Fact]
    public void A_declaration_in_disorder_is_told_what_is_wrong_with_it_or_works()
    {
        var (random, upload) = (new Random(9), Upload.Of(Stories));
        var (lists, file) = upload.Read();
        var known = MeasureCatalogue.Known.All.Where(measure => measure.Declared.Any(entry => entry.Key == "of")).ToList();
        string[] odd = ["(", ")", "and", "not", "where", "this", "in list 99", "99999999999999999999", "'", "is one of", "+ 999999999 years", "repeats", "child in list 8 where", "~", "list date", "setting nothing"];
        var worked = 0;
        for (var time = 0; time < 400; time++)
        {
            var measure = known[random.Next(known.Count)];
            var lines = measure.Declared.Select(entry => $"  {entry.Key} {Mixed(entry.Text)}");
            var text = $"{measure.Id}  Own\n  supply full\n  numerator n\n  unit %\n  good higher\n{string.Join('\n', lines)}\n";
            var catalogue = MeasureCatalogue.Read("own", new StringReader(text));

            if (catalogue.Faults.Count > 0) Assert.All(catalogue.Faults, fault => Assert.True(fault.Line > 0 && fault.Message.Length > 10, fault.ToString()));
            else worked += MeasureSuite.Compute(catalogue, lists, file, ListDate, new(Milepost.AnnexA.Declaring.LocalSettings.AsUsual, WithRules: false)).Count;
        }

        Assert.InRange(worked, 20, 380);

        string Mixed(string text)
        {
            var words = text.Split(' ').ToList();
            if (random.Next(2) == 0) words[random.Next(words.Count)] = odd[random.Next(odd.Length)];
            if (random.Next(3) == 0) words.Insert(random.Next(words.Count), odd[random.Next(odd.Length)]);
            if (random.Next(3) == 0) words.RemoveAt(random.Next(words.Count));
            return string.Join(' ', words);
        }
    }

    [Fact]
    public void A_declaration_nested_without_end_is_refused()
    {
        var text = $"X1  Deep\n  supply full\n  numerator n\n  unit %\n  good higher\n  list 4\n  of {new string('(', 20_000)}always{new string(')', 20_000)}\n";

        Assert.Contains("nested", Assert.Single(MeasureCatalogue.Read("own", new StringReader(text)).Faults).Message, StringComparison.Ordinal);
    }

    /// <summary>Days as Excel keeps them, all else as text.</summary>
    private static string Sheet(IEnumerable<string[]> rows)
    {
        var xml = new StringBuilder("<sheetData>");
        foreach (var (row, at) in rows.Select((row, at) => (row, at + 1)))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{at}\">");
            foreach (var (cell, column) in row.Select((cell, column) => (cell, Name(column)))) xml.Append(Cell(cell, $"{column}{at}"));
            xml.Append("</row>");
        }

        return xml.Append("</sheetData>").ToString();
    }

    private static string Cell(string cell, string at) =>
        cell.Length == 0 ? ""
        : DateOnly.TryParseExact(cell, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"""<c r="{at}" s="1"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>"""
        : $"""<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{System.Security.SecurityElement.Escape(cell)}</t></is></c>""";

    private static string Name(int column) => column < 26 ? $"{(char)('A' + column)}" : $"A{(char)('A' + column - 26)}";
}
