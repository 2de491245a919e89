using System.Runtime.CompilerServices;

namespace Milepost.Tests;

internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Folder(string path) => Path.Combine(Root, path);

    /// <summary>A file of the shared folder that stands beside the repository or further up, or null where there is none.</summary>
    public static string? Shared(string path)
    {
        for (var folder = Directory.GetParent(Root); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", path);
            if (Path.Exists(shared)) return shared;
        }

        return null;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
