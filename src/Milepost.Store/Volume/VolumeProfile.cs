namespace Milepost.Store.Volume;

/// <summary>How full a shelf is: how many plans, of how many actions, over how many years, and how much was changed in them.</summary>
/// <param name="Plans">How many plans; each runs for three years, and they begin one after the other.</param>
/// <param name="Actions">How many actions each has.</param>
/// <param name="Years">From the first day of the first plan until today.</param>
/// <param name="Changes">How many entries its history has in all.</param>
public sealed record VolumeProfile(int Plans, int Actions, int Years, int Changes)
{
    /// <summary>One plan in its first year.</summary>
    public static VolumeProfile Small { get; } = new(1, 40, 1, 4_000);

    /// <summary>
    /// Ten years of a council: a plan of 500 actions a year, which is more than any published one has, so 5,000 actions in all.
    /// </summary>
    public static VolumeProfile Council { get; } = new(10, 500, 10, 1_000_000);

    /// <summary>Fifteen councils with one plan each, in their first three years.</summary>
    public static VolumeProfile Region { get; } = new(15, 300, 3, 600_000);

    /// <summary>The profile of that name; null where there is none.</summary>
    public static VolumeProfile? Of(string name) => name switch
    {
        "small" => Small,
        "council" => Council,
        "region" => Region,
        _ => null,
    };
}
