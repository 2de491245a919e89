namespace Milepost.Store.Mailing;

/// <summary>The address that people type to come to the site, and that every link which leaves it is made from.</summary>
public static class SiteAddress
{
    /// <summary>Where the site is when nobody said anything of it.</summary>
    public static readonly Uri Usual = new("http://localhost:5080/");

    /// <param name="address">What people type, MILEPOST_ADDRESS; null where nobody said.</param>
    /// <param name="urls">Where the site listens, MILEPOST_URLS; the first of them is meant where there is no address.</param>
    /// <returns>The address, ending in a slash; null where it is none.</returns>
    public static Uri? Of(string? address, string? urls)
    {
        var said = Given(address) ?? Given(urls)?.Split(';')[0];
        if (said is null) return Usual;
        return Uri.TryCreate(said.Trim().TrimEnd('/') + "/", UriKind.Absolute, out var site) && site.Scheme is "http" or "https" ? site : null;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
