using FsCheck;
using FsCheck.Fluent;
using Milepost.Importing.Reading.Values;

namespace Milepost.Tests.Importing.Values;

public sealed class ProvenanceReaderTests
{
    [Theory]
    [InlineData("Review the thresholds. FV2", "Review the thresholds.", "FV2")]
    [InlineData("Review the thresholds\nILAC", "Review the thresholds", "ILAC")]
    [InlineData("Review the thresholds ILAC, FV1", "Review the thresholds", "ILAC|FV1")]
    [InlineData("Review the thresholds. ILAC,FV1,FV2", "Review the thresholds.", "ILAC|FV1|FV2")]
    [InlineData("Review the team (HOME) ILAC19&21", "Review the team (HOME)", "ILAC19&21")]
    [InlineData("Review the thresholds (ILACS, MV1)", "Review the thresholds", "ILACS|MV1")]
    [InlineData("Review the thresholds\nIN, SEF", "Review the thresholds", "IN|SEF")]
    [InlineData("Review the thresholds. Improvement Notice", "Review the thresholds.", "Improvement Notice")]
    [InlineData("Raise standards.\nILAC, FV1, FV2\n• Visits\n• Plans", "Raise standards.\n• Visits\n• Plans", "ILAC|FV1|FV2")]
    [InlineData("Raise standards. ILAC, FV1 • Visits • Plans", "Raise standards.\n• Visits\n• Plans", "ILAC|FV1")]
    [InlineData("Raise standards. FV1\nILACS", "Raise standards.", "FV1|ILACS")]
    public void Tags_are_taken_from_the_title(string text, string title, string tags)
    {
        var split = ProvenanceReader.Split(text);
        Assert.Equal((title, tags), (split.Title, string.Join('|', split.Tags)));
    }

    [Theory]
    [InlineData("Report to the board")]
    [InlineData("Join up with PR")]
    [InlineData("Prepare for the ILACS inspection")]
    [InlineData("Review work with the LGA and others")]
    [InlineData("ILACS")]
    public void A_title_that_only_speaks_of_an_inspection_stays_whole(string text)
    {
        var split = ProvenanceReader.Split(text);
        Assert.Equal(text, split.Title);
        Assert.Empty(split.Tags);
    }

    [Fact]
    public void No_words_are_lost() =>
        Prop.ForAll(Cells.Any, text =>
        {
            var split = ProvenanceReader.Split(text);
            return Cells.Letters(split.Title).Length + split.Tags.Sum(tag => Cells.Letters(tag).Length)
                >= Cells.Letters(text).Length - Cells.Letters(string.Concat(Enumerable.Repeat("and", Math.Max(0, split.Tags.Count - 1)))).Length;
        }).QuickCheckThrowOnFailure();
}
