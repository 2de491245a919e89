namespace Milepost.AnnexA.Declaring;

/// <summary>What a council decides for itself, as it stands on a day: intervals, limits and how many children live there.</summary>
public sealed record LocalSettings
{
    private static readonly Dictionary<string, int?> Usual = new()
    {
        ["cp-visit-days"] = 10,
        ["cp-visit-drift-days"] = 20,
        ["cin-visit-days"] = 20,
        ["cla-visit-days"] = 42,
        ["seen-alone-age"] = 4,
        ["caseload-limit"] = 20,
        ["workers-per-manager"] = 6,
        ["contact-to-referral-days"] = 2,
        ["ethnicity-missing-share"] = 10,
        ["children-0-17"] = null,
    };

    private readonly IReadOnlyDictionary<string, int?> set;

    /// <param name="set">By name; what is not among them is as usual.</param>
    public LocalSettings(IReadOnlyDictionary<string, int?>? set = null) => this.set = set ?? new Dictionary<string, int?>();

    /// <summary>Words by which the council's own organisations are known among those that do early help.</summary>
    public IReadOnlyList<string> OwnOrganisations { get; init; } = ["council", "local authority"];

    /// <summary>How many children of each group of ethnicities live there; empty where it was not said. Source: the census.</summary>
    public IReadOnlyDictionary<string, int> ByEthnicity { get; init; } = new Dictionary<string, int>();

    /// <summary>The locality of each team, by the team's name as the lists write it; empty where it was not said. No list has a locality of its own.</summary>
    public IReadOnlyDictionary<string, string> Localities { get; init; } = new Dictionary<string, string>();

    /// <summary>By what a team is known however its name is written: capitals and blanks make no difference.</summary>
    public static string TeamKey(string team) => string.Join(' ', (team ?? "").ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What the council is called, to tell its own area from others; null where it was not said.</summary>
    public string? Authority { get; init; }

    /// <summary>What councils usually decide. Nobody knows how many children live there until it is said.</summary>
    public static LocalSettings AsUsual { get; } = new();

    public static IReadOnlyCollection<string> Names => Usual.Keys;

    public static bool IsKnown(string name) => Usual.ContainsKey(name);

    /// <summary>The number of a setting; null where it was never said.</summary>
    public int? this[string name] => set.TryGetValue(name, out var value) ? value : Usual[name];

    /// <summary>Children aged 0 to 17 who live there, for rates. Source: mid-year estimates of the Office for National Statistics.</summary>
    public int? Children => this["children-0-17"];
}
