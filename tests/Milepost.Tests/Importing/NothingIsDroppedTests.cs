using FsCheck;
using FsCheck.Fluent;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Importing.Tables;

namespace Milepost.Tests.Importing;

/// <summary>Whatever a table holds, every word of it is found in the draft, in the headings shown to the person, or in a problem.</summary>
public sealed class NothingIsDroppedTests
{
    private static readonly string[] Headings =
    [
        "Ref.", "Action", "Key action", "Activity", "Outcome", "Lead", "Start Date", "Start Date", "By when", "RAG", "RAG", "Progress", "Evidence", "Theme",
        "How will we know?", "What children will say", "Focus Area", "Measure", "Data Source", "Acronym", "Meaning", "Job Title", "Post holder", "Level", "Wibble", "",
    ];

    private static readonly string[] Cells =
    [
        "", "", "", "1.1", "B7", "3.3.", "1. Begin zeta", "2. Go on eta", "a) first part b) second part", "• one\n• two", "G", "Amber", "BLUE", "B – Complete",
        "31.11.14", "Sept-25", "w/c 3.11", "Ongoing", "Kim Ode / Lee Park", "Head of Nothing", "The rest of a sentence that ends.", "and goes on",
        "Children will say we listen", "PI", "To be developed", "FA1: The first", "x", "7", "Section of the plan", "Priority 2: Another", "Lead: Pat Moss",
    ];

    private static readonly Gen<Table> Tables =
        from width in Gen.Choose(1, 9)
        from headed in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from headings in Gen.ArrayOf(Gen.Elements(Headings), width)
        from rows in Gen.ListOf(Gen.ArrayOf(Gen.Frequency((5, Gen.Elements(Cells)), (1, Gen.Elements("omega", "psi chi", "phi; tau")))))
        select Table([.. (headed ? [headings] : Array.Empty<string[]>()).Concat(rows)]);

    private static readonly Gen<Block> Blocks = Gen.Frequency(
        (3, Tables.Select(Block (table) => table)),
        (1, Gen.Elements("1. Leading well", "Thresholds", "Glossary", "Contents", "Ofsted priority area 2", "Members of the Board").Select(Block (text) => new Paragraph(Place.Nowhere, text))));

    [Fact]
    public void Every_word_of_every_cell_ends_somewhere() => Prop.ForAll(
        Arb.From(Gen.ListOf(Blocks)), blocks => Lost(Document([.. blocks])).Count == 0).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_word_of_a_real_plan_with_rows_lost_and_cells_slid_ends_somewhere(string number)
    {
        var document = Expected.Seed(number).Document;
        var random = new System.Random(20140901);
        for (var i = 0; i < 12; i++) Assert.Empty(Lost(Mutated(document, random)));
    }

    private static SourceDocument Mutated(SourceDocument document, System.Random random) => document with
    {
        Blocks = [.. document.Blocks.Where(_ => random.Next(30) > 0).Select(block => block is Table table ? Mutated(table, random) : block)],
    };

    private static Table Mutated(Table table, System.Random random) => table with
    {
        Rows =
        [
            .. table.Rows.Where(_ => random.Next(15) > 0).Select(row => random.Next(8) switch
            {
                0 => row with { Cells = [.. row.Cells.Skip(1), row.Cells[0] with { Text = "" }] },
                1 => row with { Cells = [row.Cells[^1] with { Text = "" }, .. row.Cells] },
                2 => row with { Cells = [.. row.Cells.OrderBy(_ => random.Next())] },
                _ => row,
            }),
        ],
    };

    private static List<string> Lost(SourceDocument document)
    {
        var reading = PlanReader.Read(document);
        var kept = Words(string.Join('\n', DraftText.Of(reading), string.Join('\n', Rows(reading)))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. document.Blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).SelectMany(cell => Words(cell.Text)).Where(word => !kept.Contains(word))];
    }

    private static IEnumerable<string> Rows(FileReading reading) => reading.Plan?.Actions.SelectMany(action => action.Row).Select(field => field.Text) ?? [];

    private static string[] Words(string text) => text.Split([.. text.Where(letter => !char.IsLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    private static SourceDocument Document(IReadOnlyList<Block> blocks) => new("any.txt", "", FileFormat.Text, blocks, []);

    private static Table Table(string[][] rows) => new(Place.Nowhere, null, [.. rows.Select((cells, row) =>
        new Row(new Place(Row: row + 1), [.. cells.Select(text => new Cell(new Place(Row: row + 1), text))]))]);
}
