using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Quality;

namespace Milepost.Tests.AnnexA.Quality;

/// <summary>What is found of the file itself: its sheets, headings, days and codes as wholes.</summary>
public sealed class StructureTests
{
    private static readonly DateOnly ListDate = new(2026, 4, 30);

    [Fact]
    public void Lists_that_are_missing_empty_or_there_twice_are_told()
    {
        var upload = Upload.Empty();
        upload.Add(1, ("id", "C1"), ("date", "02/02/2026"));
        var (lists, file) = upload.Read([1, 2, 3]);

        Assert.Equal((0, null), Of("FS-01", lists, file));
        Assert.Equal((8, "List 4, 5, 6, 7, 8, 9, 10, 11"), Of("FS-02", lists, file));
        Assert.Equal((1, "List 3"), Of("FS-03", lists, file with { Twice = [3] }));
        Assert.Equal((1, "List 9"), Of("FS-04", lists, file with { WithoutHeader = [9] }));
        Assert.Equal((2, "List 2, 3"), Of("FS-09", lists, file));
        Assert.Equal((1, null), Of("FS-01", new(lists.Schema, new(), []), file));
    }

    [Fact]
    public void Headings_that_are_missing_unknown_known_by_another_name_or_there_twice_are_told()
    {
        var upload = Upload.Empty();
        var heading = upload[7][0];
        (heading[upload.At(7, "review")], heading[^1], heading[1]) = ("Review of the moon", "Social Worker", "Sex");
        upload[7][0] = [.. heading, "Child Unique ID", ""];
        var (lists, file) = upload.Read();

        Assert.Equal((0, null), Of("FS-05", lists, file));
        Assert.Equal((1, "list 7: 1"), Of("FS-06", lists, file));
        Assert.Equal((2, "list 7: 2"), Of("FS-07", lists, file));
        Assert.Equal((1, "list 7: 1"), Of("FS-08", lists, file));

        upload = Upload.Empty();
        upload[4][0][upload.At(4, "start")] = "Begun";
        (lists, file) = upload.Read();
        Assert.Equal((1, "list 4: 1"), Of("FS-05", lists, file));
    }

    [Theory]
    [InlineData("2026-04-30", 0)]
    [InlineData("2026-03-31", 0)]
    [InlineData("2026-03-30", 1)]
    [InlineData("2026-05-01", 1)]
    [InlineData(null, 1)]
    public void A_list_date_that_is_missing_to_come_or_old_is_told(string? day, int count)
    {
        var (lists, file) = Upload.Empty().Read();

        Assert.Equal(count, Of("FS-11", lists, file with { ReadOn = ListDate, ListDate = day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }).Count);
    }

    [Fact]
    public void The_list_date_is_held_against_the_day_of_reading_and_not_against_itself()
    {
        var (lists, file) = Upload.Empty().Read();
        var old = file with { ListDate = ListDate, ReadOn = ListDate.AddDays(31) };

        Assert.Equal((1, "30 April 2026 was 31 days before it was read."), Of("FS-11", lists, old));
        Assert.Equal((1, "30 April 2026 is in the future."), Of("FS-11", lists, old with { ReadOn = ListDate.AddDays(-1) }));
        Assert.Equal((null, "It needs the day on which the file was read."), Of("FS-11", lists, old with { ReadOn = null }));
    }

    [Fact]
    public void Lists_of_which_no_row_lies_in_the_window_make_the_list_date_doubtful()
    {
        var upload = Upload.Empty();
        Assert.Null(EmptyWindow.Said(upload.Read().Lists, ListDate));
        upload.Add(1, ("id", "C1"), ("birth", "02/02/2026"), ("date", "29/10/2025"));
        upload.Add(3, ("id", "C1"), ("date", "01/05/2026"));
        upload.Add(4, ("id", "C1"), ("start", "01/05/2024"), ("authorised", "30/04/2026"));
        upload.Add(7, ("id", "C1"), ("start", "01/05/2020"));

        Assert.Equal("No row of List 1 or 3 lies in the 6 months before 30 April 2026: is the list date right?", EmptyWindow.Said(upload.Read().Lists, ListDate));
        Assert.Equal("No row of List 3 lies in the 12 months before 30 April 2026: is the list date right?", EmptyWindow.Said(upload.Read().Lists, ListDate, 12));
    }

    [Fact]
    public void Totals_and_blank_rows_under_the_data_are_told_and_are_no_children()
    {
        var upload = Upload.Empty();
        upload.Add(1, ("id", "C1"), ("date", "02/02/2026"), ("source", "q) 6: Police"));
        upload.Add(1);
        upload.Add(1, ("id", "C2"), ("date", "03/02/2026"), ("source", "q) 6: Police"));
        upload.Add(1, ("id", "Total"), ("age", "2"));
        upload.Add(1);
        var (lists, file) = upload.Read();

        Assert.Equal(2, lists[1]!.Rows);
        Assert.Equal((2, "list 1: 2"), Of("FS-12", lists, file));
    }

