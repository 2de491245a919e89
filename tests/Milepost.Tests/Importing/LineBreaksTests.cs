using Milepost.Importing.Tables;

namespace Milepost.Tests.Importing;

public sealed class LineBreaksTests
{
    [Theory]
    [InlineData("01/10/202", "6", "01/10/2026")]
    [InlineData("28/10/20", "26", "28/10/2026")]
    [InlineData("by 15.10.2", "026", "by 15.10.2026")]
    [InlineData("Feb-", "26", "Feb-26")]
    [InlineData("a co-", "ordinated offer", "a co-ordinated offer")]
    public void What_a_line_broke_is_one(string first, string second, string whole) => Assert.Equal(whole, LineBreaks.Join(first, second));

    [Theory]
    [InlineData("28/10/2026", "14")]
    [InlineData("28/10/20", "14 children were seen")]
    [InlineData("Cohort 1", "2 visits")]
    [InlineData("short-", "and long-term plans")]
    [InlineData("Dec -", "26")]
    [InlineData("Head of", "Service")]
    public void Words_and_numbers_beside_each_other_stay_apart(string first, string second) => Assert.Equal($"{first} {second}", LineBreaks.Join(first, second));
}
