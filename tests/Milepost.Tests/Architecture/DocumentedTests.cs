using System.Xml.Linq;
using Milepost.Plans;

namespace Milepost.Tests.Architecture;

/// <summary>Every public type of the core says in a sentence what it is.</summary>
public class DocumentedTests
{
    [Fact]
    public void Every_public_type_of_the_core_has_a_summary()
    {
        var core = typeof(Plan).Assembly;
        var documented = XDocument.Load(Path.ChangeExtension(core.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is { } summary && !string.IsNullOrWhiteSpace(summary.Value))
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet();

        var bare = core.GetExportedTypes()
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !documented.Contains("T:" + type.FullName!.Replace('+', '.')));

        Assert.Empty(bare);
    }
}
