namespace Milepost.Tests.Architecture;

/// <summary>A file that no longer fits in the head is two concepts.</summary>
public class SizesTests
{
    [Fact]
    public void No_file_is_longer_than_250_lines() =>
        Assert.Empty(LongerThan(250, "*.cs"));

    [Fact]
    public void No_page_model_is_longer_than_150_lines() =>
        Assert.Empty(LongerThan(150, "*.cshtml.cs"));

    private static IEnumerable<string> LongerThan(int limit, string pattern) =>
        from file in Source.Files(Repository.Folder("src"), pattern)
        let lines = File.ReadLines(file).Count()
        where lines > limit
        select $"{Path.GetFileName(file)} has {lines} lines";
}
