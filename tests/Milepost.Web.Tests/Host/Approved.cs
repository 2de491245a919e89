using System.Runtime.CompilerServices;

namespace Milepost.Web.Tests.Host;

/// <summary>A list that was looked at and agreed. MILEPOST_ACCEPT=1 writes the new one over it, to be looked at as a difference.</summary>
internal static class Approved
{
    public static void Check(string path, IEnumerable<string> lines)
    {
        var now = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("MILEPOST_ACCEPT") == "1") File.WriteAllText(Path.Combine(Folder(), path), now);
        var kept = Path.Combine(AppContext.BaseDirectory, path);
        if (Environment.GetEnvironmentVariable("MILEPOST_ACCEPT") == "1") kept = Path.Combine(Folder(), path);
        Assert.Equal(File.Exists(kept) ? File.ReadAllText(kept).ReplaceLineEndings("\n") : "", now);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..");
}
