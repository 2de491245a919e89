using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>
/// Reads PDFs. Where the file says itself what is a table and what a heading, that is believed; otherwise tables are
/// rebuilt from the rules drawn on the page, or from the white between columns.
/// </summary>
internal static class PdfReader
{
    private const int MostPages = 1_000;
    private const int FewestColours = 3;
    private const int FewestColumns = 3;
    private const int FewestRows = 2;

    public static SourceDocument Read(SourceFile file, Allowance allowance)
    {
        if (!Poppler.IsInstalled)
        {
            throw new RefusedException("poppler-missing",
                "Reading a PDF needs the free program poppler, which is not on this computer. On Debian or Ubuntu: sudo apt install poppler-utils. "
                + "On Windows: winget install oschwartz10612.Poppler, or unpack poppler and put its bin folder on the PATH. On macOS: brew install poppler. "
                + "Or send the plan as Word (.docx) or Excel (.xlsx).");
        }

        using var poppler = new Poppler(file.Bytes.Span, allowance);
        var tagged = Look(poppler);
        var (words, drawings) = Pages(poppler, allowance);
        var layout = new PdfLayout(words, drawings, allowance);
        var laidOut = layout.Blocks();
        var blocks = tagged && layout.ColouredCells < FewestColours && laidOut.OfType<Table>().Any(HasColumns) ? Tagged(poppler, words, allowance) : null;
        return new SourceDocument(file.Name, file.Sha256, FileFormat.Pdf, blocks ?? laidOut, []);
    }

    /// <summary>
    /// A table whose columns the layout may have mistaken. What a file says of its own structure takes the program several
    /// seconds to tell, and prose comes out the same without it.
    /// </summary>
    private static bool HasColumns(Table table) => table.Rows.Count(row => row.Cells.Count(cell => !cell.IsEmpty) >= FewestColumns) >= FewestRows;

    /// <summary>The words and what is drawn around them, looked up side by side. Without words nobody waits for the drawing.</summary>
    private static (List<PdfPage> Words, List<PdfDrawing> Drawings) Pages(Poppler poppler, Allowance allowance)
    {
        using var needless = new CancellationTokenSource();
        var drawing = Task.Run(() => poppler.Run("pdftocairo", ["-svg"], needless.Token, "-"), CancellationToken.None);
        try
        {
            var words = Words(poppler, allowance);
            var drawn = drawing.GetAwaiter().GetResult();
            return (words, drawn is { ExitCode: 0 } ? PdfDrawings.Read(drawn.Said, allowance) : []);
        }
        finally
        {
            needless.Cancel();
            Task.WhenAny(drawing).GetAwaiter().GetResult();
        }
    }

    private static List<PdfPage> Words(Poppler poppler, Allowance allowance)
    {
        var words = poppler.Run("pdftotext", ["-bbox-layout", "-enc", "UTF-8"], "-") is { ExitCode: 0 } said ? PdfWords.Read(said.Said, allowance) : throw Damaged();
        return words.Exists(page => page.Lines.Count > 0)
            ? words
            : throw new RefusedException("scanned",
                "The PDF holds pictures of pages and no text, so there is nothing to read. Ask for the Word or Excel file that it was printed from.");
    }

    /// <summary>Refuses what cannot be read, and tells whether the file says what its parts are.</summary>
    private static bool Look(Poppler poppler)
    {
        var look = poppler.Run("pdfinfo", []) ?? throw Damaged();
        if (look.Complaint.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException("encrypted", "The PDF is protected by a password. Save a copy without it and send that.");
        }

        if (look.ExitCode != 0) throw Damaged();
        var facts = look.Text.Split('\n').Select(line => line.Split(':', 2)).Where(line => line.Length == 2).ToLookup(line => line[0], line => line[1].Trim());
        if (int.TryParse(facts["Pages"].FirstOrDefault(), out var pages) && pages > MostPages)
        {
            throw new RefusedException("too-many-pages", $"The PDF has more than {MostPages} pages. Send only those that hold the plan.");
        }

        return facts["Tagged"].FirstOrDefault() == "yes";
    }

    /// <summary>The blocks that the file itself tells of; null where it leaves out much of its text.</summary>
    private static List<Block>? Tagged(Poppler poppler, List<PdfPage> words, Allowance allowance)
    {
        const double MostOfIt = 0.75;
        if (poppler.Run("pdfinfo", ["-struct-text", "-enc", "UTF-8"]) is not { ExitCode: 0 } said) return null;

        var blocks = new StructBlocks(new PageText(words), allowance).Read(StructText.Parse(said.Text, allowance));
        var told = blocks.Sum(block => block switch
        {
            Paragraph paragraph => Letters(paragraph.Text),
            Table table => table.Rows.Sum(row => row.Cells.Sum(cell => Letters(cell.Text))),
            _ => 0,
        });
        return told >= MostOfIt * words.Sum(page => page.Lines.Sum(line => line.Words.Sum(word => Letters(word.Text)))) ? blocks : null;
    }

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    private static RefusedException Damaged() =>
        new("broken", "The PDF is damaged, or holds more than can be read in the time allowed. Print it to a new PDF, or send the Word or Excel file it was made from.");
}
