namespace Milepost.Web.Access;

/// <summary>A browser as its owner would know it again: "Firefox on Windows". What else it says of itself is not kept.</summary>
public static class DeviceName
{
    private static readonly (string Mark, string Name)[] browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] systems =
        [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string userAgent)
    {
        var browser = Find(browsers, userAgent) ?? "A browser";
        return Find(systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? Find((string Mark, string Name)[] known, string text) =>
        known.FirstOrDefault(one => text.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
