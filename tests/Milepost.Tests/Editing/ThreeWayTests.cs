using FsCheck;
using FsCheck.Fluent;
using Milepost.Editing.Forms;
using Milepost.Editing.Merging;

namespace Milepost.Tests.Editing;

public class ThreeWayTests
{
    private static readonly FormField Title = new("Title", "Title", FieldKind.Text);
    private static readonly FormField Leads = new("Leads", "Leads", FieldKind.Lines);

    [Theory]
    [InlineData("a", "a", "a", MergeOutcome.Untouched, "a")]
    [InlineData("a", "a", "b", MergeOutcome.Mine, "b")]
    [InlineData("a", "b", "a", MergeOutcome.Theirs, "b")]
    [InlineData("a", "b", "b", MergeOutcome.Same, "b")]
    [InlineData("a", "b", "c", MergeOutcome.Collided, "b")]
    [InlineData("a", "b", "", MergeOutcome.Collided, "b")]
    [InlineData("a", "a ", "a\r\n", MergeOutcome.Untouched, "a ")]
    public void One_text_is_held_against_what_was_seen_and_what_stands(string was, string now, string typed, MergeOutcome outcome, string text)
    {
        var merged = ThreeWay.Merge(Title, was, now, typed);

        Assert.Equal((outcome, text), (merged.Outcome, merged.Text));
    }

    [Theory]
    [InlineData("A|B", "A|B|C", "A|D|B", "A|D|B|C")]
    [InlineData("A|B", "B", "A|B|C", "B|C")]
    [InlineData("A|B", "A|X", "A|Y", "A|Y|X")]
    [InlineData("", "A", "B", "B|A")]
    [InlineData("A|B", "", "A", "")]
    public void Two_who_change_a_list_both_have_their_changes_in_it(string was, string now, string typed, string together)
    {
        var merged = ThreeWay.Merge(Leads, Lines(was), Lines(now), Lines(typed));

        Assert.Equal(Lines(together), merged.Text);
    }

    [Fact]
    public void No_line_that_either_added_is_missing_and_none_that_either_took_away_is_left()
    {
        var some = Gen.SubListOf("ABCDEFGH".Select(letter => letter.ToString()).ToArray()).Select(lines => lines.ToList());
        var three = from was in some from now in some from typed in some select (was, now, typed);

        Prop.ForAll(Arb.From(three), all =>
        {
            var (was, now, typed) = all;
            var merged = TypedText.Lines(ThreeWay.Merge(Leads, string.Join('\n', was), string.Join('\n', now), string.Join('\n', typed)).Text);
            return typed.Except(was).All(merged.Contains) && now.Except(was).All(merged.Contains)
                && was.Except(typed).Except(now.Except(was)).All(line => !merged.Contains(line))
                && was.Except(now).Except(typed.Except(was)).All(line => !merged.Contains(line));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static string Lines(string bars) => bars.Replace('|', '\n');
}
