namespace Milepost.Documents.Reading.Word;

/// <summary>
/// Counts pages by the marks that Word left when it last laid the document out. A document without them has no pages
/// that could be named, for they are made only when it is printed.
/// </summary>
internal sealed class WordPages(bool marked)
{
    public int Page { get; set; } = 1;

    public int? Now => marked ? Page : null;

    /// <summary>Whether such marks stand anywhere in the document.</summary>
    public static bool IsMarked(Stream? document)
    {
        if (document is null) return false;
        using var open = document;
        var mark = "lastRenderedPageBreak"u8;
        var buffer = new byte[65_536];
        var kept = 0;
        int read;
        while ((read = document.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(mark) >= 0) return true;
            kept = Math.Min(mark.Length, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
