using System.Buffers;

namespace Milepost.Documents.Reading;

/// <summary>
/// Goes once through a long text before anything of it is kept, so that one that holds too much is refused at once and
/// costs no memory.
/// </summary>
internal static class TextScan
{
    private const int Short = 4 * 1024 * 1024;

    /// <param name="bytes">The file.</param>
    /// <param name="marks">What may stand between the cells of a row.</param>
    /// <param name="quoted">Whether cells may stand in quotation marks, and then hold lines and marks of their own.</param>
    /// <param name="allowance">What may be read.</param>
    public static void RefuseTooMuch(ReadOnlyMemory<byte> bytes, string marks, bool quoted, Allowance allowance)
    {
        if (bytes.Length <= Short) return;

        using var text = TextDecoding.Open(bytes);
        var watched = SearchValues.Create(quoted ? marks + "\n\"" : marks + "\n");
        var (piece, inQuotes, lines, cells, characters) = (new char[65_536], false, 0, 0, 0L);
        for (int length; (length = text.Read(piece)) > 0;)
        {
            allowance.Check();
            characters += length;
            var rest = piece.AsSpan(0, length);
            for (int at; (at = rest.IndexOfAny(watched)) >= 0; rest = rest[(at + 1)..])
            {
                if (quoted && rest[at] == '"') inQuotes = !inQuotes;
                else if (inQuotes) continue;
                else if (rest[at] == '\n') lines++;
                else cells++;
            }

            if (lines > allowance.Limits.Rows) throw Allowance.TooMuch("too-many-rows", "lines", allowance.Limits.Rows);
            if (cells > allowance.Limits.Cells) throw Allowance.TooMuch("too-many-cells", "cells", allowance.Limits.Cells);
            if (characters > allowance.Limits.Characters) throw Allowance.TooMuch("too-much-text", "characters of text", allowance.Limits.Characters);
        }
    }
}
