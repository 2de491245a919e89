namespace Milepost.Journeys.Host;

/// <summary>Where this machine keeps a browser of the Chromium family; none is downloaded for the tests.</summary>
internal static class FoundBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    private static readonly string[] Usual =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>What the variable CHROME names, or the first that is found; null where there is none.</summary>
    public static string? Path() => Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("CHROME") is { Length: > 0 } named) yield return named;

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in Names)
        {
            foreach (var folder in folders.Append("/usr/bin")) yield return System.IO.Path.Combine(folder, name);
        }

        foreach (var path in Usual) yield return path;
    }
}
