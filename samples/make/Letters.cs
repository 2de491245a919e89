namespace Milepost.Samples;

/// <summary>Writes plain prose as Word: "#" a title, "##" a heading, "-" a bullet, "1." a numbered paragraph, "|" a row of a table.</summary>
internal static class Letters
{
    public static byte[] Write(string[] lines, string title)
    {
        using var file = new WordFile(title, landscape: false);
        Write(file, lines, [5600, 4600]);
        return file.Save();
    }

    public static void Write(WordFile file, IReadOnlyList<string> lines, int[] widths)
    {
        var rows = new List<string[]>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.StartsWith('|'))
            {
                rows.Add(line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
                if (i + 1 < lines.Count && lines[i + 1].StartsWith('|')) continue;
                file.Table(widths, rows.Select((row, index) => index == 0 ? WordFile.HeaderRow(row) : Row(row)));
                rows.Clear();
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal)) file.Heading(line[3..], 1);
            else if (line.StartsWith("# ", StringComparison.Ordinal)) file.Title(line[2..]);
            else if (line.StartsWith("- ", StringComparison.Ordinal)) file.Bullet(line[2..]);
            else if (Number(line) is { } number) file.Numbered(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..], begins: number == 1);
            else if (line is "Medium term" or "Long term" or "Key to action and impact ratings") file.Heading(line, 2);
            else if (line.Length > 0) file.Text(line);
        }
    }

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow Row(string[] cells) =>
        WordFile.Row([.. cells.Select((cell, index) => WordFile.Cell(cell, index == 0 && cell is "BLUE" or "GREEN" or "AMBER" or "RED" ? Ratings.Fill(cell[0]) : null))]);

    private static int? Number(string line)
    {
        var dot = line.IndexOf(". ", StringComparison.Ordinal);
        return dot is > 0 and < 3 && int.TryParse(line.AsSpan(0, dot), null, out var number) ? number : null;
    }
}
