using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Milepost.Wording;

namespace Milepost.Documents.Writing;

/// <summary>
/// Writes CSV line by line, quoted as RFC 4180 says, with a mark that tells Excel it is UTF-8. Words that a spreadsheet might
/// take for a formula are disarmed.
/// </summary>
public sealed class CsvLines : IDisposable
{
    private readonly StreamWriter text;
    private readonly CsvWriter csv;

    public CsvLines(Stream to)
    {
        text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
    }

    /// <summary>A cell of words; one without any is left empty.</summary>
    public void Words(string words) => csv.WriteField(FormulaSigns.Disarmed(Xml.Clean(words)), shouldQuote: true);

    /// <summary>A cell that is no words: a number, a date of figures, true or false, or nothing.</summary>
    public void Plain(string figures) => csv.WriteField(figures, shouldQuote: false);

    public void EndLine() => csv.NextRecord();

    /// <summary>Everything so far is in the stream.</summary>
    public void Flush()
    {
        csv.Flush();
        text.Flush();
    }

    public void Dispose()
    {
        csv.Dispose();
        text.Dispose();
    }
}
