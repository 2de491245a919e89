using System.Text.RegularExpressions;

namespace Milepost.Tests.Architecture;

/// <summary>Types are named for what they are in the council's world, not for a job in the program.</summary>
public partial class NamesTests
{
    [Fact]
    public void No_type_is_named_for_a_job()
    {
        var wrong =
            from file in Source.Files(Repository.Folder("src"))
            from Match type in JobTitle().Matches(File.ReadAllText(file))
            select $"{Path.GetFileName(file)}: {type.Groups[1].Value}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void An_interface_has_more_than_one_implementation()
    {
        var code = string.Join('\n', Source.Files(Repository.Folder("src")).Select(File.ReadAllText));
        var interfaces = Interface().Matches(code).Select(match => match.Groups[1].Value).Distinct();

        Assert.All(interfaces, name => Assert.True(
            Regex.Count(code, $@"(?:class|record|struct) \w+[^;{{]*[:,]\s*{name}\b") > 1, $"{name} has fewer than two implementations"));
    }

    [Fact]
    public void Only_one_place_in_each_host_catches_everything()
    {
        var catches = Source.Files(Repository.Folder("src"))
            .Where(file => CatchAll().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName);

        Assert.True(catches.Count() <= 2, string.Join(", ", catches));
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) (?:struct |class )?(\w*(?:Service|Manager|Helper|Util|Utils|Processor|Handler|Dto|Base|Impl))\b")]
    private static partial Regex JobTitle();

    [GeneratedRegex(@"\binterface (I[A-Z]\w+)")]
    private static partial Regex Interface();

    [GeneratedRegex(@"catch\s*(?:\(Exception(?:\s+\w+)?\)\s*(?!\s*when)|\{)")]
    private static partial Regex CatchAll();
}
