using System.Diagnostics;
using System.Text;
using Milepost.Documents.Reading;
using static Milepost.Tests.Documents.Made;

namespace Milepost.Tests.Documents;

/// <summary>Files made to do harm, or by mistake. Each is refused within two seconds and 128 MB.</summary>
[Collection("alone")]
public sealed class HostileTests
{
    [Theory]
    [MemberData(nameof(HostileFiles.All), MemberType = typeof(HostileFiles))]
    public void A_file_made_to_fill_the_memory_is_refused(string name) => Refused(HostileFiles.Ending(name), HostileFiles.Bytes(name), HostileFiles.Codes(name));

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
}
