using Milepost.Calendar;
using Milepost.Editing.Forms;

namespace Milepost.Tests.Editing;

public class FormFieldTests
{
    private static readonly FormField Due = new("Due", "Due", FieldKind.Dates);
    private static readonly FormField From = new("From", "From", FieldKind.Day);

    [Theory]
    [InlineData("30 September 2026")]
    [InlineData("Sept 2026")]
    [InlineData("Ongoing")]
    [InlineData("when the new team is in post")]
    [InlineData("31 3 2026\nQ2 2026/27")]
    public void Dates_are_typed_as_councils_write_them(string typed) => Assert.Null(Due.Fault(Due.Clean(typed), ""));

    [Theory]
    [InlineData("31 November 2026", "30 November")]
    [InlineData("3/13/2026", "no month 13")]
    [InlineData("12 March", "names no year")]
    public void A_date_that_cannot_be_is_said_with_what_a_good_one_looks_like(string typed, string said)
    {
        var fault = Due.Fault(Due.Clean(typed), "");

        Assert.Contains(said, fault, StringComparison.Ordinal);
        Assert.Contains("30 September 2026", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_impossible_date_that_the_file_had_may_stay_beside_a_new_one() =>
        Assert.Null(Due.Fault("31.11.14\n30 September 2026", "31.11.14"));

    [Fact]
    public void A_date_that_stood_keeps_its_reading()
    {
        WrittenDate stood = new("12 March", A.Day("2026-03-12"), DatePrecision.Day, "“12 March” names no year; 2026 is taken from the rest of the plan.");

        Assert.Equal([stood, .. DateReader.Read("Sept 2026")], TypedText.Dates("12 March\nSept 2026", [stood]));
    }

    [Theory]
    [InlineData("31 3 2026")]
    [InlineData("31/03/2026")]
    [InlineData("2026-03-31")]
    [InlineData("31 March 2026")]
    public void A_day_is_said_one_way_however_it_is_typed(string typed) => Assert.Equal("31 March 2026", From.Clean(typed));

    [Theory]
    [InlineData("31 2 2026")]
    [InlineData("soon")]
    public void A_day_that_there_is_not_is_refused_and_comes_back_as_it_was_typed(string typed)
    {
        Assert.Equal(typed, From.Clean(typed));
        Assert.Contains("real date", From.Fault(From.Clean(typed), ""), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_database_can_keep_is_not_kept() => Assert.Equal("a b", new FormField("Title", "Title").Clean("a\0\u0007 b\r\n"));

    [Fact]
    public void A_text_that_is_too_long_is_said_with_its_length() =>
        Assert.Contains("1,001", new FormField("Title", "Title").Fault(new string('x', 1001), ""), StringComparison.Ordinal);
}
