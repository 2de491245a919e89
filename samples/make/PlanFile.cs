using DocumentFormat.OpenXml.Wordprocessing;

namespace Milepost.Samples;

/// <summary>Writes the plan itself: what the council says first, a table for each priority, and the appendices.</summary>
internal static class PlanFile
{
    private static readonly int[] Widths = [640, 2450, 2950, 2300, 2000, 1500, 800, 1050, 700, 700];
    private static readonly int[] MeasureWidths = [4300, 2200, 5600, 2990];

    public static byte[] Write(string[] lines, List<PriorityText> priorities, string[] measures)
    {
        var recommendations = Recommendations(lines);
        using var file = new WordFile("Wexcombe Children's Services Improvement Plan", landscape: true);
        var plain = new List<string>();
        foreach (var line in lines)
        {
            if (!line.StartsWith('@'))
            {
                plain.Add(line);
                continue;
            }

            Letters.Write(file, plain, [6000, 9090]);
            plain.Clear();
            if (line == "@measures") Measures(file, measures);
            else priorities.ForEach(priority => Priority(file, priority, recommendations));
        }

        Letters.Write(file, plain, [6000, 9090]);
        return file.Save();
    }

    private static void Priority(WordFile file, PriorityText priority, List<string> recommendations)
    {
        file.Heading($"Priority {priority.Number}: {priority.Title}", 1);
        file.Bold($"Sponsor: {priority.Sponsor}");
        foreach (var number in priority.Answers)
        {
            file.Heading($"Ofsted recommendation {number}", 2);
            file.Text(recommendations[number - 1]);
        }

        priority.Introduction.ForEach(file.Bullet);
        file.Table(Widths, Rows(priority));
    }

    private static IEnumerable<TableRow> Rows(PriorityText priority)
    {
        yield return WordFile.HeaderRow(
            "Ref.", "Actions", "Steps", "How will we know?", "What our children will say", "Lead", "Start Date", "End Date", "Action RAG", "Impact RAG");
        foreach (var section in priority.Actions.GroupBy(action => action.Section))
        {
            yield return WordFile.SectionRow(section.Key, Widths.Length);
            foreach (var action in section)
            {
                yield return WordFile.Row(
                    WordFile.Cell(action.Reference), WordFile.Cell([action.Title, action.Tags]), WordFile.Cell(action.Steps),
                    WordFile.Cell(action.Tests), WordFile.Cell(action.Child), WordFile.Cell(action.Lead), WordFile.Cell(action.Start),
                    WordFile.Cell(action.Due), WordFile.Cell(""), WordFile.Cell(""));
            }
        }
    }

    private static void Measures(WordFile file, string[] measures) => file.Table(MeasureWidths,
    [
        WordFile.HeaderRow("Focus Area", "Action Ref.", "Measure", "Data Source"),
        .. measures.Where(line => line.Length > 0).SelectMany(line =>
        {
            var parts = PlanText.Parts(line);
            return parts.Skip(2).Chunk(2).Select((pair, index) => WordFile.Row(
                Merged(parts[0], index == 0), Merged(parts[1], index == 0), WordFile.Cell(pair[0]), WordFile.Cell(pair[1])));
        }),
    ]);

    /// <summary>The first cell of a merge holds the words; those under it are empty.</summary>
    private static TableCell Merged(string text, bool first)
    {
        var cell = WordFile.Cell(first ? text : "");
        cell.TableCellProperties!.Append(new VerticalMerge { Val = first ? MergedCellValues.Restart : MergedCellValues.Continue });
        return cell;
    }

    private static List<string> Recommendations(string[] lines) =>
    [
        .. lines.SkipWhile(line => line != "## What Ofsted said needs to improve").Skip(1)
            .TakeWhile(line => char.IsDigit(line[0]))
            .Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
    ];
}
