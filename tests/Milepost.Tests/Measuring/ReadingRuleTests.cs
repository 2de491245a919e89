using FsCheck;
using FsCheck.Fluent;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;

namespace Milepost.Tests.Measuring;

/// <summary>Which reading counts, what it comes to, and what is wrong with one that is not sound.</summary>
public class ReadingRuleTests
{
    private static readonly DateOnly Today = A.Day("2026-11-21");
    private static readonly Id<Measure> InTime = Id<Measure>.New();

    private static readonly SaidReading Sound = new()
    {
        FirstDay = A.Day("2026-10-01"),
        LastDay = A.Day("2026-10-31"),
        Numerator = 12,
        Denominator = 14,
        Unit = "percentage",
        Provisional = false,
        Source = "Monthly scorecard",
    };

    /// <summary>A reading as it may come: provisional or not, with a reason or none, and taken back afterwards or not.</summary>
    private sealed record Comes(bool Provisional, string? Because, bool TakenBack);

    private static readonly Gen<Comes[]> Sequences = (
        from provisional in Gen.Elements(true, false)
        from because in Gen.Elements(null, "Late returns were added")
        from back in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Comes(provisional, because, back)).ArrayOf();

    [Fact]
    public void The_last_final_reading_counts_or_the_last_of_all_whatever_is_sent_and_however_they_lie() => Prop.ForAll(Sequences.ToArbitrary(), sent =>
    {
        var kept = new List<Reading>();
        foreach (var one in sent)
        {
            var before = CountingReading.Among(kept, Today);
            var refused = ReadingRule.Replacing(before, one.Provisional, one.Because);
            // Refused is only what would take the place of a final one: a provisional one, or one without a reason.
            Assert.Equal(before is { Provisional: false } && (one.Provisional || one.Because is null), refused is not null);
            if (refused is not null) continue;
            var reading = Of(kept.Count + 1, one.Provisional);
            kept.Add(reading);
            Assert.Equal(reading, CountingReading.Among(kept, Today));
            if (one.TakenBack) reading.TakeBack(Today, "The wrong file");
        }

        var counts = CountingReading.Among(kept, Today);
        var standing = kept.Where(one => one.TakenBackOn is null).ToList();
        Assert.Equal(standing.LastOrDefault(one => !one.Provisional) ?? standing.LastOrDefault(), counts);
        Assert.Equal(counts, CountingReading.Among(kept.AsEnumerable().Reverse(), Today));
        var all = CountingReading.All(kept, InTime, Today);
        Assert.Equal(kept.Count, all.Count);
        Assert.Equal(counts is null ? 0 : 1, all.Count(one => one.Standing is ReadingStanding.Counts));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_value_is_worked_out_of_the_counts_by_its_unit()
    {
        Assert.Equal(85.714286m, ReadingValue.Of(12, 14, "percentage"));
        Assert.Equal(72.5m, ReadingValue.Of(145, 20_000, "per 10,000 children"));
        Assert.Equal(12.5m, ReadingValue.Of(125, 10, "days"));
        Assert.Null(ReadingValue.Of(0, 0, "percentage"));
        Assert.Equal(["85.7%", "12.5 days", "1,204", "none of none"], [
            ReadingValue.Said(85.714286m, "percentage"), ReadingValue.Said(12.5m, "days"), ReadingValue.Said(1204, "number"), ReadingValue.Said(null, "percentage")]);
        Assert.Equal("85.7", FormattableString.Invariant($"{ReadingValue.Plain(85.70m)}"));
    }

    [Fact]
    public void A_value_beside_its_counts_must_be_what_they_come_to_at_the_figures_that_it_has()
    {
        Assert.All((decimal[])[85.7m, 86, 85.71m, 85.714286m], value => Assert.Empty(ReadingCheck.Of(Sound with { Value = value }, Today)));
        var fault = Assert.Single(ReadingCheck.Of(Sound with { Value = 85.8m }, Today));
        Assert.Equal((nameof(SaidReading.Value), "12 of 14 is 85.7%, not 85.8%. Correct one of them, or leave the value out"), (fault.Field, fault.Message));
        Assert.Equal([nameof(SaidReading.Value)], Fields(Sound with { Numerator = 0, Denominator = 0, Value = 0 }));
        Assert.Empty(ReadingCheck.Of(Sound with { Numerator = 0, Denominator = 0 }, Today));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        Assert.Equal(["FirstDay", "Value", "Provisional", "Unit", "Source"], Fields(new SaidReading()));
        Assert.Equal(["LastDay", "Denominator"], Fields(Sound with { LastDay = A.Day("2026-09-30"), Denominator = 0 }));
        Assert.Equal(["LastDay", "Numerator"], Fields(Sound with { LastDay = A.Day("2026-11-30"), Numerator = -1 }));
        Assert.Equal(["Numerator"], Fields(Sound with { Numerator = null, Value = 3 }));
        Assert.Equal(["Denominator"], Fields(Sound with { Denominator = null }));
        Assert.Equal(["FirstDay", "Unit"], Fields(Sound with { FirstDay = A.Day("1901-01-01"), Unit = new string('x', 41) }));
        Assert.Equal(["Value"], Fields(Sound with { Numerator = null, Denominator = null, Value = 1e13m }));
        Assert.Equal(["Value"], Fields(Sound with { Numerator = null, Denominator = null, Value = 0.12345678m }));
        Assert.Empty(Fields(Sound with { Numerator = null, Unread = new HashSet<string> { nameof(SaidReading.Numerator) } }));
        var note = Assert.Single(ReadingCheck.Of(Sound with { Note = "Case number 104522 is left out" }, Today));
        Assert.Equal("Note", note.Field);
        Assert.DoesNotContain("104522", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_is_said_as_people_say_it() => Assert.Equal(
        ["October 2026", "as at 31 October 2026", "1 April to 30 June 2026"],
        [new ReadingPeriod(A.Day("2026-10-01"), A.Day("2026-10-31")).Said, new ReadingPeriod(A.Day("2026-10-31"), A.Day("2026-10-31")).Said, new ReadingPeriod(A.Day("2026-04-01"), A.Day("2026-06-30")).Said]);

    private static string[] Fields(SaidReading said) => [.. ReadingCheck.Of(said, Today).Select(fault => fault.Field)];

    private static Reading Of(int number, bool provisional) => new(
        Id<Reading>.New(), A.PlanId, InTime, number, A.Day("2026-10-01"), A.Day("2026-10-31"), "percentage", provisional, "Monthly scorecard", Today, "Tomasz Zieliński, performance analyst")
    {
        Numerator = number,
        Denominator = 100,
    };
}
