using Milepost.Documents.Reading.Delimited;
using Milepost.Documents.Reading.Excel;
using Milepost.Documents.Reading.Marked;
using Milepost.Documents.Reading.Pdf;
using Milepost.Documents.Reading.Word;
using Milepost.Importing.Tables;
using Milepost.Importing;

namespace Milepost.Documents.Reading;

/// <summary>Reads a file of any supported kind into headings, sentences and tables, or says why not.</summary>
public static class DocumentReader
{
    public static DocumentRead Read(SourceFile file, CancellationToken cancellation) => Read(file, Limits.Usual, cancellation);

    public static DocumentRead Read(SourceFile file, Limits limits, CancellationToken cancellation) => Guarded.Read(
        limits.Time,
        $"Reading the file took longer than {limits.Time.TotalSeconds:0} seconds, so it was stopped. Send only the part that holds the plan.",
        stop => new DocumentRead(ReadRecognised(file, new Allowance(limits, stop))),
        refusal => new DocumentRead(refusal),
        cancellation);

    private static SourceDocument ReadRecognised(SourceFile file, Allowance allowance)
    {
        if (file.Bytes.Length > allowance.Limits.Bytes) throw new RefusedException(Upload.TooBig(allowance.Limits.Bytes));

        return Recognition.Of(file, allowance) switch
        {
            Recognised.Docx => WordReader.Read(file, allowance),
            Recognised.Xlsx => ExcelReader.Read(file, allowance),
            Recognised.Xls => XlsReader.Read(file, allowance),
            Recognised.Pdf => PdfReader.Read(file, allowance),
            Recognised.Delimited => DelimitedReader.Read(file, allowance),
            Recognised.Html => HtmlReader.Read(file, allowance),
            _ => MarkedReader.Read(file, allowance),
        };
    }
}
