namespace Milepost.Samples;

/// <summary>What was said of one action in one cycle.</summary>
/// <param name="Action">The action rating as a letter; "-" where none was given.</param>
/// <param name="Impact">The impact rating as a letter; "-" where none was given.</param>
/// <param name="Done">The letters of the steps that were finished since the cycle before.</param>
/// <param name="Due">The new date, where it moved.</param>
/// <param name="Progress">What was done, what is next and what is in the way.</param>
/// <param name="Evidence">What shows it.</param>
internal sealed record UpdateLine(char Action, char Impact, string Done, string? Due, string Progress, string Evidence);

/// <summary>Reads updates.txt: a reference on a line of its own, and under it a line for each cycle.</summary>
internal static class UpdateText
{
    public static Dictionary<string, List<UpdateLine>> Read(string[] lines)
    {
        var updates = new Dictionary<string, List<UpdateLine>>();
        var reference = "";
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (line.Length < 6) updates[reference = line.Trim()] = [];
            else updates[reference].Add(Line(PlanText.Parts(line)));
        }

        return updates;
    }

    private static UpdateLine Line(string[] parts)
    {
        var facts = parts[0].Split(' ');
        return new(
            facts[1][0], facts[1][1],
            facts.FirstOrDefault(fact => fact.StartsWith("done=", StringComparison.Ordinal))?[5..] ?? "",
            parts[0].Contains("due=", StringComparison.Ordinal) ? Due(parts[0]) : null,
            parts[1].Replace(" // ", "\n", StringComparison.Ordinal),
            parts.Length > 2 ? parts[2] : "");
    }

    private static string Due(string facts)
    {
        var from = facts.IndexOf("due=", StringComparison.Ordinal) + 4;
        var until = facts.IndexOf(" done=", from, StringComparison.Ordinal);
        return facts[from..(until < 0 ? facts.Length : until)];
    }
}
