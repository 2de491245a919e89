using Milepost.Importing.Reading;
using Milepost.Importing.Reading.Values;
using Milepost.Rating;

namespace Milepost.Tests.Importing.Values;

public sealed class RatingReaderTests
{
    private static readonly RatingScheme WithEvidence = SchemeReader.Read(
        [("BLUE", "Impact evidenced and likely to be kept up"), ("GREEN", "On track"), ("Amber E", "Amber, and evidence is due"), ("RED", "Late")]);

    [Theory]
    [InlineData("R", "red")]
    [InlineData("a", "amber")]
    [InlineData("G", "green")]
    [InlineData("B", "blue")]
    [InlineData("Red", "red")]
    [InlineData("AMBER", "amber")]
    [InlineData("RAG: Green", "green")]
    [InlineData("BRAG rating - Blue", "blue")]
    [InlineData("Amber rated", "amber")]
    [InlineData("On track", "green")]
    [InlineData("Completed", "blue")]
    [InlineData("Complete.", "blue")]
    [InlineData("Off Track", "red")]
    [InlineData("Green – on track", "green")]
    [InlineData("Red (delayed by recruitment)", "red")]
    [InlineData("🟢", "green")]
    public void A_letter_a_colour_or_the_schemes_own_word_gives_its_level(string text, string key) =>
        Assert.Equal([key], RatingReader.Read(text, null)!.Keys);

    [Theory]
    [InlineData("Amber E", "amber e")]
    [InlineData("N/A", "n/a")]
    [InlineData("-", "-")]
    [InlineData("Not started", "not started")]
    [InlineData("TBC", "tbc")]
    [InlineData("Purple", "purple")]
    public void What_the_scheme_does_not_know_is_kept_and_not_guessed(string text, string key) =>
        Assert.Equal(new(text, [key]), RatingReader.Read(text, "red"), Same);

    [Theory]
    [InlineData("G\nG\nG", "green|green|green")]
    [InlineData("R/A", "red|amber")]
    [InlineData("Amber / Green", "amber|green")]
    [InlineData("G G A", "green|green|amber")]
    [InlineData("Red to Amber", "red|amber")]
    public void Several_ratings_in_a_cell_stay_several(string text, string keys) =>
        Assert.Equal(keys, string.Join('|', RatingReader.Read(text, null)!.Keys));

    [Fact]
    public void A_cell_with_only_a_colour_is_read_from_its_shade() =>
        Assert.Equal(new("shaded green", ["green"]), RatingReader.Read(" ", "green"), Same);

    [Fact]
    public void Words_come_before_a_shade() => Assert.Equal("amber", RatingReader.Read("A", "green")!.Key);

    [Fact]
    public void An_empty_cell_without_a_shade_is_no_rating() => Assert.Null(RatingReader.Read("", null));

    [Fact]
    public void The_plans_own_scheme_decides_what_a_word_means()
    {
        Assert.Equal("amber e", RatingReader.Read("Amber E", null, WithEvidence)!.Key);
        Assert.Equal("red", RatingReader.Read("late", null, WithEvidence)!.Key);
        Assert.Equal("completed", RatingReader.Read("Completed", null, WithEvidence)!.Key);
        Assert.Equal("blue", RatingReader.Read("B", null, WithEvidence)!.Key);
    }

    private static bool Same(WrittenRating? one, WrittenRating? other) =>
        one!.Text == other!.Text && one.Keys.SequenceEqual(other.Keys);
}
