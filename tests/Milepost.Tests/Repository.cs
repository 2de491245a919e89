using System.Runtime.CompilerServices;

namespace Milepost.Tests;

/// <summary>Finds files of the repository, and the real documents that may lie beside it.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Folder(string path) => Path.Combine(Root, path);

    /// <summary>A file of the folder of real documents beside the repository (or above it, for a worktree); null where there is none.</summary>
    public static string? Shared(string path)
    {
        for (var folder = Directory.GetParent(Root); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", path);
            if (Path.Exists(found)) return found;
        }

        return null;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
