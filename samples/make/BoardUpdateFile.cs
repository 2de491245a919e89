using DocumentFormat.OpenXml.Wordprocessing;

namespace Milepost.Samples;

/// <summary>Writes a cycle as the Word table that goes to the board. In two of the three, a rating is only the colour of its cell.</summary>
internal static class BoardUpdateFile
{
    private static readonly int[] Widths = [600, 2400, 2850, 1500, 800, 1050, 700, 700, 3090, 1400];

    public static byte[] Write(Cycle cycle)
    {
        using var file = new WordFile($"Improvement plan update, {cycle.Day:d MMMM yyyy}", landscape: true);
        file.Title("Wexcombe Borough Council");
        file.Title("Children's Services Improvement Plan");
        file.Text($"Update on the improvement plan for the board of the week of {cycle.Day:d MMMM yyyy}. Leads have given their own ratings; the programme office has not changed them.");
        foreach (var priority in cycle.Actions.GroupBy(state => state.Priority))
        {
            file.Heading($"Priority {priority.Key.Number}: {priority.Key.Title}", 1);
            file.Bold($"Sponsor: {priority.Key.Sponsor}");
            file.Table(Widths, Rows(priority, withWords: cycle.Number == 3));
        }

        return file.Save();
    }

    private static IEnumerable<TableRow> Rows(IEnumerable<ActionState> states, bool withWords)
    {
        yield return WordFile.HeaderRow(
            "Ref.", "Actions", "Steps", "Lead", "Start Date", "End Date", "Action RAG", "Impact RAG", "Progress since the last board", "Evidence");
        foreach (var section in states.GroupBy(state => state.Action.Section))
        {
            yield return WordFile.SectionRow(section.Key, Widths.Length);
            foreach (var state in section)
            {
                yield return WordFile.Row(
                    WordFile.Cell(state.Action.Reference), WordFile.Cell([state.Action.Title, state.Action.Tags]),
                    WordFile.Cell(state.Steps.Select(step => step.Text)), WordFile.Cell(state.Action.Lead),
                    WordFile.Cell(state.Action.Start), WordFile.Cell(state.Due),
                    Rating(state.Update.Action, withWords), Rating(state.Update.Impact, withWords),
                    WordFile.Cell(state.Update.Progress), WordFile.Cell(state.Update.Evidence));
            }
        }
    }

    private static TableCell Rating(char letter, bool withWords) =>
        WordFile.Cell(withWords ? Ratings.Word(letter) : "", Ratings.Fill(letter));
}
