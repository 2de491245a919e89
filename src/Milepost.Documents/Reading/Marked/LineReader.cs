using System.Text;

namespace Milepost.Documents.Reading.Marked;

/// <summary>One line of a text file and its number from 1.</summary>
internal readonly record struct TextLine(int Number, string Text)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>The lines of a text file with a look at those that follow. A form feed, which is a page's end, counts as an empty line.</summary>
internal sealed class LineReader(StreamReader text, Allowance allowance) : IDisposable
{
    private const int Longest = 1_000_000;

    private readonly List<TextLine> ahead = [];
    private readonly StringBuilder line = new();
    private readonly char[] buffer = new char[16_384];
    private int position;
    private int length;
    private int number;

    /// <summary>The line that many after the next one, or null after the last.</summary>
    public TextLine? Peek(int after = 0)
    {
        while (ahead.Count <= after)
        {
            if (Read() is not { } read) return null;
            ahead.Add(new TextLine(++number, read));
        }

        return ahead[after];
    }

    public TextLine? Take()
    {
        if (Peek() is not { } next) return null;
        ahead.RemoveAt(0);
        return next;
    }

    public void Dispose() => text.Dispose();

    private string? Read()
    {
        allowance.Check();
        line.Clear();
        while (true)
        {
            if (position == length)
            {
                position = 0;
                length = text.Read(buffer, 0, buffer.Length);
                if (length == 0) return line.Length > 0 ? Finished() : null;
            }

            var rest = buffer.AsSpan(position, length - position);
            var end = rest.IndexOfAny('\n', '\r', '\f');
            line.Append(end < 0 ? rest : rest[..end]);
            if (line.Length > Longest)
            {
                throw new RefusedException("line-too-long", $"Line {number + 1} is longer than a million characters, so it cannot be a plan.");
            }

            position = end < 0 ? length : position + end + 1;
            if (end >= 0) return Ended(rest[end]);
        }
    }

    private string Ended(char mark)
    {
        if (mark == '\r')
        {
            if (position == length)
            {
                position = 0;
                length = text.Read(buffer, 0, buffer.Length);
            }

            if (position < length && buffer[position] == '\n') position++;
        }

        return Finished();
    }

    private string Finished()
    {
        var finished = line.ToString();
        if (finished.Contains('\0', StringComparison.Ordinal))
        {
            throw new RefusedException("not-text", $"Line {number + 1} holds bytes that are no text, so the file is damaged or is something else.");
        }

        allowance.Text(finished.Length);
        return finished;
    }
}
