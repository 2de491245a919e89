namespace Milepost.Checking;

/// <summary>What other words and limits would change in what is found, to be looked at before anybody agrees to them.</summary>
/// <param name="Rules">Each rule whose findings change, with how many there are now and would be then.</param>
/// <param name="Appearing">Findings that there are not now.</param>
/// <param name="Disappearing">Findings that there would be no longer.</param>
/// <param name="Weighed">Findings that would stay and weigh otherwise.</param>
public sealed record PolicyEffect(
    IReadOnlyList<RuleEffect> Rules, IReadOnlyList<Finding> Appearing, IReadOnlyList<Finding> Disappearing, IReadOnlyList<Finding> Weighed)
{
    public bool IsNone => Rules.Count == 0;

    public static PolicyEffect Between(PlanQuality now, PlanQuality then)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        var (before, after) = (now.Findings.ToLookup(finding => finding.Key), then.Findings.ToLookup(finding => finding.Key));
        List<Finding> appearing = [.. then.Findings.Where(finding => !before.Contains(finding.Key))];
        List<Finding> disappearing = [.. now.Findings.Where(finding => !after.Contains(finding.Key))];
        List<Finding> weighed = [.. then.Findings.Where(finding => before[finding.Key].Any(same => same.Severity != finding.Severity))];
        var touched = appearing.Concat(disappearing).Concat(weighed).Select(finding => finding.Rule).ToHashSet();
        return new(
            [.. CheckRules.All.Where(touched.Contains).Select(rule => new RuleEffect(rule, Count(now, rule), Count(then, rule)))],
            appearing, disappearing, weighed);
    }

    private static int Count(PlanQuality quality, CheckRule rule) => quality.Findings.Count(finding => finding.Rule == rule);
}

/// <summary>How many findings of a rule there are, and would be.</summary>
public sealed record RuleEffect(CheckRule Rule, int Now, int Then);
