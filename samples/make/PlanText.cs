namespace Milepost.Samples;

/// <summary>A priority of the invented plan.</summary>
internal sealed record PriorityText(string Number, string Title)
{
    public string Sponsor { get; set; } = "";
    public List<int> Answers { get; } = [];
    public List<string> Introduction { get; } = [];
    public List<ActionText> Actions { get; } = [];
}

/// <summary>An action of the invented plan.</summary>
internal sealed record ActionText(string Reference, string Title, string Tags, string Section)
{
    public string Lead { get; set; } = "";
    public string Start { get; set; } = "";
    public string Due { get; set; } = "";
    public string Child { get; set; } = "";
    public List<string> Tests { get; } = [];
    public List<string> Steps { get; } = [];
}

/// <summary>Reads actions.txt: "==" begins a priority, "--" a section, a reference an action, and a word with a colon says one thing of it.</summary>
internal static class PlanText
{
    public static List<PriorityText> Read(string[] lines)
    {
        var priorities = new List<PriorityText>();
        var section = "";
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                var parts = Parts(line[3..]);
                priorities.Add(new(parts[0], parts[1]));
            }
            else if (line.StartsWith("-- ", StringComparison.Ordinal)) section = line[3..];
            else if (char.IsDigit(line[0]))
            {
                var parts = Parts(line);
                priorities[^1].Actions.Add(new(parts[0], parts[1], parts[2], section));
            }
            else if (line[1] == ')') priorities[^1].Actions[^1].Steps.Add(line);
            else Say(priorities[^1], line.Split(": ", 2));
        }

        return priorities;
    }

    private static void Say(PriorityText priority, string[] said)
    {
        switch (said[0])
        {
            case "sponsor": priority.Sponsor = said[1]; break;
            case "answers": priority.Answers.AddRange(said[1].Split(", ").Select(number => int.Parse(number, null))); break;
            case "intro": priority.Introduction.Add(said[1]); break;
            case "lead": priority.Actions[^1].Lead = said[1]; break;
            case "when": (priority.Actions[^1].Start, priority.Actions[^1].Due) = (Parts(said[1])[0], Parts(said[1])[1]); break;
            case "test": priority.Actions[^1].Tests.Add(said[1]); break;
            case "child": priority.Actions[^1].Child = said[1]; break;
            default: throw new FormatException($"actions.txt says “{said[0]}”, which nothing reads.");
        }
    }

    public static string[] Parts(string line) => line.Split('|', StringSplitOptions.TrimEntries);
}
