using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Tests.Documents;

public sealed class SeedTests
{
    [Theory]
    [InlineData("000", FileFormat.Markdown, 27, 190)]
    [InlineData("001", FileFormat.Text, 1, 3)]
    [InlineData("002", FileFormat.Markdown, 24, 120)]
    [InlineData("003", FileFormat.Markdown, 3, 19)]
    [InlineData("004", FileFormat.Markdown, 30, 140)]
    public void A_real_plan_is_read_into_tables(string number, FileFormat format, int tables, int rows)
    {
        var (_, document) = Seed(number);

        Assert.Equal(format, document.Format);
        var found = document.Blocks.OfType<Table>().ToList();
        if (Environment.GetEnvironmentVariable("MILEPOST_SHOW") is { } folder) File.WriteAllText(Path.Combine(folder, number + ".said.txt"), Said.Text(document));
        Assert.InRange(found.Count, tables - 5, tables + 5);
        Assert.InRange(found.Sum(table => table.Rows.Count), rows - 40, rows + 40);
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_word_of_a_real_plan_is_kept(string number)
    {
        var (text, document) = Seed(number);

        var kept = Words(Said.Text(document)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Words(text), word => !kept.Contains(word));
    }

    private static IEnumerable<string> Words(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text.Replace("&amp;", "&", StringComparison.Ordinal), "<[^<>]*>", " ")
            .Split([' ', '\n', '\t', '|', '*', '#', '\u00A0', '/', '@', '-', '\r', '.', '\b'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit) && word is not ("st" or "th" or "1" or "31"));

    private static (string Text, SourceDocument Document) Seed(string number)
    {
        var folder = Repository.Shared("seeds");
        if (folder is null) Assert.Skip("The shared folder with real plans is not beside this repository.");

        var path = Directory.GetFiles(folder, number + "_*.txt").Single();
        return (File.ReadAllText(path), Said.Document(Path.GetFileName(path), File.ReadAllBytes(path)));
    }
}
