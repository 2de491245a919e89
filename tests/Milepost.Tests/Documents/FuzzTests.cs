using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Milepost.Documents.Reading;
using Milepost.Importing;
using static Milepost.Tests.Documents.Made;

namespace Milepost.Tests.Documents;

/// <summary>Damaged files of every kind: each is read or refused, none throws, and none takes long. Set MILEPOST_FUZZ for more of them.</summary>
[Collection("alone")]
public sealed class FuzzTests
{
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("MILEPOST_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 500;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly string[] Odd =
        ["-1", "0", "2147483648", "99999999999999999999", "1E999", "NaN", "%9", "\uFFFD", "<", "&", "\"", "A1:XFD1048576", "\t\t\t", "|||", "```", "<p>", "\0", "</w:tc>", "<c/>", "'"];

    private static readonly string Prose =
        "# Plan\n\n| Ref | Action | RAG |\n|---|---|---|\n| 1.1 | a) Write<br>b) Print | **G** |\n\nRef\tAction\tDue\n1.1\t<p>Write</p> <ul><li>x</li></ul>\t31.10.14\n"
        + "1.2\t\"Two\nlines\"\tOct 23\n\n- one\n  - two\n1. three\n\n<table><tr><td rowspan=2>x</td><td>y</td></tr><tr><td>z</td></tr></table>\n";

    [Fact]
    public void Word() => Fuzz("plan.docx", Docx(
        P("Priority 1", "<w:pStyle w:val=\"H1\"/>") + Tbl(Tr(Tc("Ref"), Tc("Action", "<w:gridSpan w:val=\"2\"/>")),
            Tr(Tc("1.1", "<w:vMerge w:val=\"restart\"/>"), Tc(P("One", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") + Tbl(Tr(Tc("in"))) + P("")), Tc("", Fill("92D050"))),
            Tr(Tc("", "<w:vMerge/>"), Tc("Two"), Tc("", Fill("FF0000"))), Tr(Tc("1.2"), Tc("Three"), Tc("R")))
        + "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p/></w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>",
        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"H1\"/></w:style>",
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"));

    [Fact]
    public void Excel() => Fuzz("plan.xlsx", Xlsx(
        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45658</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"C2\" s=\"2\"><v>0.5</v></c><c r=\"D2\" t=\"e\"><v>#REF!</v></c></row></sheetData>"
        + "<mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells><conditionalFormatting sqref=\"A1:D9\"><cfRule type=\"cellIs\" operator=\"between\" dxfId=\"0\" priority=\"1\">"
        + "<formula>0</formula><formula>1</formula></cfRule></conditionalFormatting>",
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[Red]0.0%;(0)\"/></numFmts><fills><fill><patternFill patternType=\"solid\"><fgColor theme=\"4\" tint=\"0.4\"/></patternFill></fill></fills>"
        + "<cellXfs><xf/><xf numFmtId=\"14\" fillId=\"0\"/><xf numFmtId=\"164\"/></cellXfs><dxfs><dxf><fill><patternFill><bgColor rgb=\"FF00B050\"/></patternFill></fill></dxf></dxfs>",
        "<si><r><t>Ref_x000D_</t></r></si>", "<workbookPr date1904=\"0\"/>"));

    [Fact]
    public void Old_Excel() => Fuzz("plan.xls", File.ReadAllBytes(Repository.Folder("tests/Milepost.Tests/Documents/Files/plan.xls")));

    [Fact]
    public void Coloured_old_Excel() => Fuzz("plan.xls", File.ReadAllBytes(Repository.Folder("tests/Milepost.Tests/Documents/Files/rated.xls")));

    /// <summary>The file stays sound, and the records in it do not.</summary>
    [Fact]
    public void Records_of_old_Excel()
    {
        var sound = MadeXls.Workbook(
            [MadeXls.Format(64, pattern: 0), MadeXls.Format(10), MadeXls.TrueColour(1, 0x00B050), MadeXls.Record(0x92, 2, 0, 0xFF, 0xC0, 0, 0, 0xFF, 0, 0, 0)],
            [
                MadeXls.Record(0x7D, 1, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0), MadeXls.Text(0, 0, "Ref"), MadeXls.Text(0, 1, "RAG"), MadeXls.Text(1, 0, "1.1"),
                MadeXls.Blanks(1, 1, 1, 1, 0), MadeXls.Blank(2, 1, 1), MadeXls.Record(0x0205, 2, 0, 0, 0, 0, 0, 7, 1), MadeXls.Record(0xE5, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0),
            ]);
        Fuzz("plan.xls", MadeXls.Whole(sound), Count, TimeSpan.FromSeconds(2), random => MadeXls.Whole(DamagedBytes(sound, random)));
    }

    [Fact]
    public void Csv() => Fuzz("plan.csv", Encoding.UTF8.GetBytes("Ref;Action;Due\r\n1.1;\"Two\nlines; \"\"quoted\"\"\";31.10.14\r\n1.2;Café;\r\n"));

    [Fact]
    public void Markdown() => Fuzz("plan.md", Encoding.UTF8.GetBytes(Prose));

    [Fact]
    public void Web_pages() => Fuzz("plan.html", Encoding.UTF8.GetBytes("<!DOCTYPE html><html><style>.a{background:#f00}</style><body><h1>Plan</h1><ol type=a><li>x</ol><table>"
        + "<tr><th colspan=2>Ref<tr><td rowspan=3 class=a>1<td style='background-color: rgb(0,176,80)'>2<tr><td><table><tr><td>in</table></table>"));

    [Fact]
    public void Pdf()
    {
        Programs.Need("pdftotext");
        Fuzz("plan.pdf", new MadePdf().Fill(250, 130, 60, 30, "0.57 0.82 0.31").Grid([50, 100, 250, 310], [110, 130, 160])
            .Text(55, 124, "Ref").Text(105, 124, "Action").Text(55, 142, "1.1").Text(105, 142, "Write the guide").Text(50, 240, "After").File(),
            // Each takes up to four child processes, which a busy machine is slow to start and to end.
            Count, TimeSpan.FromSeconds(15));
    }

    private static void Fuzz(string name, byte[] sound) => Fuzz(name, sound, Count, TimeSpan.FromSeconds(2));

    /// <param name="name">The file's name.</param>
    /// <param name="sound">The file before it is damaged.</param>
    /// <param name="times">How many damaged files are read.</param>
    /// <param name="toStop">How long after its time a reading may take to stop.</param>
    /// <param name="damage">Makes a damaged file; by changes to its bytes or its parts where none is given.</param>
    private static void Fuzz(string name, byte[] sound, int times, TimeSpan toStop, Func<Random, byte[]>? damage = null)
    {
        var (test, limits) = (TestContext.Current.CancellationToken, Limits.Usual with { Time = Longest });
        Assert.True(DocumentReader.Read(new SourceFile(name, sound), limits, test).TryGetDocument(out _, out var refusal), refusal?.Message);
        Parallel.For(0, times, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = test }, seed =>
        {
            var file = damage?.Invoke(new Random(seed)) ?? Damaged(sound, new Random(seed), name.EndsWith('x'));
            var watch = Stopwatch.StartNew();
            try
            {
                DocumentReader.Read(new SourceFile(name, file), limits, test);
            }
            catch (Exception thrown) when (thrown is not OperationCanceledException)
            {
                Assert.Fail($"Number {seed} of {name} threw {thrown}");
            }

            Assert.True(watch.Elapsed < Longest + toStop, $"Number {seed} of {name} took {watch.Elapsed}.");
        });
    }

    private static byte[] Damaged(byte[] sound, Random random, bool isPackage) =>
        isPackage && random.Next(4) > 0 ? DamagedPart(sound, random) : DamagedBytes(sound, random);

    private static byte[] DamagedBytes(byte[] sound, Random random)
    {
        var file = sound.ToList();
        for (var times = random.Next(1, 8); times > 0; times--)
        {
            var at = random.Next(file.Count);
            var length = Math.Min(random.Next(1, 60), file.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    file[at] = (byte)random.Next(256);
                    break;
                case 2 when file.Count > length + 10:
                    file.RemoveRange(at, length);
                    break;
                case 3:
                    file.InsertRange(at, file.GetRange(random.Next(file.Count - length + 1), length));
                    break;
                default:
                    file.InsertRange(at, Encoding.UTF8.GetBytes(Odd[random.Next(Odd.Length)]));
                    break;
            }
        }

        return [.. file];
    }

    /// <summary>The package stays sound, and the XML of one part does not.</summary>
    private static byte[] DamagedPart(byte[] sound, Random random)
    {
        var parts = new List<(string Name, string Text)>();
        using (var zip = new ZipArchive(new MemoryStream(sound)))
        {
            foreach (var entry in zip.Entries)
            {
                using var text = new StreamReader(entry.Open());
                parts.Add((entry.FullName, text.ReadToEnd()));
            }
        }

        var at = random.Next(parts.Count);
        var xml = new StringBuilder(parts[at].Text);
        for (var times = random.Next(1, 6); times > 0; times--) DamageXml(xml, random);
        parts[at] = (parts[at].Name, xml.ToString());
        return Zip(parts);
    }

    private static void DamageXml(StringBuilder xml, Random random)
    {
        var text = xml.ToString();
        var values = System.Text.RegularExpressions.Regex.Matches(text, "(?<=\")[^\"<>]*(?=\")|(?<=>)[^<>]+(?=<)|<[^<>]+/>|<w:t[cr]>|</w:t[cr]>");
        if (values.Count == 0) return;

        var value = values[random.Next(values.Count)];
        xml.Remove(value.Index, value.Length);
        var isTag = value.Value.StartsWith('<');
        xml.Insert(value.Index, random.Next(3) switch
        {
            0 => isTag ? value.Value + value.Value : Odd[random.Next(6)],
            1 => values[random.Next(values.Count)].Value,
            _ => isTag ? "" : random.Next().ToString(CultureInfo.InvariantCulture),
        });
    }
}

/// <summary>Tests that measure time or memory, and so run with no other beside them.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
