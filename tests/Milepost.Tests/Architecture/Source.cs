namespace Milepost.Tests.Architecture;

/// <summary>The code of the house, as text.</summary>
internal static class Source
{
    public static IEnumerable<string> Files(string folder, string pattern = "*.cs") =>
        from file in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("obj") && !parts.Contains("bin") && !parts.Contains("Migrations") && !parts.Contains("Models") && !parts.Contains("node_modules")
        select file;
}
