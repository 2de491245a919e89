namespace Milepost.Plans;

/// <summary>How much a finding of the plan's quality weighs.</summary>
public enum FindingSeverity
{
    /// <summary>It cannot be right, or an action cannot be held to anything without it.</summary>
    Error,

    /// <summary>A board or an inspector would ask about it.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Note,
}

/// <summary>What a council decided about one rule of plan quality, where it is not the usual.</summary>
public sealed record RuleSetting(bool On = true, FindingSeverity? Severity = null);

/// <summary>
/// The words and limits by which a plan's quality is checked: data that an administrator edits. Only what differs from
/// the usual is kept, so that a council has the better word lists of a later version where it changed nothing.
/// </summary>
public sealed record CheckPolicy
{
    public static CheckPolicy Usual { get; } = new();

    /// <summary>Lists of words by the key of their <see cref="CheckWords"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Limits by the key of their <see cref="CheckLimit"/>.</summary>
    public IReadOnlyDictionary<string, int> Limits { get; init; } = new Dictionary<string, int>();

    /// <summary>Decisions about rules, by the rule's code.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } = new Dictionary<string, RuleSetting>();

    public IReadOnlyList<string> Of(CheckWords list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Words.TryGetValue(list.Key, out var words) ? words : list.Usual;
    }

    public int Of(CheckLimit limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return Limits.TryGetValue(limit.Key, out var value) ? value : limit.Usual;
    }

    public RuleSetting Of(string rule) => Rules.TryGetValue(rule, out var setting) ? setting : new RuleSetting();

    /// <summary>Two policies are equal when every list, limit and decision in them is.</summary>
    public bool Equals(CheckPolicy? other) => other is not null
        && CheckWords.All.All(list => Of(list).SequenceEqual(other.Of(list)))
        && CheckLimit.All.All(limit => Of(limit) == other.Of(limit))
        && Rules.Keys.Concat(other.Rules.Keys).All(rule => Of(rule) == other.Of(rule));

    public override int GetHashCode() => HashCode.Combine(Words.Count, Limits.Count, Rules.Count);

    /// <summary>The same policy, holding only what differs from the usual.</summary>
    public CheckPolicy Trimmed() => new()
    {
        Words = CheckWords.All.Where(list => !Of(list).SequenceEqual(list.Usual)).ToDictionary(list => list.Key, Of),
        Limits = CheckLimit.All.Where(limit => Of(limit) != limit.Usual).ToDictionary(limit => limit.Key, Of),
        Rules = Rules.Where(rule => rule.Value != new RuleSetting()).ToDictionary(),
    };
}
