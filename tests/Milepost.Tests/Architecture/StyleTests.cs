using System.Text.RegularExpressions;

namespace Milepost.Tests.Architecture;

/// <summary>A class of the style is one thing: two parts of the site that take the same name dress each other.</summary>
public partial class StyleTests
{
    [Fact]
    public void No_class_is_set_out_in_two_files_of_the_style()
    {
        var files = from file in Source.Files(Repository.Folder(Path.Combine("frontend", "scss")), "_*.scss")
                    from Match one in SetOut().Matches(File.ReadAllText(file))
                    select (Class: one.Groups[1].Value, File: Path.GetFileName(file));

        var twice = files.Distinct().GroupBy(one => one.Class).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(one => one.File))}");
        Assert.NotEmpty(files);
        Assert.Empty(twice);
    }

    /// <summary>A block that begins at the margin with one class alone.</summary>
    [GeneratedRegex(@"^\.(app-[a-z-]+) \{", RegexOptions.Multiline, 1000)]
    private static partial Regex SetOut();
}
