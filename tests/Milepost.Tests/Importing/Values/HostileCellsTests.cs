using System.Diagnostics;
using Milepost.Calendar;
using Milepost.Importing.Reading.Values;

namespace Milepost.Tests.Importing.Values;

/// <summary>The longest cell that a file may hold, made of whatever would make a careless pattern slow.</summary>
public sealed class HostileCellsTests
{
    private const int LongestCell = 32_767;

    [Theory]
    [InlineData(" ")]
    [InlineData("1 ")]
    [InlineData("1.\n")]
    [InlineData("a) ")]
    [InlineData("- ")]
    [InlineData("-")]
    [InlineData("• ")]
    [InlineData("FV1 ")]
    [InlineData("AD ")]
    [InlineData("Head of ")]
    [InlineData("/ ")]
    [InlineData("and ")]
    [InlineData("(")]
    [InlineData("31.10.14 ")]
    [InlineData("March ")]
    [InlineData("w/c ")]
    [InlineData("completed ")]
    [InlineData("Action: impact ")]
    [InlineData("Priya Nair ")]
    public void No_cell_is_slow(string piece)
    {
        var cell = string.Concat(Enumerable.Repeat(piece, LongestCell / piece.Length));
        foreach (var text in new[] { cell, "1" + cell + "x", cell.TrimEnd() + "x" })
        {
            var watch = Stopwatch.StartNew();
            DateReader.Read(text, 2026);
            StepSplitter.Split(text);
            RatingReader.Read(text, null);
            SchemeReader.Read([(text, text)]);
            ReferenceReader.TryRead(text, out _);
            ReferenceReader.TryReadFirst(text, out _, out _);
            ProvenanceReader.Split(text);
            PeopleReader.Split(text, KnownPeople.From([text, piece + piece, piece + piece + piece], []));
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }
    }
}
