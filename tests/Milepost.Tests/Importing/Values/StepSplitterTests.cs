using FsCheck;
using FsCheck.Fluent;
using Milepost.Importing.Reading.Values;

namespace Milepost.Tests.Importing.Values;

public sealed class StepSplitterTests
{
    [Theory]
    [InlineData("1. Agree the terms\n2. Appoint a chair\n3.. Report to the board", "1|2|3")]
    [InlineData("1) Agree the terms\n2) Appoint a chair", "1|2")]
    [InlineData("a) Agree the terms.\n\nb) Appoint a chair.", "a|b")]
    [InlineData("(a) Agree the terms\n(b) Appoint a chair", "a|b")]
    [InlineData("i) Agree the terms\nii) Appoint a chair\niii) Meet", "i|ii|iii")]
    [InlineData("a) Agree the terms. b) Appoint a chair. c) Meet", "a|b|c")]
    [InlineData("1. Agree the terms 2. Appoint a chair 3. Meet", "1|2|3")]
    [InlineData("17 Work with schools", "17")]
    [InlineData("17 Work with schools\n18. Work with nurseries\n19 Write to both", "17|18|19")]
    [InlineData("g) Meet\nh) Report\ni) Publish", "g|h|i")]
    [InlineData("1.1 Agree the terms\n1.2 Appoint a chair", "1.1|1.2")]
    public void Marked_lines_are_steps(string cell, string references)
    {
        var split = StepSplitter.Split(cell);
        Assert.Equal("", split.LeadIn);
        Assert.Equal(references, string.Join('|', split.Steps.Select(step => step.Reference)));
    }

    [Fact]
    public void A_step_keeps_its_words_without_its_mark() =>
        Assert.Equal(
            [new StepText("3", "Report to the board."), new StepText("4", "Meet")],
            StepSplitter.Split("3.. Report to the board.\n4.Meet").Steps);

    [Fact]
    public void What_stands_under_a_numbered_step_stays_in_it()
    {
        var split = StepSplitter.Split("2. Review\n• Guidance\n• Standards\n3. Find ways to:\na) step families down\nb) help sooner\n- and well");
        Assert.Equal(
            [new StepText("2", "Review\n• Guidance\n• Standards"), new StepText("3", "Find ways to:\na) step families down\nb) help sooner\n- and well")],
            split.Steps);
    }

    [Fact]
    public void A_paragraph_without_a_mark_goes_on_with_the_step_before() =>
        Assert.Equal(
            [new StepText("a", "Train every team.\nUse the voluntary sector."), new StepText("b", "Check the effect.")],
            StepSplitter.Split("a) Train every team.\nUse the voluntary sector.\nb) Check the effect.").Steps);

    [Fact]
    public void A_lead_in_with_bullets_gives_steps_without_references()
    {
        var split = StepSplitter.Split("Review the front door to include;\n• Clear management\n• Enough staff\n- Delegation");
        Assert.Equal("Review the front door to include;", split.LeadIn);
        Assert.Equal([new(null, "Clear management"), new(null, "Enough staff"), new StepText(null, "Delegation")], split.Steps);
        Assert.Equal(3, StepSplitter.Split("Review: • Management • Staff • Delegation").Steps.Count);
    }

    [Theory]
    [InlineData("Publish the plan and tell families what it means for them.")]
    [InlineData("Increase visits by 2.5 a month. 3 children were missed in 2014.")]
    [InlineData("e.g. a shared protocol")]
    [InlineData("3 children waited over a week")]
    [InlineData("")]
    public void Prose_has_no_steps(string cell)
    {
        var split = StepSplitter.Split(cell);
        Assert.Equal((cell, 0), (split.LeadIn, split.Steps.Count));
    }

    [Fact]
    public void A_figure_within_a_sentence_does_not_begin_a_step() =>
        Assert.Equal("3", Assert.Single(StepSplitter.Split("3. Agree spending, with plans checked by 4. The team pays on receipt").Steps).Reference);

    [Fact]
    public void No_words_are_lost_and_none_are_added() =>
        Prop.ForAll(Cells.Any, cell =>
        {
            var split = StepSplitter.Split(cell);
            var kept = split.LeadIn + string.Concat(split.Steps.Select(step => step.Reference + step.Text));
            return Cells.Letters(kept) == Cells.Letters(cell);
        }).QuickCheckThrowOnFailure();
}
