using System.IO.Compression;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Milepost.Documents.Reading;
using Milepost.Importing;

namespace Milepost.Bench;

/// <summary>A Word table of 300 rows and 7 columns: our reader beside a bare loop that only collects the text.</summary>
[MemoryDiagnoser]
public class WordTableReading
{
    private SourceFile file = null!;

    [GlobalSetup]
    public void MakeTheFile()
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var table = new Table();
            for (var row = 0; row < 300; row++)
            {
                var cells = Enumerable.Range(0, 7).Select(column => new TableCell(
                    new Paragraph(new Run(new Text($"Row {row} column {column}: children are seen in the time that they need, every time.")))));
                table.Append(new TableRow(cells));
            }

            word.AddMainDocumentPart().Document = new Document(new Body(table));
        }

        file = new SourceFile("plan.docx", stream.ToArray());
    }

    [Benchmark(Baseline = true)]
    public int BareXmlReaderLoop()
    {
        var text = new StringBuilder();
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        using var xml = XmlReader.Create(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Text) text.Append(xml.Value);
        }

        return text.Length;
    }

    [Benchmark]
    public int OurReader() =>
        DocumentReader.Read(file, CancellationToken.None).TryGetDocument(out var document, out _) ? document.Blocks.Count : 0;
}
