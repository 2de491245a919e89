using FsCheck;
using FsCheck.Fluent;

namespace Milepost.Tests.Searching;

/// <summary>Texts and queries that nobody means well with, of few enough words that they meet.</summary>
internal static class Hostile
{
    private static readonly string[] words =
    [
        "plan", "Plans", "planned", "visit", "visits", "1.2", "1.20", "3a", "child’s", "children", "Siân", "re-referral", "Ж", "東京", "emoji😀x",
        "help", "helping", "zzz", "NEAR", "OR", "AND", "NOT", "a", "ab", "abc",
    ];

    private static readonly string[] signs =
        ["\"", "'", "''", "%", "_", "*", "(", ")", "-", "--", ":", "&", "|", "!", "<->", "^", "\\", "{", "}", ";", "😀", "\u0301", "\ud800", "\t", "“", "”", ".", "..", "+", "@", "$1", "#"];

    public static Arbitrary<string> Texts { get; } = Made(6, 1, 14, 0).ToArbitrary();

    public static Arbitrary<string> Queries { get; } = Gen.Frequency(
        (12, Made(3, 2, 5, 1)), (1, Made(1, 1, 400, 20)), (1, Gen.Constant(new string('"', 10_000))), (1, Gen.Constant(string.Concat(Enumerable.Repeat("plan* NEAR ", 1_000))))).ToArbitrary();

    private static Gen<string> Made(int ofWords, int ofSigns, int longest, int least) =>
        from count in Gen.Choose(least, longest)
        from parts in Gen.ArrayOf(Gen.Frequency((ofWords, Gen.Elements(words)), (ofSigns, Gen.Elements(signs))), count)
        from gaps in Gen.ArrayOf(Gen.Elements(" ", " ", " ", ""), count)
        select string.Concat(parts.Zip(gaps, (part, gap) => part + gap));
}
