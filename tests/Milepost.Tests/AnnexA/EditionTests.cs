using System.Text;
using System.Text.Json.Nodes;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Schema;
using Milepost.Documents.AnnexA;
using Milepost.Importing;
using Milepost.Tests.Documents;

namespace Milepost.Tests.AnnexA;

/// <summary>A third edition is data, and an old workbook is read as a new one is.</summary>
public sealed class EditionTests
{
    [Fact]
    public void An_edition_that_brings_a_column_a_code_and_a_heading_is_read_without_code()
    {
        var schema = Third();
        var columns = schema[4].Columns;
        var plain = Read(schema, columns.Where(column => column.From is null).Select(column => column.Name), columns.Count(column => column.From is null));
        var third = Read(schema, columns.Select(column => column.Key == "start" ? "Date the assessment began" : column.Name), columns.Count, ("start", "02/03/2026"), ("authorised", "31/03/2026"), ("seen", "d) By video"), ("advocate", "a) Yes"));

        Assert.Equal("2019", plain.Edition);
        Assert.Equal("2027", third.Edition);
        Assert.Equal(["2019", "2024", "2027"], schema.Editions);
        var list = third[4]!;
        Assert.Equal(new DateOnly(2026, 3, 2).DayNumber, list[columns.Count - 1 == schema[4].Column("advocate") ? schema[4].Column("start") : -1][0]);
        Assert.Equal("VIDEO", columns[schema[4].Column("seen")].Codes!.Codes[list[schema[4].Column("seen")][0]].Token);
        Assert.Equal(0, list.Tally(schema[4].Column("advocate"))!.Unread);
    }

    [Fact]
    public void An_Annex_A_of_an_old_workbook_is_read()
    {
        var columns = AnnexASchema.Known[4].Columns.Where(column => column.From is null).ToList();
        (string Key, string Text)[] row = [("id", "C1"), ("start", "02/03/2026"), ("authorised", "31/03/2026"), ("seen", "a) Yes")];
        var cells = columns.Select((column, at) => MadeXls.Text(0, at, column.Name))
            .Concat(row.Select(cell => MadeXls.Text(1, columns.FindIndex(column => column.Key == cell.Key), cell.Text)));

        var read = AnnexAReader.Read([new SourceFile("annex-a.xls", MadeXls.Book([], [.. cells]))], AnnexALimits.Upload, TestContext.Current.CancellationToken);

        Assert.True(read.TryGetLists(out var lists, out var facts, out var refused), refused?.Message);
        var list = Assert.Single(lists.All);
        Assert.Equal((4, 1, 2), (list.Schema.Number, list.Rows, list.RowNumbers[0]));
        Assert.Equal(new DateOnly(2026, 3, 31).DayNumber, list[list.Schema.Column("authorised")][0]);
        Assert.Equal("C1", list.Whom(0));
        Assert.Equal(0, Assert.Single(facts.Headings).Unknown);
    }

    private static AnnexALists Read(AnnexASchema schema, IEnumerable<string> headings, int width, params (string Key, string Text)[] cells)
    {
        var (pools, at) = (new CellPools(), 0);
        var sheet = new SheetReading(schema, pools, "List 4");
        foreach (var heading in headings) sheet.Cell(at++, Encoding.UTF8.GetBytes(heading));
        sheet.EndRow(1);
        sheet.Cell(schema[4].Column("id"), "C1"u8);
        foreach (var (key, text) in cells.Where(cell => schema[4].Column(cell.Key) < width)) sheet.Cell(schema[4].Column(key), Encoding.UTF8.GetBytes(text));
        sheet.EndRow(2);
        return new(schema, pools, [sheet.Build()!]);
    }

    /// <summary>The schema that Milepost comes with, and an edition of 2027 as its data would say it.</summary>
    private static AnnexASchema Third()
    {
        using var known = typeof(AnnexASchema).Assembly.GetManifestResourceStream("annex-a.json")!;
        var schema = JsonNode.Parse(known)!;
        schema["editions"]!.AsArray().Add("2027");
        var columns = schema["lists"]!.AsArray().Single(list => list!["number"]!.GetValue<int>() == 4)!["columns"]!.AsArray();
        var (seen, start) = (columns.Single(column => column!["key"]!.GetValue<string>() == "seen")!, columns.Single(column => column!["key"]!.GetValue<string>() == "start")!);
        var codes = seen["codes"]!.GetValue<string>();
        columns.Add(JsonNode.Parse($$"""{"key": "advocate", "name": "Was an advocate offered (Y/N)", "kind": "category", "codes": "{{codes}}", "from": "2027"}"""));
        start["aliases"] = new JsonArray([.. (start["aliases"]?.AsArray() ?? []).Select(alias => alias!.DeepClone()), JsonValue.Create("Date the assessment began")]);
        schema["codes"]![codes]!["codes"]!.AsArray().Add(JsonNode.Parse("""{"code": "d) By video", "token": "VIDEO", "from": "2027"}"""));
        return AnnexASchema.Read(new MemoryStream(Encoding.UTF8.GetBytes(schema.ToJsonString())));
    }
}
