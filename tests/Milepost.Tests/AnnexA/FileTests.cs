using System.IO.Compression;
using System.Text;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Schema;
using Milepost.Documents.AnnexA;
using Milepost.Importing;

namespace Milepost.Tests.AnnexA;

/// <summary>Whole files: the known ones are read, and what cannot be read is refused in words that say what to do.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("milepost-annex-a-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("CSCDP-2015-01-sample.xlsx", "2019", 5)]
    [InlineData("CSCDP-example-B-2004.xlsx", "2019", 11)]
    [InlineData("CSCDP-child-event-journeys-annexa_example.xlsx", "2019", 43)]
    [InlineData("SFDL-liia-pipeline-Annex_A_2024_Jan.xlsx", "2024", 59)]
    public void Every_heading_of_the_sample_workbooks_is_known(string name, string edition, int rows)
    {
        var (lists, file) = Sample(name);

        Assert.Equal(Enumerable.Range(1, 11), lists.All.Select(list => list.Schema.Number));
        Assert.All(file.Headings, heading => Assert.Equal(0, heading.Unknown + heading.Twice));
        Assert.Equal(edition, lists.Edition);
        Assert.Equal(rows, lists.All.Sum(list => list.Rows));
    }

    [Fact]
    public void Values_of_the_samples_without_a_sure_meaning_stay_without_one()
    {
        string[] all = ["CSCDP-2015-01-sample.xlsx", "CSCDP-example-B-2004.xlsx", "CSCDP-child-event-journeys-annexa_example.xlsx", "SFDL-liia-pipeline-Annex_A_2024_Jan.xlsx"];

        Assert.Equal(10, all.Select(name => Sample(name).Lists).Sum(lists => lists.All.Sum(list => Enumerable.Range(0, list.Schema.Columns.Count)
            .Where(column => list.Schema.Columns[column] is { Kind: CellKind.Category, Codes.IsOpen: false })
            .Sum(column => list.Tally(column)?.Unread ?? 0))));
    }

    [Fact]
    public void A_folder_and_a_zip_of_the_same_lists_say_the_same()
    {
        var stories = Repository.Folder("tests/Milepost.Tests/AnnexA/Stories");
        var zip = Path.Combine(folder, "lists.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            foreach (var file in Directory.EnumerateFiles(stories, "*.csv")) archive.CreateEntryFromFile(file, $"annex a/{Path.GetFileName(file)}");
        }

        Assert.Equal(136, Read(zip).Lists.All.Sum(list => list.Rows));
        Assert.Equal(Figures(Read(stories)), Figures(Read(zip)));
        Assert.Equal(Figures(Read(stories)), Figures(Upload.Of(stories).Read()));

        static IEnumerable<(string, int?, int?, decimal?)> Figures((AnnexALists Lists, FileFacts File) read) =>
            MeasureSuite.Compute(MeasureCatalogue.Known, read.Lists, read.File, new(2026, 4, 30), MeasureOptions.AsUsual).Select(one => (one.Measure.Id, one.Numerator, one.Denominator, one.Value));
    }

    [Fact]
    public void Two_files_of_one_list_are_told_and_one_of_them_is_counted()
    {
        Write("List 1.csv", Csv(1, ["W1", "a) Female", "a) WBRI", "", "4", "01/04/2026", "q) 6: Police"]));
        Write("List 1 again.csv", Csv(1, ["W2", "a) Female", "a) WBRI", "", "4", "01/04/2026", "q) 6: Police"], ["W3"]));

        Assert.True(AnnexAReader.Read(folder, AnnexALimits.Upload, TestContext.Current.CancellationToken).TryGetLists(out var lists, out var file, out _));
        Assert.Equal([1], file.Twice);
        Assert.Single(lists.All);
    }

    [Theory]
    [InlineData("empty.csv", "", "empty")]
    [InlineData("nothing.csv", "\n\n\n", "no-list")]
    [InlineData("shopping.csv", "milk,eggs\n1,2\n", "no-list")]
    [InlineData("broken.xlsx", "PK\u0003\u0004 this is no workbook", null)]
    [InlineData("broken.zip", "PK\u0003\u0004 this is no archive", null)]
    [InlineData("bytes.csv", "Child Unique ID,\0\0\0\0,Gender\0", null)]
    [InlineData("quote.csv", "Child Unique ID,Gender\n\"W1,Female\n", null)]
    [InlineData("send.csv", "Child Unique ID,Date of Birth,Gender,Date EHC plan was issued,SEN support\n1,,,,\n", "special-needs-annex-a")]
    public void A_file_that_is_not_these_lists_is_refused_in_words(string name, string text, string? code)
    {
        var refused = Refused(Write(name, text), AnnexALimits.Upload);

        Assert.True(code is null || refused.Code == code, refused.Code);
        Assert.True(refused.Message.Length > 15 && refused.Message[^1] == '.', refused.Message);
    }

    [Fact]
    public void A_list_with_half_of_its_headings_renamed_is_refused()
    {
        var half = AnnexASchema.Known[4].Columns.Select((column, at) => at % 2 == 0 ? $"Field {at}" : column.Name);

        Assert.Equal("no-list", Refused(Write("List 4.csv", string.Join(',', half) + "\n"), AnnexALimits.Upload).Code);
    }

    [Fact]
    public void More_rows_columns_or_text_than_any_council_has_is_refused()
    {
        var rows = Write("List 1.csv", Csv(1, [.. Enumerable.Range(1, 20).Select(at => new[] { $"W{at}" })]));
        var columns = Write("List 2.csv", Csv(2, [Enumerable.Repeat("x", 300).ToArray()]));
        var text = Write("List 3.csv", Csv(3, [new string('x', 40_000)]));
        var unclosed = Write("List 4.csv", Csv(4, ["\"" + new string('x', 600_000)]));

        Assert.Equal("too-many-rows", Refused(rows, new() { Rows = 10 }).Code);
        Assert.Equal("too-many-columns", Refused(columns, AnnexALimits.Upload).Code);
        Assert.Equal("cell-too-long", Refused(text, AnnexALimits.Upload).Code);
        Assert.Equal("cell-too-long", Refused(unclosed, AnnexALimits.Upload).Code);
        Assert.Equal("too-big", Refused(text, new() { Bytes = 1000 }).Code);
    }

    [Fact]
    public void An_archive_that_unfolds_to_more_than_is_read_is_refused()
    {
        var zip = Path.Combine(folder, "bomb.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("List 1.csv").Open();
            entry.Write(new byte[2_000_000]);
        }

        Assert.Equal("too-big-inside", Refused(zip, new() { Bytes = 1_000_000 }).Code);
    }

    private static (AnnexALists Lists, FileFacts File) Sample(string name)
    {
        var path = Repository.Shared($"annex-a/samples/{name}");
        if (path is null) Assert.Skip("The shared folder with the sample workbooks is not beside this repository.");
        return Read(path);
    }

    private static (AnnexALists Lists, FileFacts File) Read(string path)
    {
        Assert.True(AnnexAReader.Read(path, AnnexALimits.Upload, TestContext.Current.CancellationToken).TryGetLists(out var lists, out var file, out _));
        return (lists, file);
    }

    private static Refusal Refused(string path, AnnexALimits limits)
    {
        Assert.False(AnnexAReader.Read(path, limits, TestContext.Current.CancellationToken).TryGetLists(out _, out _, out var refusal));
        return refusal;
    }

    private static string Csv(int list, params string[][] rows) => string.Join(',', AnnexASchema.Known[list].Columns.Select(column => column.Name)) + "\n" + string.Concat(rows.Select(row => string.Join(',', row) + "\n"));

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(text));
        return path;
    }
}
