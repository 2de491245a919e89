using System.Text;
using Milepost.Charting;

namespace Milepost.Documents.Writing;

/// <summary>A Chromium-family browser on this machine, used to print and to draw. It gets a profile of its own and no network.</summary>
internal static class Browser
{
    /// <summary>A browser takes some hundred megabytes; more than a few at once would starve the site.</summary>
    private static readonly SemaphoreSlim turn = new(2);

    private static readonly string[] ProgramFolders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge",
        "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        .. InProgramFiles(@"Google\Chrome\Application\chrome.exe"),
        .. InProgramFiles(@"Microsoft\Edge\Application\msedge.exe"),
    ];

    public static string? Find() => ExternalTool.Find(Names);

    /// <summary>The page as a tagged PDF with an outline; null where it failed.</summary>
    public static Task<byte[]?> PrintAsync(string html, TimeSpan atMost, CancellationToken cancel) =>
        WithPageAsync(html, "page.pdf", pdf => ["--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline", $"--print-to-pdf={pdf}"], atMost, cancel);

    /// <summary>The drawing as points; null where there is no browser or it failed.</summary>
    public static Task<byte[]?> ScreenshotAsync(Drawing drawing, TimeSpan atMost, CancellationToken cancel)
    {
        var page = $"<!doctype html><meta charset=\"utf-8\"><style>body{{margin:0}}svg{{display:block}}</style>{drawing.Svg}";
        return WithPageAsync(
            page, "page.png",
            png => ["--hide-scrollbars", "--force-device-scale-factor=2", $"--window-size={drawing.Width},{drawing.Height}", $"--screenshot={png}"], atMost, cancel);
    }

    private static async Task<byte[]?> WithPageAsync(
        string html, string result, Func<string, string[]> asked, TimeSpan atMost, CancellationToken cancel)
    {
        if (Find() is not { } browser) return null;

        await turn.WaitAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("milepost-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(page, html, new UTF8Encoding(false), cancel);
            var made = Path.Combine(folder.FullName, result);
            await ExternalTool.RunAsync(browser, [.. Always(folder.FullName), .. asked(made), new Uri(page).AbsoluteUri], null, atMost, cancel);
            return File.Exists(made) ? await File.ReadAllBytesAsync(made, cancel) : null;
        }
        finally
        {
            Remove(folder);
            turn.Release();
        }
    }

    private static IEnumerable<string> Always(string folder)
    {
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--no-first-run";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return "--disable-dev-shm-usage";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";

        // Its sandbox cannot be set up by root; as anybody else it stays on.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess) yield return "--no-sandbox";
    }

    /// <summary>A browser that is just ending may still hold its profile; what cannot be removed is left to the system's own cleaning.</summary>
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    private static IEnumerable<string> InProgramFiles(string path) => ProgramFolders
        .Select(Environment.GetEnvironmentVariable)
        .OfType<string>()
        .Select(folder => Path.Combine(folder, path));
}
