namespace Milepost.Forecasting;

/// <summary>Numbers that look like chance and are the same each time, a row of them for each piece of work.</summary>
internal struct Dealing
{
    private ulong state;

    /// <summary>
    /// A piece of work keeps its own row whatever stands beside it, so that one more piece changes nothing for the others.
    /// It is known by what people call it, so that a plan that is imported again is forecast as before.
    /// </summary>
    public Dealing(ulong seed, string piece)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var letter in piece) hash = (hash ^ letter) * 0x100000001B3;
        state = Mixed(Mixed(seed) + hash);
    }

    /// <summary>A number below the count.</summary>
    public int Next(int count)
    {
        state += 0x9E3779B97F4A7C15;
        return (int)((Mixed(state) >> 32) * (ulong)count >> 32);
    }

    // SplitMix64: small, fast, and even enough for a thousand draws.
    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
