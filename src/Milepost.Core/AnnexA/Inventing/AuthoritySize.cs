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

    public static AuthoritySize? Of(string name) => name switch
    {
        "small" => Small,
        "median" => Median,
        "large" => Large,
        _ => null,
    };
}
