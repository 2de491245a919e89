namespace Milepost.Web.Pages.Feeds;

/// <summary>The addresses of dates in one's own calendar.</summary>
public static class FeedLinks
{
    /// <summary>Where the feeds begin; what follows is a secret.</summary>
    public const string Root = "/calendar";

    /// <summary>The page on which somebody makes and ends them.</summary>
    public const string Mine = "/account/calendar";

    internal const string Route = Root + "/{token}.ics";

    public static string Of(string token) => $"{Root}/{token}.ics";

    public static string ForPlan(string plan) => $"{Mine}?plan={Uri.EscapeDataString(plan)}";

    /// <summary>An address without the secret that it may hold, for what is written down.</summary>
    public static string Hide(string path) => path.StartsWith(Root + "/", StringComparison.OrdinalIgnoreCase) ? Root + "/…" : path;
}
