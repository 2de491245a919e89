using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Measuring.Caseloads;

/// <summary>How much work a council says is safe: one manager to so many social workers, each with so many cases.</summary>
public sealed record CaseloadLimits(int Cases, int Workers)
{
    /// <summary>"1 manager to 6 social workers each with 20 cases".</summary>
    public static CaseloadLimits Usual { get; } = new(20, 6);

    public string Said => $"one manager to {Workers} social workers, each with {Cases} cases";
}

/// <summary>Says in what a team's numbers break the rule; empty where they keep it.</summary>
public static class CaseloadRule
{
    public static IReadOnlyList<string> Breaches(TeamCaseload team, CaseloadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(limits);
        var said = new List<string>();
        if (team is { Managers: 0, Workers: > 0 }) said.Add($"no manager for {Number(team.Workers)} social workers");
        else if (team.Managers > 0 && team.Workers / team.Managers > limits.Workers) said.Add($"{Number(team.Workers / team.Managers)} social workers to a manager, over {limits.Workers}");
        if (team is { Workers: 0, Cases: > 0 }) said.Add($"no social worker for {Say.Count(team.Cases, "case")}");
        else if (team.Workers > 0 && team.Cases / team.Workers > limits.Cases) said.Add($"{Number(team.Cases / team.Workers)} cases each, over {limits.Cases}");
        if (team.Over is > 0 and var over) said.Add($"{over} of {Number(team.Workers)} social workers with more than {limits.Cases} cases");
        return said;
    }

    internal static string Number(decimal number) => ReadingValue.Said(Math.Round(number, 1, MidpointRounding.AwayFromZero));
}
