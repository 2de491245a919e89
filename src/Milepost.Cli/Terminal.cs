using Milepost.Importing;

namespace Milepost.Cli;

/// <summary>Says things to the person at the terminal: data on standard output, messages on standard error.</summary>
internal static class Terminal
{
    /// <summary>Done, and nothing is wrong.</summary>
    public const int Good = 0;

    /// <summary>Done, but the data has errors, and they are listed.</summary>
    public const int Wrong = 1;

    /// <summary>It could not be done.</summary>
    public const int Refused = 2;

    public static int Refuse(string message)
    {
        Console.Error.WriteLine($"milepost: {message}");
        return Refused;
    }

    public static void Say(Problem problem)
    {
        var place = problem.At.ToString();
        Console.Error.WriteLine($"{Word(problem.Severity)}{(place.Length > 0 ? $" ({place})" : "")}: {problem.Message}");
    }

    public static int CodeFor(IEnumerable<Problem> problems) =>
        problems.Any(problem => problem.Severity == Severity.Error) ? Wrong : Good;

    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
