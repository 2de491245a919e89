namespace Milepost.AnnexA.Inventing;

/// <summary>How much comes to an invented council in a year. Source of the sizes: the statistics of children in need, of children looked after and of contacts for 2023/24, middle council and largest.</summary>
public sealed record AuthoritySize(int Contacts, int EarlyHelp, int Referrals, int InCare, int CareLeavers, int Adopters, int Teams)
{
    /// <summary>The council in the middle.</summary>
    public static AuthoritySize Median { get; } = new(17_500, 1_700, 3_400, 430, 300, 45, 4);

    /// <summary>One of the largest.</summary>
    public static AuthoritySize Large { get; } = new(88_000, 11_000, 22_000, 2_300, 1_900, 250, 16);

    /// <summary>A corner of a council, to try something on.</summary>
    public static AuthoritySize Small { get; } = new(1_800, 160, 300, 45, 30, 8, 2);

    /// <summary>The invented council of the demonstration: smaller than the one in the middle, with teams named by where they work. Its lists of another month are of the same children.</summary>
    public static AuthoritySize Wexcombe { get; } = new(7_900, 800, 1_900, 410, 130, 30, 4) { Places = ["North", "South", "East", "Coast"], Workers = new(4, 12, 10), Since = new(2026, 5, 31) };

    /// <summary>By what its teams are told from one another.</summary>
    public IReadOnlyList<string> Places { get; init; } = ["Alder", "Birch", "Cedar", "Elder", "Hazel", "Juniper", "Linden", "Maple", "Poplar", "Rowan", "Sorrel", "Thorn", "Willow", "Yarrow", "Bramble", "Clover"];

    /// <summary>How many workers a team has.</summary>
    public InventedWorkers Workers { get; init; } = new(25, 25, 25);

    /// <summary>The day of the first lists that anybody asks for, where all of its lists are to be of one and the same council; null where each asking invents one of its own.</summary>
    public DateOnly? Since { get; init; }

    public static AuthoritySize? Of(string name) => name switch
    {
        "wexcombe" => Wexcombe,
        "small" => Small,
        "median" => Median,
        "large" => Large,
        _ => null,
    };
}

/// <summary>How many workers an invented team has that assesses, that supports families, or that cares for children.</summary>
public sealed record InventedWorkers(int Assessing, int Supporting, int Caring)
{
    internal const string AssessingTeam = "Assessment";
    internal const string SupportingTeam = "Family Support";

    /// <summary>Of a team by its name.</summary>
    internal int Of(string team) => team.StartsWith(AssessingTeam, StringComparison.Ordinal) ? Assessing : team.StartsWith(SupportingTeam, StringComparison.Ordinal) ? Supporting : Caring;
}
