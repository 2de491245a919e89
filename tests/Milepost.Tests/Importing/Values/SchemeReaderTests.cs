using Milepost.Importing.Reading.Values;
using Milepost.Rating;

namespace Milepost.Tests.Importing.Values;

public sealed class SchemeReaderTests
{
    [Fact]
    public void A_short_key_gives_its_words_best_first()
    {
        var scheme = SchemeReader.Read([("B – Finished", ""), ("R – Well behind", ""), ("A – Slipping", ""), ("G – To plan", "")]);
        Assert.Equal(["blue", "green", "amber", "red"], scheme.Levels.Select(level => level.Key));
        Assert.Equal(["finished", "to plan", "slipping", "well behind"], scheme.Levels.Select(level => level.Word));
        Assert.Equal(RatingShape.Diamond, scheme["blue"].Shape);
    }

    [Fact]
    public void A_key_that_tells_work_from_effect_keeps_the_two_apart()
    {
        var scheme = SchemeReader.Read(
        [
            ("BLUE", "Finished, and the difference is seen and will last."),
            ("AMBER", "Action: Work has slipped but a new date is agreed\nImpact can be measured but is not yet seen"),
            ("GREEN", "Action: To plan. Impact: Seen by children."),
        ]);
        Assert.Equal("Finished, and the difference is seen and will last.", scheme["blue"].Meaning);
        Assert.Equal("complete", scheme["blue"].Word);
        Assert.Equal(
            ("Work has slipped but a new date is agreed", "Impact can be measured but is not yet seen"),
            (scheme["amber"].ActionMeaning, scheme["amber"].ImpactMeaning));
        Assert.Equal(("To plan.", "Seen by children."), (scheme["green"].ActionMeaning, scheme["green"].ImpactMeaning));
    }

    [Fact]
    public void A_colour_that_is_the_councils_own_is_a_grey_ring_after_the_rest()
    {
        var scheme = SchemeReader.Read([("Purple", "Paused by the board"), ("Green (G)", "To plan"), ("", "nothing")]);
        Assert.Equal(["green", "purple"], scheme.Levels.Select(level => level.Key));
        var purple = scheme["purple"];
        Assert.Equal((RatingShape.Ring, "grey", "P", "Paused by the board"), (purple.Shape, purple.Colour, purple.Letter, purple.Meaning));
    }
}
