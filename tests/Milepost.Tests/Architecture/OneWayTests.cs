using System.Text.RegularExpressions;
using Milepost.Plans;

namespace Milepost.Tests.Architecture;

/// <summary>Facts flow one way: concepts know nothing of stages, and no stage knows the one after it.</summary>
public partial class OneWayTests
{
    private static readonly string[] Words = ["Wording", "Calendar", "Rating", "Identity", "Privacy"];
    private static readonly string[] Concepts = [.. Words, "Signals", "People", "Cycles", "Plans", "Actions"];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Identity"] = [],
        ["Wording"] = [],
        ["Calendar"] = ["Wording"],
        ["Rating"] = [],
        ["Privacy"] = [],
        ["Signals"] = [],
        ["Chaining"] = ["Wording"],
        ["People"] = [.. Words, "Plans"],
        ["Cycles"] = [.. Words, "Plans"],
        ["Plans"] = [.. Words, "Signals", "People", "Cycles"],
        ["Actions"] = Concepts,
        ["Facts"] = Concepts,
        ["Importing"] = [.. Concepts, "Facts", "Importing"],
        ["Searching"] = ["Wording"],
        ["Covering"] = [.. Concepts, "Facts"],
        ["Assessing"] = [.. Concepts, "Facts", "Covering"],
        ["Evidencing"] = [.. Concepts, "Facts", "Importing", "Assessing", "Measuring"],
        ["Checking"] = [.. Concepts, "Facts", "Assessing", "Covering"],
        ["AnnexA"] = [.. Words, "Signals"],
        ["Authorities"] = [.. Words, "AnnexA"],
        ["Measuring"] = [.. Concepts, "Facts", "Assessing"],
        ["Scorecards"] = [.. Concepts, "Facts", "Importing", "Measuring"],
        ["Comparing"] = [.. Concepts, "Facts", "AnnexA", "Measuring", "Scorecards"],
        ["Submitting"] = [.. Concepts, "Facts", "AnnexA", "Measuring"],
        ["Suggesting"] = [.. Concepts, "Facts", "Assessing", "Measuring"],
        ["Ledger"] = [.. Concepts, "Facts", "Assessing"],
        ["Forecasting"] = [.. Concepts, "Facts", "Assessing"],
        ["Questioning"] = [.. Concepts, "Facts", "Assessing", "Covering", "Checking", "Suggesting", "Ledger"],
        ["Editing"] = [.. Concepts, "Facts", "Measuring"],
        ["Cycling"] = [.. Concepts, "Facts", "Assessing", "Questioning"],
        ["Updating"] = [.. Concepts, "Facts", "Assessing", "Editing", "Evidencing", "Questioning", "Cycling"],
        ["Working"] = [.. Concepts, "Facts", "Importing", "Assessing", "Editing", "Cycling", "Updating"],
        ["Charting"] = ["Wording", "Rating", "Signals"],
        ["Reporting"] = [.. Concepts, "Facts", "Assessing", "Covering", "Checking", "Charting", "Measuring", "Comparing", "Evidencing", "Chaining", "Suggesting", "Ledger", "Forecasting", "Questioning", "AnnexA", "Submitting"],
    };

    private static readonly Dictionary<string, string[]> ProjectsMayUse = new()
    {
        ["Milepost.Core"] = [],
        ["Milepost.Documents"] = ["Milepost.Core"],
        ["Milepost.Store"] = ["Milepost.Core"],
        ["Milepost.Web"] = ["Milepost.Documents", "Milepost.Store"],
        ["Milepost.Cli"] = ["Milepost.Documents", "Milepost.Store", "Milepost.Web"],
    };

    [Fact]
    public void Each_folder_of_the_core_uses_only_what_comes_before_it()
    {
        var core = Repository.Folder("src/Milepost.Core");
        var wrong =
            from file in Source.Files(core)
            let folder = Path.GetRelativePath(core, file).Split(Path.DirectorySeparatorChar)[0]
            from Match use in Use().Matches(File.ReadAllText(file))
            let used = use.Groups[1].Value
            where used != folder && !MayUse[folder].Contains(used)
            select $"{Path.GetRelativePath(core, file)} uses Milepost.{used}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Reading_a_file_knows_nothing_of_comparing_it()
    {
        var reading = Repository.Folder("src/Milepost.Core/Importing/Reading");

        Assert.DoesNotContain(Source.Files(reading), file => File.ReadAllText(file).Contains("Milepost.Importing.Comparing", StringComparison.Ordinal));
    }

    [Fact]
    public void The_core_refers_to_nothing_but_the_platform() =>
        Assert.All(typeof(Plan).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Each_project_refers_only_to_those_before_it()
    {
        foreach (var (project, allowed) in ProjectsMayUse)
        {
            var text = File.ReadAllText(Repository.Folder($"src/{project}/{project}.csproj"));
            var used = Reference().Matches(text).Select(match => match.Groups[1].Value);
            Assert.Subset(allowed.ToHashSet(), used.ToHashSet());
        }
    }

    [GeneratedRegex(@"^using (?:static )?Milepost\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Use();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*/(Milepost\.\w+)\.csproj""")]
    private static partial Regex Reference();
}
