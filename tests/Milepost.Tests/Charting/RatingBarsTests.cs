using System.Xml.Linq;
using FsCheck.Fluent;
using Milepost.Charting;
using Milepost.Rating;

namespace Milepost.Tests.Charting;

public class RatingBarsTests
{
    private static RatingBar Bar(string label, params int[] counts) =>
        new(label, [.. counts.Zip(["blue", "green", "amber", "red", "embedding", ""], (count, key) => new RatingSegment(key, count))]);

    [Fact]
    public void Bars_of_three_priorities()
    {
        Golden.Matches(
            RatingBars.Draw(
                "Ratings by priority", RatingScheme.Brag,
                [
                    Bar("Priority 1: Leadership", 2, 4, 3, 1, 0, 0),
                    Bar("Priority 2: Practice that is good & steady, for every child and in every team, wherever in the borough the family happens to live", 0, 1, 0, 7, 1, 2),
                    Bar("Priority 3: Workforce"),
                ]).Svg,
            "svg");
    }

    [Fact]
    public void The_words_instead_of_the_picture_give_every_number()
    {
        Assert.Equal(
            "Leadership: 6 actions, 2 complete, 3 behind and 1 not rated. Workforce: no actions.",
            RatingBars.Draw("Ratings", RatingScheme.Brag, [Bar("Leadership", 2, 0, 3, 0, 0, 1), Bar("Workforce")]).Alternative);
    }

    [Fact]
    public void Any_words_give_a_drawing_that_is_xml() => FsCheck.Check.QuickThrowOnFailure(
        Prop.ForAll<string, FsCheck.NonNegativeInt>((label, count) =>
        {
            var svg = RatingBars.Draw(label ?? "", RatingScheme.Brag, [Bar(label ?? "", count.Get, 0, 1, 0, 3)]).Svg;
            Assert.Equal("svg", XDocument.Parse(svg).Root!.Name.LocalName);
        }));
}
