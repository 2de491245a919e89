using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Milepost.Assessing;
using Milepost.Documents.Writing;
using Milepost.Reporting;
using Milepost.Reporting.Listing;
using Milepost.Tests.Reporting;

namespace Milepost.Tests.Documents.Writing;

/// <summary>Whatever somebody wrote into a plan, no spreadsheet works it out: read back by readers that share nothing with the writers.</summary>
public sealed class FormulaTests
{
    private const string Signs = "=+-@\t\r\n＝＋－＠";

    private static readonly Arbitrary<string> Words = Gen.Frequency(
        (3, from blank in Gen.Elements("", " ", "\u00A0", "\u200B", "\uFEFF", "'", "''", "\t")
            from sign in Gen.Elements(Signs.Select(sign => $"{sign}").ToArray())
            from rest in Gen.Elements("1+1", "cmd|' /C calc'!A0", "SUM(A1:A9)", "HYPERLINK(\"x\")", "12", "a, \"b\"\r\nc", "")
            select blank + sign + rest),
        (1, from text in ArbMap.Default.GeneratorFor<NonNull<string>>() select text.Get)).ToArbitrary();

    [Fact]
    public void No_words_become_a_formula_in_a_csv_file() => Prop.ForAll(Words, words =>
    {
        var rows = Parse(Csv(words));
        var cell = rows[1][0];
        var shown = cell.TrimStart(' ', '\u00A0', '\u200B', '\uFEFF');
        return rows.Count == 2 && rows[1].Count == 2 && rows[1][1] == "7"
            && (shown.Length == 0 || !Signs.Contains(shown[0], StringComparison.Ordinal))
            && (cell == Milepost.Wording.Xml.Clean(words) || cell == "'" + Milepost.Wording.Xml.Clean(words))
            && Milepost.Wording.FormulaSigns.Restored(cell) == Milepost.Wording.Xml.Clean(words);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_words_become_a_formula_in_a_workbook() => Prop.ForAll(Words, words =>
    {
        using var file = new MemoryStream();
        SheetReport.Write(ListingReport.From(Assessor.Assess(Wexcombe.Facts(), Wexcombe.ThisBoard), Table(words), words, words), file);
        using var zip = new ZipArchive(file);
        return zip.Entries.Where(entry => entry.FullName.Contains("/sheet", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).All(entry =>
        {
            using var part = entry.Open();
            var cells = XDocument.Load(part).Descendants().Where(each => each.Name.LocalName == "c").ToList();
            return cells.Count > 0
                && cells.All(cell => cell.Elements().All(inside => inside.Name.LocalName != "f"))
                && cells.All(cell => cell.Attribute("t")?.Value == "inlineStr" || (cell.Attribute("t")?.Value == "n" && cell.Value == "7"));
        });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void A_csv_file_says_that_it_is_utf8_and_ends_its_lines_as_the_standard_asks()
    {
        var bytes = Bytes(Table("Naïve “quotes”, and a comma"));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("\"Words\",\"Number\"\r\n\"Naïve “quotes”, and a comma\",7\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    private static DataTable Table(string words) =>
        new("The plan", "", [new Column("Words", 20, NamesRow: true), new Column("Number", 5, Number: true)], [[words, new NumberCell(7)]]);

    private static string Csv(string words) => Encoding.UTF8.GetString(Bytes(Table(words))[3..]);

    private static byte[] Bytes(DataTable table)
    {
        using var file = new MemoryStream();
        CsvTable.Write(table, file);
        return file.ToArray();
    }

    /// <summary>RFC 4180, letter by letter.</summary>
    private static List<List<string>> Parse(string csv)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[++i]);
            else if (csv[i] == '"') quoted = !quoted;
            else if (quoted) cell.Append(csv[i]);
            else if (csv[i] == ',') End(row, cell);
            else if (csv[i] == '\n')
            {
                End(row, cell);
                rows.Add(row);
                row = [];
            }
            else if (csv[i] != '\r') cell.Append(csv[i]);
        }

        return rows;
    }

    private static void End(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString());
        cell.Clear();
    }
}
