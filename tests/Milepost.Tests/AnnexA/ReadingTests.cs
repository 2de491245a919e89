using System.Text;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Schema;
using Milepost.Calendar;

namespace Milepost.Tests.AnnexA;

/// <summary>What stands in the cells and over them is understood, or counted as not understood, and never guessed.</summary>
public sealed class ReadingTests
{
    private static readonly AnnexASchema Schema = AnnexASchema.Known;

    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("3/4/2026")]
    [InlineData("3/4/26")]
    [InlineData("03-04-2026")]
    [InlineData("03.04.2026")]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-03 00:00:00")]
    [InlineData("2026-04-03T09:30:00")]
    [InlineData("03/04/2026 14:05")]
    [InlineData("46115")]
    [InlineData("46115.0")]
    [InlineData("20260403")]
    [InlineData("3 Apr 2026")]
    [InlineData("3rd April 2026")]
    [InlineData("03-Apr-26")]
    [InlineData("03-APR-2026")]
    [InlineData("  03/04/2026 ")]
    public void A_day_is_read_in_every_form_in_which_systems_write_it(string text)
    {
        Assert.Equal(new DateOnly(2026, 4, 3).DayNumber, Cell(1, "date", text).Value);
    }

    [Theory]
    [InlineData("04/13/2026", "the month is never first")]
    [InlineData("31/02/2026", "no such day")]
    [InlineData("29/02/2025", "no leap year")]
    [InlineData("01/01/1900", "stands for none")]
    [InlineData("01/01/1970", "stands for none")]
    [InlineData("31/12/9999", "stands for none")]
    [InlineData("April 2026", "no day")]
    [InlineData("2026", "no day")]
    [InlineData("next week", "no day")]
    [InlineData("03/04/2026/7", "too much")]
    [InlineData("12", "no serial of anybody's day")]
    public void What_is_no_sure_day_is_counted_as_unread(string text, string why)
    {
        Assert.True(Cell(1, "date", text).Value == CellValue.Unread, why);
        Assert.Equal(1, Cell(1, "date", text).Tally.Unread);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("N/A")]
    [InlineData("Not recorded")]
    [InlineData("NaN")]
    [InlineData(" NULL ")]
    public void What_people_write_for_nothing_is_nothing(string text)
    {
        Assert.Equal(CellValue.Blank, Cell(4, "authorised", text).Value);
        Assert.Equal(CellValue.Blank, Cell(9, "in-touch", text).Value);
        Assert.Equal(CellValue.Blank, Cell(8, "missing", text).Value);
    }

    [Theory]
    [InlineData(1, "gender", "a) Male", "M")]
    [InlineData(1, "gender", "b) Male", "M")]
    [InlineData(1, "gender", "Female", "F")]
    [InlineData(11, "gender", "c) Neither", "N")]
    [InlineData(11, "gender", "d) Neither", "N")]
    [InlineData(11, "gender", "c) Not stated/recorded", "U")]
    [InlineData(11, "gender", "d) Not stated/recorded", "U")]
    [InlineData(1, "ethnicity", "s) REFU", "REFU")]
    [InlineData(1, "ethnicity", "s) NOBT", "NOBT")]
    [InlineData(1, "ethnicity", "wbri", "WBRI")]
    [InlineData(3, "nfa", "a) No", "no")]
    [InlineData(3, "nfa", "1", "yes")]
    [InlineData(3, "nfa", "y", "yes")]
    [InlineData(8, "legal", "C1: ICO", "C1")]
    [InlineData(8, "legal", "V4", "V4")]
    [InlineData(8, "placement", "K2", "K2")]
    [InlineData(6, "reason", "RC8", "RC8")]
    [InlineData(9, "in-touch", "e) NREQ", "NREQ")]
    [InlineData(8, "location", "Y", null)]
    [InlineData(3, "source", "School", null)]
    [InlineData(3, "source", "Health", null)]
    [InlineData(4, "support", "Some support was offered", null)]
    [InlineData(6, "need", "Adults: learning disability", null)]
    [InlineData(1, "gender", "c)", null)]
    public void A_code_is_told_by_its_word_and_never_by_the_letter_in_front_of_it(int list, string column, string text, string? token)
    {
        var (value, _) = Cell(list, column, text);

        Assert.Equal(token, value < 0 ? null : Schema[list].Columns[Schema[list].Column(column)].Codes!.Codes[value].Token);
        Assert.True(token is not null || value == CellValue.Unread);
    }

    [Theory]
    [InlineData("2024-03-25", "2024-04-02", 4)]
    [InlineData("2024-03-28", "2024-04-02", 1)]
    [InlineData("2024-12-20", "2025-01-02", 6)]
    [InlineData("2024-05-03", "2024-05-07", 1)]
    [InlineData("2024-05-04", "2024-05-07", 1)]
    [InlineData("2023-12-22", "2024-02-26", 43)]
    [InlineData("2025-04-17", "2025-04-22", 1)]
    [InlineData("2022-05-30", "2022-06-06", 3)]
    [InlineData("2026-04-02", "2026-04-02", 0)]
    [InlineData("2026-04-03", "2026-04-02", null)]
    [InlineData("2026-04-03", "2036-04-02", null)]
    public void Working_days_leave_out_weekends_and_bank_holidays(string start, string end, int? days)
    {
        Assert.Equal(days, WorkingDays.England.Between(Day(start), Day(end)));
    }

    [Theory]
    [InlineData("2024-01-02", 45, "2024-03-05")]
    [InlineData("2024-03-25", 15, "2024-04-17")]
    [InlineData("2024-12-23", 15, "2025-01-16")]
    [InlineData("2025-03-03", 45, "2025-05-08")]
    [InlineData("2026-03-30", 15, "2026-04-22")]
    public void A_deadline_is_so_many_working_days_on(string start, int days, string deadline)
    {
        Assert.Equal(Day(deadline), WorkingDays.England.Add(Day(start), days));
    }

    [Theory]
    [InlineData("List 1", 1)]
    [InlineData("List_1", 1)]
    [InlineData("list1", 1)]
    [InlineData("List 10", 10)]
    [InlineData("List_10", 10)]
    [InlineData("List 11", 11)]
    [InlineData("List 11 Adopters", 11)]
    [InlineData("List 1 Contacts", 1)]
    [InlineData("Annex A list 2 early help assessments", 2)]
    [InlineData("Front sheet", null)]
    public void A_sheet_is_named_by_its_whole_number(string name, int? list)
    {
        Assert.Equal(list, new SheetReading(Schema, new(), name).NamedList);
    }

    [Fact]
    public void Headings_decide_where_two_sheets_have_each_others_names()
    {
        Assert.Equal(8, Sheet("List 7", [Headings(8)]).Headings!.List);
        Assert.Equal(7, Sheet("List 8", [Headings(7)]).Headings!.List);
        Assert.Equal(10, Sheet("List 11", [Headings(10)]).Headings!.List);
        Assert.Equal(1, Sheet("List 10", [Headings(1)]).Headings!.List);
    }

    [Theory]
    [MemberData(nameof(EveryList))]
    public void Headings_are_found_under_a_title_and_without_one(int list)
    {
        foreach (var titles in new string[][][] { [], [[$"List {list}"]], [["Wexcombe"], [], ["All that we know", "as at 30 April"]] })
        {
            var sheet = Sheet("data", [.. titles, Headings(list)]);
            Assert.Equal(list, sheet.Headings!.List);
            Assert.Equal(0, sheet.Headings.Unknown);
        }
    }

    [Theory]
    [MemberData(nameof(EveryList))]
    public void Headings_are_the_same_with_stray_blanks_other_signs_and_other_cases(int list)
    {
        var dressed = Headings(list).Select((text, at) => at % 3 == 0 ? $" {text.ToUpperInvariant()} " : at % 3 == 1 ? text.Replace('\'', '’').Replace(" ", "  ", StringComparison.Ordinal) : $"{text}\u00A0").ToArray();

        Assert.Equal(Enumerable.Range(0, dressed.Length), Sheet($"List {list}", [dressed]).Headings!.Columns);
    }

    [Fact]
    public void A_list_with_half_of_its_headings_renamed_is_not_taken_for_the_list()
    {
        var half = Headings(4).Select((text, at) => at % 2 == 0 ? $"Feld {at}" : text).ToArray();

        Assert.Null(Sheet("List 4", [half]).Headings);
    }

    [Fact]
    public void A_list_with_one_heading_renamed_is_read_without_that_column_and_the_rules_say_so()
    {
        var upload = Upload.Empty();
        upload[4][0][upload.At(4, "authorised")] = "Signed off";
        var rules = upload.Rules(new(2026, 4, 30)).ToDictionary(one => one.Rule.Id);

        Assert.Equal(1, rules["FS-06"].Count);
        Assert.Contains("Date of Authorisation", upload.Measures(new(2026, 4, 30)).Single(one => one.Measure.Id == "AS01").Note, StringComparison.Ordinal);
    }

    public static TheoryData<int> EveryList() => [.. Enumerable.Range(1, 11)];

    private static (int Value, ColumnTally Tally) Cell(int list, string key, string text)
    {
        var sheet = new SheetReading(Schema, new(), $"List {list}");
        var (headings, column) = (Headings(list), Schema[list].Column(key));
        for (var at = 0; at < headings.Length; at++) sheet.Cell(at, Encoding.UTF8.GetBytes(headings[at]));
        sheet.EndRow(1);
        sheet.Cell(0, "W0001"u8);
        sheet.Cell(column, Encoding.UTF8.GetBytes(text));
        sheet.EndRow(2);
        var read = sheet.Build()!;
        return (read[column][0], read.Tally(column)!);
    }

    private static SheetReading Sheet(string name, string[][] rows)
    {
        var sheet = new SheetReading(Schema, new(), name);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var at = 0; at < rows[row].Length; at++) sheet.Cell(at, Encoding.UTF8.GetBytes(rows[row][at]));
            sheet.EndRow(row + 1);
        }

        return sheet;
    }

    private static string[] Headings(int list) => [.. Schema[list].Columns.Select(column => column.Name)];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
