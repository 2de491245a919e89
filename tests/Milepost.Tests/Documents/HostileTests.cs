using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Milepost.Documents.Reading;
using static Milepost.Tests.Documents.Made;

namespace Milepost.Tests.Documents;

/// <summary>Files made to do harm, or by mistake. Each is refused within two seconds and 128 MB.</summary>
[Collection("alone")]
public sealed class HostileTests
{
    [Fact]
    public void A_megabyte_that_unfolds_to_a_gigabyte_is_refused() =>
        Refused("plan.docx", Bomb(DocxParts(""), "word/document.xml", Start(Word, "document"), "<w:p/>", 1_000_000_000), "too-big-inside", "text-too-long", "too-many-rows");

    [Fact]
    public void A_text_without_an_end_is_refused() =>
        Refused("plan.docx", Bomb(DocxParts(""), "word/document.xml", Start(Word, "document") + "<w:body><w:p><w:r><w:t>", "aaaaaaaaaa", 300_000_000), "text-too-long");

    [Fact]
    public void A_tag_without_an_end_is_refused() =>
        Refused("plan.docx", Bomb(DocxParts(""), "word/document.xml", Start(Word, "document") + "<w:body ", "x='1' ", 100_000_000), "text-too-long", "broken");

    [Fact]
    public void Many_long_shared_texts_are_refused() =>
        Refused("plan.xlsx", Bomb(XlsxParts([("Plan", "visible", "<sheetData/>")]), "xl/sharedStrings.xml",
            $"<sst xmlns=\"{Sheet}\">", $"<si><t>{new string('a', 1_000_000)}</t></si>", 300_000_000), "cell-too-long", "text-too-long");

    [Fact]
    public void A_sheet_of_three_million_rows_is_refused() =>
        Refused("plan.xlsx", Bomb(XlsxParts([("Plan", "visible", "")]), "xl/worksheets/sheet1.xml",
            $"<worksheet xmlns=\"{Sheet}\"><sheetData>", "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>", 160_000_000), "too-many-rows");

    [Fact]
    public void A_Word_table_of_a_million_rows_is_refused() =>
        Refused("plan.docx", Bomb(DocxParts(""), "word/document.xml", Start(Word, "document") + "<w:body><w:tbl>", "<w:tr><w:tc><w:p/></w:tc></w:tr>", 40_000_000), "too-many-rows");

    [Fact]
    public void Parts_a_hundred_thousand_deep_are_refused() =>
        Refused("plan.docx", Bomb(DocxParts(""), "word/document.xml", Start(Word, "document"), "<w:a>", 5 * 100_000), "too-deep");

    [Fact]
    public void An_old_workbook_of_two_million_coloured_cells_is_refused() =>
        Refused("plan.xls", MadeXls.Book([MadeXls.Format(10)], Enumerable.Range(0, 10_000).Select(row => MadeXls.Blanks(row, 0, Enumerable.Repeat(0, 200)))), "too-many-cells");

    [Fact]
    public void A_package_of_a_hundred_thousand_parts_is_refused() =>
        Refused("plan.docx", Zip(Enumerable.Range(0, 100_000).Select(i => (i.ToString(CultureInfo.InvariantCulture), ""))), "too-many-parts");

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/word/evil.xml")]
    [InlineData("word\\evil.xml")]
    [InlineData("C:evil.xml")]
    [InlineData("WORD/DOCUMENT.XML")]
    public void Part_names_that_lead_astray_are_refused(string name) =>
        Refused("plan.docx", Zip([.. DocxParts(P("x")), (name, "x")]), "unsafe-parts");

