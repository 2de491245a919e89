using System.Diagnostics;
using Milepost.Importing.Reading;
using Milepost.Importing.Tables;
using Milepost.Tests.Documents;

namespace Milepost.Tests.Importing;

/// <summary>Invented plans with everything that page breaks, printers and people do to real ones.</summary>
public sealed class PlanReaderTests
{
    [Fact]
    public void A_row_that_a_page_break_divided_is_joined_in_the_middle_of_its_sentences() => Golden.Matches(Read("divided-rows.txt"));

    [Fact]
    public void Columns_that_slid_are_put_back_and_steps_of_a_missing_improvement_are_kept() => Golden.Matches(Read("slid-columns.md"));

    [Fact]
    public void Sections_repeated_headings_and_appendices_are_read() => Golden.Matches(Read("sections.md"));

    [Fact]
    public void A_table_without_headings_is_read_by_what_it_holds() => Golden.Matches(Read("no-headings.txt"));

    [Fact]
    public void Other_councils_words_are_known_too() => Golden.Matches(Read("other-words.md"));

    [Fact]
    public void A_report_in_sentences_is_said_to_be_one() => Golden.Matches(Read("story.md"));

    [Fact]
    public void A_persons_correction_of_a_heading_is_followed()
    {
        var document = Document("other-words.md");
        var corrections = new ColumnCorrections(new Dictionary<(string, int), PlanField> { [("update", 1)] = PlanField.Evidence });

        var action = PlanReader.Read(document, corrections).Plan!.Actions[0];

        Assert.Empty(action.Progress);
        Assert.Single(action.Evidence);
    }

    [Fact]
    public void Two_thousand_rows_are_understood_quickly()
    {
        var rows = Enumerable.Range(0, 2_000).Select(i =>
            $"{(i / 20) + 1}.{(i % 20) + 1}\tLook at the work of team {i} and say what was found\ta) Look. b) Say.\tAda Finch / Ben Orr\t{(i % 28) + 1}.10.25\t{"BGAR"[i % 4]}\tThe look at team {i} was begun in the autumn.");
        var document = Said.Document("plan.txt", "Ref\tKey action\tActivity\tLead\tTarget date\tRAG\tProgress\n" + string.Join('\n', rows));
        PlanReader.Read(document);

        var time = Stopwatch.StartNew();
        var plan = PlanReader.Read(document).Plan!;

        Assert.Equal((2_000, 4_000), (plan.Actions.Count, plan.Actions.Sum(action => action.Steps.Count)));
        // It takes a fifth of a second alone; the rest is room for a busy machine.
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(5), $"{time.Elapsed}");
    }

    /// <summary>It holds rows about children, so it must never be taken for a plan.</summary>
    [Theory]
    [InlineData("List {0}")]
    [InlineData("List_{0}")]
    [InlineData("list-{0} extract")]
    public void A_workbook_of_annex_A_is_known_by_its_sheets(string name)
    {
        var sheets = Enumerable.Range(1, 11).Select(Block (number) => new Table(
            Milepost.Importing.Place.Nowhere, name.Replace("{0}", $"{number}", StringComparison.Ordinal), []));

        Assert.Equal(FileKind.AnnexA, PlanReader.Read(new("annex.xlsx", "", Milepost.Importing.FileFormat.Xlsx, [.. sheets], [])).Kind);
    }

    [Theory]
    [InlineData("Inspection of Wexcombe local\nauthority children’s services")]
    [InlineData("Inspection of Wexcombe Borough Council local authority children ’ s services")]
    public void An_inspection_report_is_known_however_its_title_is_broken(string title)
    {
        string[] lines = [title, "Inspection dates: 2 to 13 March 2026", "Lead inspector: A Person", "Overall effectiveness: Good",
            "The impact of leaders: Good", "The experiences of children in care: Requires improvement to be good"];
        var blocks = lines.Select(Block (line) => new Paragraph(Milepost.Importing.Place.Nowhere, line));

        Assert.Equal(FileKind.InspectionReport, PlanReader.Read(new("report.pdf", "", Milepost.Importing.FileFormat.Pdf, [.. blocks], [])).Kind);
    }

    private static string Read(string name) => DraftText.Of(PlanReader.Read(Document(name)));

    private static SourceDocument Document(string name) =>
        Said.Document(name, File.ReadAllBytes(Repository.Folder($"tests/Milepost.Tests/Importing/Plans/{name}")));
}