    [Fact]
    public void Cells_without_a_sure_meaning_and_those_told_by_another_name_are_counted()
    {
        var upload = Upload.Empty();
        upload.Add(8, ("id", "C1"), ("start", "04/13/2026"), ("placed", "01/01/1900"), ("missing", "1.5"), ("absent", "two"), ("legal", "Care order?"), ("gender", "Female"), ("need", " N1"), ("uasc", "a) Yes"));
        var (lists, file) = upload.Read();

        Assert.Equal((1, "list 8: 1"), Of("FS-14", lists, file));
        Assert.Equal((1, "list 8: 1"), Of("FS-15", lists, file));
        Assert.Equal((1, "list 8: 1"), Of("FS-16", lists, file));
        Assert.Equal((2, "list 8: 2"), Of("FS-17", lists, file));
        Assert.Equal((1, "list 8: 1"), Of("FS-18", lists, file));
        Assert.Equal((2, "list 8: 2"), Of("FS-19", lists, file));
        Assert.Equal((1, "list 8: 1"), Of("FS-20", lists, file));
        Assert.Equal(1, Of("L8-42", lists, file).Count);
    }

    [Fact]
    public void Cells_are_told_by_column_with_their_share_and_the_first_rows_and_never_what_stands_in_them()
    {
        var upload = Upload.Empty();
        for (var row = 0; row < 30; row++) upload.Add(8, ("id", $"C{row}"), ("start", row < 25 ? "04/13/2026" : "13/04/2026"), ("gender", row == 7 ? "Female" : ""), ("missing", row == 9 ? "1.5" : "0"), ("need", row == 11 ? " N1" : ""));
        upload.Add(8, ("id", "Total"), ("need", " N2"));
        upload.Add(8, ("id", "C99"), ("placed", "01/01/1900"));
        var (lists, file) = upload.Read();

        Assert.Equal(("start", 25, 30, 83.3m, 20), Cells("FS-14", rows => rows.Count));
        Assert.Equal(("start", 25, 30, 83.3m, "2, 3, 4"), Cells("FS-14", rows => string.Join(", ", rows.Take(3))));
        Assert.Equal(("placed", 1, 1, 100m, "33"), Cells("FS-16", rows => string.Join(", ", rows)));
        Assert.Equal(("missing", 1, 30, 3.3m, "11"), Cells("FS-17", rows => string.Join(", ", rows)));
        Assert.Equal(("gender", 1, 1, 100m, "9"), Cells("FS-19", rows => string.Join(", ", rows), "gender"));
        Assert.Equal(("need", 1, 1, 100m, "13"), Cells("FS-20", rows => string.Join(", ", rows)));

        (string, int, int, decimal?, T) Cells<T>(string id, Func<List<int>, T> rows, string? column = null)
        {
            var found = RuleSuite.Test(RuleCatalogue.Known, lists, file, ListDate, Milepost.AnnexA.Declaring.LocalSettings.AsUsual).Single(one => one.Rule.Id == id).Cells.Single(one => column is null || one.Schema.Key == column);
            return (found.Schema.Key, found.Count, found.LookedAt, found.Share, rows([.. found.First.Select(row => found.List.RowNumbers[row])]));
        }
    }

    [Fact]
    public void A_column_of_which_a_day_comes_after_the_twelfth_is_not_reversed()
    {
        var upload = Upload.Empty();
        upload.Add(1, ("id", "C1"), ("date", "04/13/2026"));
        upload.Add(1, ("id", "C2"), ("date", "13/04/2026"));
        var (lists, file) = upload.Read();

        Assert.Equal(0, Of("FS-15", lists, file).Count);
        Assert.Equal(1, Of("FS-14", lists, file).Count);
    }

    [Fact]
    public void Days_kept_as_days_beside_days_written_as_text_are_told()
    {
        var sheet = new SheetReading(Milepost.AnnexA.Schema.AnnexASchema.Known, new(), "List 1");
        foreach (var (column, at) in Milepost.AnnexA.Schema.AnnexASchema.Known[1].Columns.Select((column, at) => (column, at))) sheet.Cell(at, System.Text.Encoding.UTF8.GetBytes(column.Name));
        sheet.EndRow(1);
        sheet.Cell(0, "C1"u8);
        sheet.Day(5, new(2026, 4, 13));
        sheet.EndRow(2);
        sheet.Cell(0, "C2"u8);
        sheet.Cell(5, "14/04/2026"u8);
        sheet.EndRow(3);
        var lists = new AnnexALists(Milepost.AnnexA.Schema.AnnexASchema.Known, new(), [sheet.Build()!]);

        Assert.Equal((1, "list 1: 1"), Of("FS-13", lists, new([sheet.Headings!], [], [], [])));
        Assert.Equal(new DateOnly(2026, 4, 13).DayNumber, lists[1]![5][0]);
    }

    [Fact]
    public void What_needs_an_earlier_upload_or_another_table_says_so_and_counts_nothing()
    {
        var (lists, file) = Upload.Empty().Read();
        var untold = RuleSuite.Test(RuleCatalogue.Known, lists, file with { ListDate = ListDate }, ListDate, Milepost.AnnexA.Declaring.LocalSettings.AsUsual).Where(one => one.Rule.NeedsHistory || one.Rule.Needs is not null).ToList();

        Assert.Equal(["FS-10", "L8-21", "L8-47", "XL-16"], untold.Select(one => one.Rule.Id).Order(StringComparer.Ordinal));
        Assert.All(untold, one => Assert.True(one.Count is null && one.Note!.StartsWith("It needs ", StringComparison.Ordinal)));
    }

    private static (int? Count, string? Note) Of(string id, AnnexALists lists, FileFacts file)
    {
        var told = RuleSuite.Test(RuleCatalogue.Known, lists, file, ListDate, Milepost.AnnexA.Declaring.LocalSettings.AsUsual).Single(one => one.Rule.Id == id);
        return (told.Count, told.Note);
    }
}
