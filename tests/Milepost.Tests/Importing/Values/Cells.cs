using FsCheck;
using FsCheck.Fluent;

namespace Milepost.Tests.Importing.Values;

/// <summary>Cells of any words, thick with the words, marks and figures that mean something to a reader.</summary>
internal static class Cells
{
    private static readonly string[] Pieces =
    [
        "1.", "2.", "3)", "a)", "b)", "(c)", "i)", "•", "- ", "–", "\n", "\n\n", " ", "/", "&", " and ", ",", ";", ".", "(", ")",
        "17 Work", "31.11.14", "Sept-19", "w/c 3.11", "2014/15", "Q3", "Spring 2027", "March", "Completed", "Ongoing", "45.45.45",
        "AD", "Head of", "DCS", "Improvement", "Development", "Priya Nair", "Tom", "HR / OD", "ILACS", "FV1", "G", "amber", "R/A",
        "review the plan", "of", "to", "1.2", "A1", "99", "0", "’", "é", "😀", "\u00A0", "\t",
    ];

    public static Arbitrary<string> Any { get; } = Gen.OneOf(
            Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => string.Concat(pieces)),
            Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces)),
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get))
        .ToArbitrary();

    /// <summary>The letters and figures of a text, in order: what a reader may never lose.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
