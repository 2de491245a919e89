// Makes the files that the invented council of Wexcombe sends: run it from the root of the repository with
//   dotnet run --project samples/make
// The words are in the text files beside this one; the same words always make the same bytes.
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Milepost.Samples;

var words = args.Length > 0 ? args[0] : Path.Combine("samples", "make");
var folder = args.Length > 1 ? args[1] : Path.Combine("samples", "wexcombe");
Directory.CreateDirectory(folder);

var priorities = PlanText.Read(File.ReadAllLines(Path.Combine(words, "actions.txt")));
var updates = UpdateText.Read(File.ReadAllLines(Path.Combine(words, "updates.txt")));
string[] Lines(string name) => File.ReadAllLines(Path.Combine(words, name));

Write("2017-07-07 inspection report.docx", Letters.Write(Lines("inspection-2017.txt"), "Inspection of services for children"));
Write("2025-03-25 focused visit letter.docx", Letters.Write(Lines("visit.txt"), "Focused visit"));
Write("2025-11-17 inspection report.docx", Letters.Write(Lines("inspection.txt"), "Inspection of children's services"));
Write("2026-03-02 improvement plan.docx", PlanFile.Write(Lines("plan.txt"), priorities, Lines("measures.txt")));
Write("2026-06-12 monitoring visit letter.docx", Letters.Write(Lines("monitoring.txt"), "Monitoring visit"));
foreach (var cycle in Cycle.All(priorities, updates))
{
    Write(cycle.FileName, cycle.InExcel ? TrackerFile.Write(cycle) : BoardUpdateFile.Write(cycle));
}

void Write(string name, byte[] bytes)
{
    using OpenXmlPackage package = name.EndsWith(".docx", StringComparison.Ordinal)
        ? WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false)
        : SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
    foreach (var fault in new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package))
    {
        throw new InvalidDataException($"{name}: {fault.Description} ({fault.Path?.XPath})");
    }

    File.WriteAllBytes(Path.Combine(folder, name), bytes);
    Console.WriteLine($"{bytes.Length,8:N0}  {name}");
}
