using Milepost.Importing.Reading.Values;

namespace Milepost.Tests.Importing.Values;

public sealed class ReferenceReaderTests
{
    [Theory]
    [InlineData("1.3", "1.3")]
    [InlineData("3.3.", "3.3")]
    [InlineData("A1", "A1")]
    [InlineData("B17", "B17")]
    [InlineData("1", "1")]
    [InlineData("FA5", "FA5")]
    [InlineData("1a", "1a")]
    [InlineData("2.3.1", "2.3.1")]
    [InlineData("2.3.10", "2.3.10")]
    [InlineData("1.10", "1.10")]
    [InlineData("Ref 1.2", "1.2")]
    [InlineData("Action 4:", "4")]
    [InlineData("**B8**", "B8")]
    [InlineData(" (1.2) ", "1.2")]
    [InlineData("PR-01", "PR-01")]
    [InlineData("1(a)", "1(a)")]
    public void A_reference_is_read_without_the_marks_around_it(string text, string expected)
    {
        Assert.True(ReferenceReader.TryRead(text, out var reference));
        Assert.Equal(expected, reference);
    }

    [Theory]
    [InlineData("")]
    [InlineData("27.10.14")]
    [InlineData("2014")]
    [InlineData("Sep 23")]
    [InlineData("Dec-14")]
    [InlineData("Q3")]
    [InlineData("Review the thresholds")]
    [InlineData("1.3 Review the thresholds")]
    [InlineData("AD Education")]
    [InlineData("Phase 2")]
    [InlineData("50%")]
    public void What_is_not_a_reference_is_left(string text) => Assert.False(ReferenceReader.TryRead(text, out _));

    [Theory]
    [InlineData("1.3 Review the thresholds", "1.3", "Review the thresholds")]
    [InlineData("A4. Review the thresholds", "A4", "Review the thresholds")]
    [InlineData("2: Leading well", "2", "Leading well")]
    public void A_reference_before_a_title_is_taken_off_it(string text, string expected, string title)
    {
        Assert.True(ReferenceReader.TryReadFirst(text, out var reference, out var rest));
        Assert.Equal((expected, title), (reference, rest));
    }

    [Theory]
    [InlineData("B17.2", "B17", true)]
    [InlineData("1.3", "1", true)]
    [InlineData("1a", "1", true)]
    [InlineData("B17", "B1", false)]
    [InlineData("1.10", "1.1", false)]
    public void A_reference_belongs_under_the_one_it_continues(string reference, string parent, bool under) =>
        Assert.Equal(under, ReferenceReader.IsUnder(reference, parent));

    [Fact]
    public void Letters_and_numbers_are_different_series() =>
        Assert.Equal(["B", "FA", ""], new[] { "B17", "FA5", "1.3" }.Select(ReferenceReader.Series));
}
