using System.Text.RegularExpressions;
using System.Xml;
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

    public static DocumentRead Read(SourceFile file, Limits limits, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Time);
        try
        {
            return new DocumentRead(ReadRecognised(file, new Allowance(limits, time.Token)));
        }
        catch (RefusedException refused)
        {
            return new DocumentRead(refused.Refusal);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DocumentRead(new Refusal("too-slow",
                $"Reading the file took longer than {limits.Time.TotalSeconds:0} seconds, so it was stopped. Send only the part that holds the plan."));
        }
        catch (RegexMatchTimeoutException)
        {
            return new DocumentRead(Refusal.TooSlow);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return new DocumentRead(new Refusal("broken",
                "The file is damaged and cannot be read to its end. Open it in the program that made it, save it again, and send that."));
        }
    }

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