    [Theory]
    [InlineData("""<!DOCTYPE d [<!ENTITY x SYSTEM "file://CANARY">]>""", "&x;")]
    [InlineData("""<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">""", "")]
    [InlineData("""<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>""", "&c;")]
    [InlineData("""<!DOCTYPE d [<!ENTITY % p SYSTEM "file://CANARY">%p;]>""", "")]
    public void A_document_type_is_refused_and_what_it_points_to_is_not_read(string type, string text)
    {
        var canary = Path.GetTempFileName();
        File.WriteAllText(canary, "the canary sings");
        try
        {
            foreach (var part in (string[])["word/document.xml", "word/styles.xml", "word/numbering.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"])
            {
                var xml = type.Replace("CANARY", canary, StringComparison.Ordinal) + DocxParts(P(text)).Single(each => each.Name == part).Text
                    .Replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "", StringComparison.Ordinal);

                var refusal = Refused("plan.docx", Zip(DocxParts(P("x")).Select(each => each.Name == part ? (part, xml) : each)), "broken");

                Assert.DoesNotContain("sings", refusal, StringComparison.Ordinal);
            }
        }
        finally
        {
            File.Delete(canary);
        }
    }

    [Fact]
    public void Nothing_that_a_document_points_to_outside_is_fetched()
    {
        using var ear = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        ear.Start();
        var link = $"<Relationship Id=\"x\" Type=\"http://x/styles\" Target=\"http://{ear.LocalEndpoint}/styles.xml\" TargetMode=\"External\"/>";
        var parts = DocxParts(P("Read")).Select(part => part.Name.EndsWith(".rels", StringComparison.Ordinal)
            ? (part.Name, part.Text.Replace("</Relationships>", link + "</Relationships>", StringComparison.Ordinal)) : part);

        Said.Document("plan.docx", Zip(parts));
        Said.Document("plan.html", $"<html><link rel=stylesheet href=http://{ear.LocalEndpoint}/a.css><img src=http://{ear.LocalEndpoint}/b.png><p>x");

        Assert.False(ear.Pending());
    }

    [Fact]
    public void A_document_that_may_run_macros_is_refused_whatever_its_name()
    {
        var file = Zip(DocxParts(P("x"))
            .Select(part => (part.Name, part.Text.Replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal))));

        Refused("plan.docm", file, "macros");
        Refused("plan.docx", file, "macros");
    }

    [Theory]
    [InlineData("plan.pdf", "MZ\u0090\0\u0003", "not-supported")]
    [InlineData("plan.pdf", "plain words", "wrong-ending")]
    [InlineData("plan.docx", "%PDF-1.7", "wrong-ending")]
    [InlineData("plan.exe", "%PDF-1.7", "wrong-ending")]
    [InlineData("plan.exe", "plain words", "wrong-ending")]
    [InlineData("plan.xls", "<html><table></table></html>", "wrong-ending")]
    [InlineData("plan.docx", "{\\rtf1 x}", "not-supported")]
    [InlineData("plan.txt", "GIF89a\u0001\0\u0001\0", "not-supported")]
    [InlineData("plan.csv", "a\0\0\0\0b", "not-text")]
    [InlineData("plan.docx", "PK\u0003\u0004 and no more", "broken")]
    [InlineData("plan.txt", "", "empty")]
    public void A_file_that_is_not_what_its_name_says_is_refused(string name, string content, string code) =>
        Refused(name, Encoding.Latin1.GetBytes(content), code);

    [Fact]
    public void Renamed_packages_are_refused()
    {
        Refused("plan.xlsx", Docx(P("x")), "wrong-ending");
        Refused("plan.docx", Xlsx("<sheetData/>"), "wrong-ending");
        Refused("plan.txt", Docx(P("x")), "wrong-ending");
        Refused("plan.docx", Zip([("readme.txt", "x")]), "not-supported");
        Refused("plan.docx", File.ReadAllBytes(Repository.Folder("tests/Milepost.Tests/Documents/Files/plan.xls")), "wrong-ending");
    }

    [Fact]
    public void A_document_behind_a_password_is_refused() =>
        Refused("plan.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]], "encrypted");

    [Fact]
    public void Without_poppler_a_PDF_is_refused_with_the_way_to_install_it()
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", "");
        try
        {
            var message = Refused("plan.pdf", new MadePdf().Text(50, 50, "Plan").File(), "poppler-missing");

            Assert.All((string[])["apt install poppler-utils", "winget", "brew install poppler"], way => Assert.Contains(way, message, StringComparison.Ordinal));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    [Fact]
    public void A_page_that_nests_without_end_is_refused() =>
        Refused("plan.html", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000))), "too-deep");

    [Fact]
    public void A_line_of_ten_megabytes_is_refused() =>
        Refused("plan.txt", Encoding.UTF8.GetBytes(new string('a', 10_000_000)), "line-too-long");

    [Fact]
    public void A_file_over_the_cap_is_refused() =>
        Assert.Equal("too-big", Said.Refusal("plan.txt", new byte[2_000], Limits.Usual with { Bytes = 1_000 }).Code);

    [Fact]
    public async Task An_upload_stops_at_the_cap_whatever_comes_after()
    {
        using var endless = new MemoryStream(new byte[5_000_000]);

        var taken = await Upload.ReadAsync(endless, "plan.docx", 1_000_000, TestContext.Current.CancellationToken);

        Assert.False(taken.TryGetFile(out _, out var refusal));
        Assert.Equal("too-big", refusal.Code);
        Assert.True(endless.Position < 1_200_000);
    }

    [Theory]
    [InlineData("C:\\fakepath\\plan.docx", "plan.docx")]
    [InlineData("../../etc/plan.csv", "plan.csv")]
    [InlineData("pl\u202Ean\r\n.csv", "plan .csv")]
    [InlineData("..", "file")]
    public async Task An_upload_keeps_only_the_last_part_of_its_name(string name, string kept)
    {
        using var bytes = new MemoryStream("x"u8.ToArray());

        Assert.True((await Upload.ReadAsync(bytes, name, 10, TestContext.Current.CancellationToken)).TryGetFile(out var file, out _));
        Assert.Equal(kept, file.Name);
    }

    private static string Start(string space, string root) => $"<w:{root} xmlns:w=\"{space}\">";

    private static string Refused(string name, byte[] file, params string[] codes)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        using var done = new CancellationTokenSource();
        var watcher = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
                await Task.Delay(5, CancellationToken.None);
            }
        }, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        var refusal = Said.Refusal(name, file);
        watch.Stop();
        done.Cancel();
        watcher.GetAwaiter().GetResult();

        Assert.True(codes.Contains(refusal.Code), $"It was refused as {refusal.Code}: {refusal.Message}");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.True(peak < 128_000_000, $"It took {peak:N0} bytes.");
        return refusal.Message;
    }

    /// <summary>A package in which one part goes on and on, and packs into almost nothing.</summary>
    private static byte[] Bomb(IEnumerable<(string Name, string Text)> parts, string name, string start, string again, long length)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, text) in parts)
            {
                using var written = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
                if (part != name)
                {
                    written.Write(Encoding.UTF8.GetBytes(text));
                    continue;
                }

                written.Write(Encoding.UTF8.GetBytes(start));
                var piece = Encoding.UTF8.GetBytes(again.Length > 100_000 ? again : string.Concat(Enumerable.Repeat(again, 100_000 / again.Length)));
                for (var done = 0L; done < length; done += piece.Length) written.Write(piece);
            }
        }

        return stream.ToArray();
    }
}
