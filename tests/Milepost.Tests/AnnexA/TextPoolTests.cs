using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Milepost.AnnexA.Lists;

namespace Milepost.Tests.AnnexA;

/// <summary>Whatever stands in the cells, one text has one number and one number one text.</summary>
public sealed class TextPoolTests
{
    /// <summary>Texts around the lengths at which they are kept in another way, of few letters so that many are alike, the letter 0 among them.</summary>
    private static readonly Gen<byte[]> Texts =
        from length in Gen.Choose(0, 40)
        from letters in Gen.ArrayOf(Gen.Elements((byte)0, (byte)'a', (byte)'b', (byte)0xC3), length)
        select letters;

    private static readonly Gen<byte[][]> Many = from count in Gen.Choose(0, 600) from texts in Gen.ArrayOf(Texts, count) select texts;

    [Fact]
    public void Each_different_text_has_a_number_of_its_own_and_is_given_back_as_it_was() => Prop.ForAll(Many.ToArbitrary(), texts =>
    {
        var pool = new TextPool();
        var numbers = new Dictionary<string, int>();
        foreach (var text in texts)
        {
            var known = numbers.TryGetValue(Convert.ToHexString(text), out var number);
            Assert.Equal(known, pool.Holds(text));
            Assert.Equal(known ? number : numbers.Count, pool.Number(text));
            if (!known) numbers.Add(Convert.ToHexString(text), numbers.Count);
        }

        Assert.Equal(numbers.Count, pool.Count);
        Assert.All(numbers, one => Assert.Equal(one.Key, Convert.ToHexString(pool[one.Value])));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pool_that_takes_another_in_says_of_each_of_its_numbers_which_it_has_now() => Prop.ForAll(Many.ToArbitrary(), Many.ToArbitrary(), (ours, theirs) =>
    {
        var (pool, other) = (new TextPool(), new TextPool());
        foreach (var text in ours) pool.Number(text);
        foreach (var text in theirs) other.Number(text);
        var numbers = pool.Absorb(other);
        for (var number = 0; number < other.Count; number++) Assert.True(pool[numbers[number]].SequenceEqual(other[number]));
        Assert.Equal(ours.Concat(theirs).Select(Convert.ToHexString).Distinct().Count(), pool.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hundred_thousand_identifiers_have_a_hundred_thousand_numbers()
    {
        var pool = new TextPool();
        for (var child = 0; child < 100_000; child++) Assert.Equal(child, pool.Number(Encoding.UTF8.GetBytes($"C{child:0000000}")));
        for (var child = 0; child < 100_000; child += 997) Assert.Equal($"C{child:0000000}", pool.Text(child));
    }
}
