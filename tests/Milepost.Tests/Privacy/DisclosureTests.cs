using FsCheck;
using FsCheck.Fluent;
using Milepost.Measuring;
using Milepost.Privacy;

namespace Milepost.Tests.Privacy;

/// <summary>What may leave of numbers about few children, and what could be worked out from what does.</summary>
public class DisclosureTests
{
    [Theory]
    [InlineData(0, 40, false), InlineData(1, 40, true), InlineData(5, 40, true), InlineData(6, 40, false), InlineData(34, 40, false), InlineData(35, 40, true), InlineData(40, 40, false), InlineData(6, 9, true), InlineData(0, 0, false)]
    public void A_share_is_hidden_where_few_are_counted_or_left_or_there_are_few_in_all(int counted, int of, bool hidden) => Assert.Equal(hidden, Disclosure.Hides(counted, of));

    [Theory]
    [InlineData(3, "children", "c"), InlineData(3, "days", "3 days"), InlineData(12, "number", "12"), InlineData(0, "children", "0 children"), InlineData(4.5, "children", "4.5 children")]
    public void A_value_alone_is_hidden_where_it_is_a_count_of_few_children(double value, string unit, string said) => Assert.Equal(said, DisclosedReading.Of((decimal)value, null, null, unit).Value);

    [Fact]
    public void What_is_hidden_hides_its_counts_too() => Assert.Equal(("c", "c", "c"), DisclosedReading.Of(92.5m, 37, 40, "percentage") is var one ? (one.Value, one.Numerator, one.Denominator) : default);

    /// <summary>Whoever knows the sum subtracts what is shown: one hidden count, or hidden counts that can only be one way, would be given away.</summary>
    [Fact]
    public void No_hidden_count_can_be_worked_out_from_the_sum() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Safe).QuickCheckThrowOnFailure();

    private static void Safe(byte[] some)
    {
        int[] counts = [.. some.Take(8).Select(one => one % 40)];
        var hidden = Disclosure.Hide(counts);
        var unseen = counts.Index().Where(one => hidden[one.Index]).Select(one => one.Item).ToList();
        Assert.All(counts.Index(), one => Assert.True(hidden[one.Index] || !Disclosure.Hides(one.Item)));
        if (unseen.Count == 0 || counts.Count(count => count > 0) == unseen.Count) return;

        Assert.True(unseen.Count > 1);
        var (sum, others) = (unseen.Sum(), unseen.Count - 1);
        // Each hidden count is 1 at the least, so this is the range in which an attacker finds it.
        Assert.True(sum - others > Disclosure.Small);
    }
}
