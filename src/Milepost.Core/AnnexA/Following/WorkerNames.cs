using System.Text;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Following;

/// <summary>Who is meant by what stands in the column of the worker: the same person however the name is written, and nobody where it names a team.</summary>
internal sealed class WorkerNames(TextPool workers, TextPool teams)
{
    private static readonly string[] noPerson = ["DUTY", "TEAM", "UNALLOCATED", "UNASSIGNED", "TRAY", "INBOX", "HUB", "MASH", "SERVICE", "VACANT"];

    private readonly Dictionary<int, byte[]?> known = [];
    private readonly HashSet<string> teamNames = [.. Enumerable.Range(0, teams.Count).Select(team => Said(teams.Text(team)))];

    /// <summary>Null where nobody is named.</summary>
    public byte[]? Of(int worker)
    {
        if (worker < 0) return null;
        if (!known.TryGetValue(worker, out var name)) known[worker] = name = Person(workers.Text(worker));
        return name;
    }

    private byte[]? Person(string text)
    {
        var said = Said(text);
        return said.Length == 0 || teamNames.Contains(said) || said.Split(' ').Any(noPerson.Contains) ? null : Encoding.UTF8.GetBytes(said);
    }

    /// <summary>"Smith, Jane" and "jane smith" are one: letters and figures, in capitals, the words in their order.</summary>
    private static string Said(string text) =>
        string.Join(' ', new string([.. text.Select(sign => char.IsLetterOrDigit(sign) ? char.ToUpperInvariant(sign) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
