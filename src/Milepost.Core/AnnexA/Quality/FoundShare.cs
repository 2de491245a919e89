namespace Milepost.AnnexA.Quality;

/// <summary>How many of the rows or cells that a rule of data quality looked at it found, in percent.</summary>
public static class FoundShare
{
    /// <summary>In percent, to one place; null where it looked at none.</summary>
    public static decimal? Of(int count, int lookedAt) => lookedAt == 0 ? null : Math.Round(100m * count / lookedAt, 1, MidpointRounding.AwayFromZero);

    /// <summary>"0.4%"; a few of very many are never said to be none.</summary>
    public static string Said(decimal? share, int count) => share switch
    {
        null => "–",
        0 when count > 0 => "under 0.1%",
        { } some => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{some}%"),
    };
}
