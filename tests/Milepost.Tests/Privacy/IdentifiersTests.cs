using Milepost.Importing;
using Milepost.Importing.Tables;
using Milepost.Evidencing;
using Milepost.Privacy;

namespace Milepost.Tests.Privacy;

public class IdentifiersTests
{
    private const int Each = 170;

    [Fact]
    public void Of_the_identifiers_that_have_a_form_nineteen_in_twenty_are_found()
    {
        var texts = new InventedTexts(1);
        AssertFound(0.95, Enumerable.Range(0, Each).Select(_ => texts.Formatted()));
    }

    [Fact]
    public void Of_the_names_of_children_four_in_five_are_found()
    {
        var texts = new InventedTexts(2);
        AssertFound(0.80, Enumerable.Range(0, Each).Select(_ => texts.Named()));
    }

    [Fact]
    public void Of_papers_that_name_no_child_at_most_one_in_ten_is_held_up()
    {
        var texts = new InventedTexts(3);
        var clean = Enumerable.Range(0, Each).Select(_ => texts.Clean()).ToList();
        var wrong = clean.Where(Finds).ToList();
        Assert.True(wrong.Count <= clean.Count / 10, $"{wrong.Count} of {clean.Count}:\n{string.Join('\n', wrong.Distinct().Select(text => $"{string.Join(',', Identifiers.KindsIn(text, InventedTexts.Written))}: {text}"))}");
    }

    [Theory]
    [InlineData("The child is known by B123456789012 there", false)]
    [InlineData("The order 943 476 5919 was sent", true)]
    [InlineData("The order 943 476 5918 was sent", false)]
    [InlineData("AB123456C is her number", true)]
    public void A_number_counts_where_its_check_digit_or_its_form_agrees(string text, bool found) => Assert.Equal(found, Finds(text));

    [Fact]
    public void What_is_found_is_told_by_kind_and_place_and_never_repeated()
    {
        var said = Identifiers.Said(Identifiers.In("DOB 03/04/2015, NHS 943 476 5919", "page 2", InventedTexts.Written));

        Assert.Equal("an NHS number in page 2; a date of birth in page 2", said);
    }

    [Fact]
    public void A_row_of_a_table_is_read_under_its_headings()
    {
        static Row Row(int number, params string[] cells) => new(new Place(Table: 1, Row: number), [.. cells.Select(cell => new Cell(new Place(Row: number), cell))]);
        var document = new SourceDocument("a.docx", new string('0', 64), FileFormat.Docx,
        [
            new Paragraph(new Place(Page: 1), "Audit of assessments, October 2026"),
            new Table(new Place(Table: 1), null, [Row(1, "Child", "Born", "Grade"), Row(2, "Tuula Marsh", "03/04/2015", "Good"), Row(3, "", "", "")]),
        ], []);

        var found = DocumentIdentifiers.In(document, InventedTexts.Written);

        Assert.Equal([IdentifierKind.DateOfBirth, IdentifierKind.ChildsName], found.Select(one => one.Kind));
        Assert.All(found, one => Assert.Equal("table 1, row 2", one.Place));
    }

    private static void AssertFound(double least, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        var missed = all.Where(text => !Finds(text)).ToList();
        Assert.True(missed.Count <= all.Count * (1 - least), $"{missed.Count} of {all.Count} were not found:\n{string.Join('\n', missed.Distinct())}");
    }

    private static bool Finds(string text) => Identifiers.KindsIn(text, InventedTexts.Written).Count > 0;
}
