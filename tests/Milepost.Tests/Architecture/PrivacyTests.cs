using System.Text.RegularExpressions;

namespace Milepost.Tests.Architecture;

/// <summary>The repository speaks of the project alone: no package registry's address, no path of the machine it was written on.</summary>
public partial class PrivacyTests
{
    private static readonly string[] Kinds =
        [".cs", ".cshtml", ".csproj", ".props", ".json", ".md", ".mjs", ".scss", ".sh", ".slnx", ".txt", ".yml", ".css", ".js"];

    [Fact]
    public void No_file_holds_a_registry_address_or_a_path_of_a_machine()
    {
        var root = Repository.Folder("");
        var wrong =
            from file in Source.Files(root, "*")
            let path = Path.GetRelativePath(root, file)
            where Kinds.Contains(Path.GetExtension(file)) || !Path.HasExtension(file)
            where !path.StartsWith(".git", StringComparison.Ordinal) && !path.StartsWith("data", StringComparison.Ordinal)
                && !path.StartsWith("TestResults", StringComparison.Ordinal)
            where Path.GetFileName(file) != "PrivacyTests.cs" && Forbidden().IsMatch(File.ReadAllText(file))
            select path;

        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"api\.nuget\.org|registry\.npmjs\.org|(?<![\w./])/work/|/root/|/home/\w+/", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
