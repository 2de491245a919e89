namespace Milepost.Documents.Reading.Delimited;

/// <summary>Tells what stands between the cells of a delimited file: whichever mark cuts most of its rows into the same number of cells.</summary>
internal static class DelimiterSniffer
{
    private const int Sample = 60;
    private static readonly char[] Candidates = ['\t', ';', '|', ','];

    public static char Of(string start)
    {
        var best = (Mark: ',', Score: 0.0);
        foreach (var mark in Candidates)
        {
            var score = Score(start, mark);
            if (score > best.Score) best = (mark, score);
        }

        return best.Mark;
    }

    private static double Score(string start, char mark)
    {
        var counts = new List<int>();
        var count = 0;
        var quoted = false;
        foreach (var c in start)
        {
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == mark) count++;
            else if (c is '\n' && counts.Count < Sample)
            {
                counts.Add(count);
                count = 0;
            }
        }

        if (counts.Count < Sample && !quoted && count > 0) counts.Add(count);
        var (cut, most) = (0, 0);
        foreach (var each in counts)
        {
            var same = counts.FindAll(other => other == each).Count;
            if (each > 0 && same > most) (cut, most) = (each, same);
        }

        return most == 0 ? 0 : (double)most / counts.Count + 0.01 * Math.Min(cut, 30);
    }
}
