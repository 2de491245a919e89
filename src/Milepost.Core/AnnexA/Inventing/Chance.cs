namespace Milepost.AnnexA.Inventing;

/// <summary>What chance decides of an invented council: the same numbers decide the same.</summary>
internal sealed class Chance
{
    private readonly Random random;

    private Chance(int seed) => random = new(seed);

    public static Chance Of(params ReadOnlySpan<int> numbers)
    {
        var mixed = 0x9E3779B9;
        foreach (var number in numbers) mixed = ((mixed ^ (uint)number) * 0x85EBCA6B) ^ (mixed >> 13);
        return new((int)mixed);
    }

    public bool In(double share) => random.NextDouble() < share;

    public int Between(int least, int most) => random.Next(least, most + 1);

    public double Share() => random.NextDouble();

    /// <summary>Days until something ends that ends by chance on any day: many short ones and a few long ones.</summary>
    public int Lasting(double mean, int least = 1) => least + (int)(-Math.Log(1 - random.NextDouble()) * mean);

    public TOne One<TOne>(IReadOnlyList<TOne> all) => all[random.Next(all.Count)];

    /// <summary>One of several by how often each is met.</summary>
    public string Of(IReadOnlyList<(string What, double Weight)> all)
    {
        var left = random.NextDouble() * all.Sum(one => one.Weight);
        foreach (var (what, weight) in all)
        {
            left -= weight;
            if (left < 0) return what;
        }

        return all[^1].What;
    }
}
