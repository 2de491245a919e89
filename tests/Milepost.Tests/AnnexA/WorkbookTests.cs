using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;
using Milepost.Documents.AnnexA;

namespace Milepost.Tests.AnnexA;

/// <summary>A workbook is read as bytes where it is written plainly, and by the general reader where it is not: both must come to the same.</summary>
public sealed class WorkbookTests : IDisposable
{
    private static readonly DateOnly ListDate = new(2026, 4, 30);
    private static readonly Upload Stories = Upload.Of(Repository.Folder("tests/Milepost.Tests/AnnexA/Stories"));

    private readonly string folder = Directory.CreateTempSubdirectory("milepost-lists-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("<!-- as no Excel writes -->", false)]
    [InlineData("<!-- as no Excel writes -->", true)]
    public void Both_ways_of_reading_come_to_the_same(string unusual, bool shared)
    {
        var (plain, odd) = (Said(Workbook("plain.xlsx", "", shared)), Said(Workbook("odd.xlsx", unusual, shared)));

        Assert.True(plain.Count > 400);
        Assert.Equal(odd, plain);
    }

    [Fact]
    public void Days_numbers_and_signs_are_what_the_workbook_means()
    {
        var upload = Upload.Empty();
        upload.Add(1, ("id", "  Child & <1>  "), ("birth", "01/02/2020"), ("age", "6"), ("date", "15/04/2026"), ("source", "q) 6: Police"));
        upload.Add(1, ("id", "7001"), ("date", "29/02/2025"), ("age", "six"));
        var list = Read(Workbook("signs.xlsx", "", shared: true, upload)).Lists[1]!;

        Assert.Equal("Child & <1>", list.Whom(0));
        Assert.Equal("7001", list.Whom(1));
        Assert.Equal(new DateOnly(2026, 4, 15).DayNumber, list[list.Schema.Column("date")][0]);
        Assert.Equal(1, list.Tally(list.Schema.Column("date"))!.TrueDates);
        Assert.Equal(CellValue.Unread, list[list.Schema.Column("date")][1]);
        Assert.Equal(6, list[list.Schema.Column("age")][0]);
        Assert.Equal(CellValue.Unread, list[list.Schema.Column("age")][1]);
    }

    [Fact]
    public void A_sheet_that_is_cut_off_is_refused_whole()
    {
        var path = Workbook("cut.xlsx", "", shared: false);
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            var sheet = archive.GetEntry("xl/worksheets/sheet3.xml")!;
            using var read = new StreamReader(sheet.Open());
            var text = read.ReadToEnd();
            read.Dispose();
            sheet.Delete();
            using var write = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet3.xml").Open());
            write.Write(text[..(text.Length / 2)]);
        }

        Assert.False(AnnexAReader.Read(path, AnnexALimits.Upload, TestContext.Current.CancellationToken).TryGetLists(out _, out _, out var refusal));
        Assert.Equal("broken", refusal.Code);
    }

    private static (AnnexALists Lists, FileFacts File) Read(string path)
    {
        Assert.True(AnnexAReader.Read(path, AnnexALimits.Upload, TestContext.Current.CancellationToken).TryGetLists(out var lists, out var file, out var refusal), refusal?.Message);
        return (lists, file with { ListDate = ListDate });
    }

    private static List<string> Said(string path)
    {
        var (lists, file) = Read(path);
        var settings = Milepost.AnnexA.Declaring.LocalSettings.AsUsual;
        return
        [
            .. MeasureSuite.Compute(MeasureCatalogue.Known, lists, file, ListDate, new(settings)).Select(one => $"{one.Measure.Id} {one.Numerator} {one.Denominator} {one.Value} {one.Splits.Sum(split => split.Rows.Count)}"),
            .. RuleSuite.Test(RuleCatalogue.Known, lists, file, ListDate, settings).Select(one => $"{one.Rule.Id} {one.Count} {one.Note}"),
        ];
    }

    /// <summary>The stories as Excel would hold them: days as numbers with a style, texts shared or in their cells.</summary>
    private string Workbook(string name, string unusual, bool shared, Upload? upload = null)
    {
        var (of, texts) = (upload ?? Stories, new List<string>());
        var path = Path.Combine(folder, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        Part("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="{Sheet}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Sheet}.sheet.main+xml"/></Types>""");
        Part("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(of.Numbers.Select(number => $"""<sheet name="List {number}" sheetId="{number}" r:id="s{number}"/>"""))}</sheets></workbook>""");
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="st" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="ss" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/>{string.Concat(of.Numbers.Select(number => $"""<Relationship Id="s{number}" Type="{Office}/worksheet" Target="worksheets/sheet{number}.xml"/>"""))}</Relationships>""");
        Part("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
        foreach (var number in of.Numbers)
        {
            Part($"xl/worksheets/sheet{number}.xml", $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="{Main}">{unusual}<cols><col min="1" max="3" width="20"/></cols><sheetData>{string.Concat(of[number].Select((row, at) => Row(number, row, at + 1)))}</sheetData></worksheet>""");
        }

        Part("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{string.Concat(texts.Select(text => $"""<si><t xml:space="preserve">{SecurityElement.Escape(text)}</t></si>"""))}</sst>""");
        return path;

        string Row(int number, string[] cells, int row) => $"""<row r="{row}" spans="1:{cells.Length}">{string.Concat(cells.Select((text, at) => Cell(number, text, row, at)))}</row>""";

        string Cell(int number, string text, int row, int at)
        {
            var place = $"{(at < 26 ? "" : "A")}{(char)('A' + (at % 26))}{row}";
            var kind = AnnexASchema.Known[number].Columns[at].Kind;
            if (text.Length == 0) return $"""<c r="{place}" s="1"/>""";
            if (row > 1 && kind == CellKind.Date && DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1900) return $"""<c r="{place}" s="1"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>""";
            if (kind == CellKind.Count && int.TryParse(text, CultureInfo.InvariantCulture, out var count)) return $"""<c r="{place}"><v>{count}</v></c>""";
            if (!shared) return $"""<c r="{place}" t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>""";
            texts.Add(text);
            return $"""<c r="{place}" t="s"><v>{texts.Count - 1}</v></c>""";
        }

        void Part(string part, string text)
        {
            using var write = archive.CreateEntry(part).Open();
            write.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
