using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.Privacy;
using Milepost.Wording;

namespace Milepost.Authorities;

/// <summary>What is wrong with one answer, and what a good one looks like.</summary>
public sealed record AuthorityFault(string Field, string Message);

/// <summary>Reads what somebody says a council decides for itself. Everything that is wrong is told at once.</summary>
public static class SettingsCheck
{
    private const int LongestWords = 500;
    private const int LongestLocality = 60;
    private const int MostTeams = 300;

    /// <param name="typed">The answers by name; what is empty is as usual.</param>
    /// <param name="from">The first day on which they hold.</param>
    /// <param name="because">Why.</param>
    /// <param name="today">The day on which it is said.</param>
    public static (IReadOnlyList<string> Lines, IReadOnlyList<AuthorityFault> Faults) Of(IReadOnlyDictionary<string, string?> typed, DateOnly? from, string? because, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var lines = new List<string>();
        var faults = new List<AuthorityFault>();
        foreach (var question in SettingQuestion.All)
        {
            if (typed.GetValueOrDefault(question.Name)?.Trim() is not { Length: > 0 } text) continue;
            if (!int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) || number < question.Least || number > question.Most)
            {
                faults.Add(new(question.Name, $"“{question.Label}” must be a whole number from {question.Least:N0} to {question.Most:N0}{(LocalSettings.AsUsual[question.Name] is { } usual ? $", such as {usual}" : "")}"));
            }
            else if (number != LocalSettings.AsUsual[question.Name]) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{question.Name}: {number}"));
        }

        Words(typed, SettingQuestion.Authority, ',', lines, faults, today);
        Words(typed, SettingQuestion.OwnOrganisations, ',', lines, faults, today);
        Groups(typed, lines, faults);
        Localities(typed, lines, faults, today);
        if (from is null) faults.Add(new("From", "Say the first day on which it holds, such as 1 4 2026"));
        faults.AddRange(Reason(because, "Say why, such as: The procedures of April have other intervals", today));
        return (lines, faults);
    }

    internal static IEnumerable<AuthorityFault> Reason(string? because, string needed, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(because)) yield return new("Because", needed);
        else if (because.Trim().Length > LongestWords) yield return new("Because", $"It must be {LongestWords} characters or fewer");
        else if (Identifiers.Said(Identifiers.In(because, "it", today)) is { } found) yield return new("Because", $"A reason names no child: there is {found}. Say it without");
    }

    private static void Words(IReadOnlyDictionary<string, string?> typed, string name, char between, List<string> lines, List<AuthorityFault> faults, DateOnly today)
    {
        if (typed.GetValueOrDefault(name)?.Trim() is not { Length: > 0 } text) return;
        var words = string.Join($"{between} ", text.Split([between, '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > LongestWords) faults.Add(new(name, $"It must be {LongestWords} characters or fewer"));
        else if (Identifiers.Said(Identifiers.In(words, "it", today)) is { } found) faults.Add(new(name, $"There is {found}. Say it without"));
        else lines.Add($"{name}: {words}");
    }

    private static void Localities(IReadOnlyDictionary<string, string?> typed, List<string> lines, List<AuthorityFault> faults, DateOnly today)
    {
        var given = (typed.GetValueOrDefault(SettingQuestion.TeamLocalities) ?? "").Split(['\n', '\r', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (given.Length == 0) return;
        void Fault(string message) => faults.Add(new(SettingQuestion.TeamLocalities, message));
        var all = given.Select(line => (Line: line, Teams: SettingsOfDay.Teams(line).ToList())).ToList();
        if (all.Find(one => one.Teams.Count != 1) is { Line: { } unread }) Fault($"Write a team and its locality on each line, such as: Assessment North = Northfield. This cannot be read so: {Say.Shorten(unread, 60)}");
        else if (all.Find(one => one.Teams[0].Locality.Length > LongestLocality) is { Line: { } lengthy }) Fault($"A locality must be {LongestLocality} characters or fewer: {Say.Shorten(lengthy, 60)}");
        else if (all.GroupBy(one => LocalSettings.TeamKey(one.Teams[0].Team)).FirstOrDefault(same => same.Count() > 1) is { } twice) Fault($"{twice.First().Teams[0].Team} stands there {twice.Count()} times. A team has one locality");
        else if (given.Length > MostTeams) Fault($"There must be {MostTeams} teams or fewer");
        else if (Identifiers.Said(Identifiers.In(string.Join('\n', given), "it", today)) is { } found) Fault($"There is {found}. Say it without");
        else lines.Add($"{SettingQuestion.TeamLocalities}: {string.Join("; ", all.Select(one => $"{one.Teams[0].Team} = {one.Teams[0].Locality}"))}");
    }

    private static void Groups(IReadOnlyDictionary<string, string?> typed, List<string> lines, List<AuthorityFault> faults)
    {
        var given = (typed.GetValueOrDefault(SettingQuestion.ByEthnicity) ?? "").Split(['\n', '\r', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (given.Length == 0) return;
        if (given.FirstOrDefault(line => SettingsOfDay.Groups(line).FirstOrDefault() is not { Children: > 0 }) is { } unread)
        {
            faults.Add(new(SettingQuestion.ByEthnicity, $"Write a group and how many children on each line, such as: White 41,200. This cannot be read so: {Say.Shorten(unread, 60)}"));
        }
        else lines.Add($"{SettingQuestion.ByEthnicity}: {string.Join("; ", given.SelectMany(SettingsOfDay.Groups).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Group} {one.Children}")))}");
    }
}
