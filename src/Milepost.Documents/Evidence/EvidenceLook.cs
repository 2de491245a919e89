using System.Text.RegularExpressions;
using Milepost.Actions;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Evidence;

/// <summary>A file that may be kept as evidence, as it was found to be.</summary>
/// <param name="Kind">What it is by what it holds.</param>
/// <param name="Bytes">What may be kept of it: all of it, or a picture without what was hidden in it.</param>
/// <param name="TakenOut">What was taken out of it, in words.</param>
/// <param name="Document">What it says, to be searched; null where it cannot be read.</param>
/// <param name="Beside">What stands beside its text where few look: comments, deleted words, slides; each with where it stands.</param>
/// <param name="NotSearched">Why it could not be searched, or not all of it; null where all was.</param>
public sealed record LookedOver(
    EvidenceFileKind Kind, ReadOnlyMemory<byte> Bytes, string? TakenOut, SourceDocument? Document, IReadOnlyList<(string Where, string Text)> Beside, string? NotSearched);

/// <summary>
/// Looks over a file that somebody gives as evidence: what it is by what it holds, whether its name agrees, and whether
/// anything in it could act by itself. Only kinds that can be looked over whole are taken.
/// </summary>
public static class EvidenceLook
{
    public const string Accepted = ".pdf,.docx,.xlsx,.pptx,.csv,.txt,.png,.jpg,.jpeg";

    public const string Supported = "Milepost takes PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), CSV, plain text (.txt) and pictures (.png, .jpg) as evidence.";

    /// <summary>Whether PDFs can be read on this computer.</summary>
    public static bool ReadsPdf => Reading.Pdf.Poppler.IsInstalled;

    /// <summary>Refusals of the readers that say nothing against the file itself: it is kept, and cannot be searched.</summary>
    private static readonly Dictionary<string, string> unsearched = new()
    {
        ["scanned"] = "it holds pictures of pages, which cannot be searched",
        ["too-slow"] = "searching it took too long",
        ["poppler-missing"] = "the program that reads PDFs is not on the server",
        ["too-many-pages"] = "it has too many pages to be searched",
        ["too-many-rows"] = "it has too many rows to be searched",
        ["too-many-columns"] = "it has too many columns to be searched",
        ["too-many-cells"] = "it has too many cells to be searched",
        ["cell-too-long"] = "it has a cell too long to be searched",
        ["too-much-text"] = "it has too much text to be searched",
    };

    /// <summary>What it was found to be, or why it is not taken.</summary>
    public static (LookedOver? Over, Refusal? Refusal) At(SourceFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(Limits.Usual.Time);
        try
        {
            return (Look(file, new Allowance(Limits.Usual, time.Token)), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Refusal);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, new("too-slow", "Looking over the file took too long, so it was stopped. Print it to a PDF and give that"));
        }
        catch (Exception broken) when (Guarded.IsDamage(broken) || broken is RegexMatchTimeoutException)
        {
            return (null, new("broken", "The file is damaged, or put together in a way that no office program does. Open it in the program that made it, save it again, and give that"));
        }
    }

    private static LookedOver Look(SourceFile file, Allowance allowance)
    {
        var kind = EvidenceKinds.Of(file);
        return kind switch
        {
            EvidenceFileKind.Png => Picture(kind, PngPicture.Stripped(file.Bytes.Span)),
            EvidenceFileKind.Jpeg => Picture(kind, JpegPicture.Stripped(file.Bytes.Span)),
            EvidenceFileKind.Pdf => OfPdf(file, allowance),
            EvidenceFileKind.Csv or EvidenceFileKind.Text => Searched(kind, file, [], null, allowance),
            _ => OfOffice(kind, file, allowance),
        };
    }

    private static LookedOver Picture(EvidenceFileKind kind, StrippedPicture picture) =>
        new(kind, picture.Bytes, picture.TakenOut, null, [], "it is a picture, which cannot be searched");

    private static LookedOver OfPdf(SourceFile file, Allowance allowance)
    {
        PdfContent.RefuseActive(file, allowance);
        return Searched(EvidenceFileKind.Pdf, file, [], null, allowance);
    }

    private static LookedOver OfOffice(EvidenceFileKind kind, SourceFile file, Allowance allowance)
    {
        var content = OfficeContent.Look(file, kind, allowance);
        return kind == EvidenceFileKind.PowerPoint
            ? new(kind, file.Bytes, null, null, content.Beside, content.NotSearched)
            : Searched(kind, file, content.Beside, content.NotSearched, allowance);
    }

    private static LookedOver Searched(EvidenceFileKind kind, SourceFile file, IReadOnlyList<(string Where, string Text)> beside, string? notSearched, Allowance allowance)
    {
        if (DocumentReader.Read(file, allowance.Cancellation).TryGetDocument(out var document, out var refusal)) return new(kind, file.Bytes, null, document, beside, notSearched);
        if (!unsearched.TryGetValue(refusal.Code, out var why)) throw new RefusedException(refusal);
        return new(kind, file.Bytes, null, null, beside, why);
    }
}
