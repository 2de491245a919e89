using System.Globalization;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Measuring.Caseloads;

/// <summary>What somebody says of a team, as typed.</summary>
public sealed record SaidCaseload(string? Team, string? Managers, string? Workers, string? Cases, string? Over)
{
    internal bool IsEmpty => string.IsNullOrWhiteSpace(Managers + Workers + Cases + Over);
}

/// <summary>Reads what somebody says of the teams on a day; everything that is wrong is told at once, and then nothing is kept.</summary>
public static class CaseloadCheck
{
    public const int MostTeams = 200;
    private const int LongestTeam = 80;

    /// <param name="plan">The plan.</param>
    /// <param name="teams">A row for each team; rows without numbers are passed over.</param>
    /// <param name="asAt">The day that the numbers are of.</param>
    /// <param name="source">Where they come from.</param>
    /// <param name="today">The day they are given.</param>
    /// <param name="by">Who gives them.</param>
    public static (IReadOnlyList<TeamCaseload> Read, IReadOnlyList<ReadingFault> Faults) Of(
        Id<Plan> plan, IReadOnlyList<SaidCaseload> teams, DateOnly? asAt, string? source, DateOnly today, string by)
    {
        ArgumentNullException.ThrowIfNull(teams);
        var faults = new List<ReadingFault>();
        if (asAt is null) faults.Add(new("AsAt", "Say which day the numbers are of, such as 31 10 2026"));
        else if (asAt > today) faults.Add(new("AsAt", $"The numbers speak of what was: the day must be {Say.Date(today)} or before"));
        if (string.IsNullOrWhiteSpace(source)) faults.Add(new("Source", "Say where they come from, such as: HR establishment list"));
        else if (ReadingCheck.Text("Source", source, ReadingCheck.LongestSource, today) is { } wrong) faults.Add(wrong);
        var given = teams.Index().Where(row => !row.Item.IsEmpty).ToList();
        if (given.Count == 0) faults.Add(new("Teams[0].Cases", "Give the numbers of one team at least"));
        var read = given.Select(row => One(row.Item, row.Index)).ToList();
        foreach (var twice in given.GroupBy(row => row.Item.Team?.Trim(), StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1))) faults.Add(new($"Teams[{twice.Index}].Team", "This team is there twice"));
        return faults.Count > 0 ? ([], faults) : ([.. read.OfType<TeamCaseload>()], []);

        TeamCaseload? One(SaidCaseload said, int at)
        {
            var before = faults.Count;
            var team = said.Team?.Trim() ?? "";
            if (team.Length == 0) faults.Add(new($"Teams[{at}].Team", "Say which team it is, such as: Assessment team 2"));
            else if (ReadingCheck.Text($"Teams[{at}].Team", team, LongestTeam, today) is { } name) faults.Add(name);
            var managers = Number(said.Managers, $"Teams[{at}].Managers", "managers, such as 1 or 0.5", places: true, faults);
            var workers = Number(said.Workers, $"Teams[{at}].Workers", "social workers, such as 6 or 5.5", places: true, faults);
            var cases = Number(said.Cases, $"Teams[{at}].Cases", "children, such as 112", places: false, faults);
            var over = string.IsNullOrWhiteSpace(said.Over) ? null : Number(said.Over, $"Teams[{at}].Over", "social workers above the limit, such as 2, or leave it empty", places: false, faults);
            if (workers is { } there && over > Math.Ceiling(there)) faults.Add(new($"Teams[{at}].Over", "More social workers are above the limit than the team has"));
            return faults.Count > before || managers is not { } lead || workers is not { } doing || cases is not { } children ? null : new(Id<TeamCaseload>.New(), plan, team, asAt ?? today, lead, doing, (int)children, source?.Trim() ?? "", today, by) { Over = (int?)over };
        }
    }

    private static decimal? Number(string? text, string field, string what, bool places, List<ReadingFault> faults)
    {
        if (decimal.TryParse(text?.Trim(), places ? NumberStyles.AllowDecimalPoint : NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 10_000
            && Math.Round(number, 2) == number) return ReadingValue.Plain(number);
        faults.Add(new(field, $"Say how many {what}"));
        return null;
    }
}
