using Milepost.Measuring;
using Milepost.Wording;

namespace Milepost.Suggesting;

/// <summary>Says how far children are from what an action promised them. A colour of impact does not tell a board that; these words do.</summary>
internal static class ImpactDistance
{
    public static string Of(ActionLook look) => string.Join("; ", new[] { Measured(look), Tested(look) }.OfType<string>());

    private static string Measured(ActionLook look)
    {
        var read = look.Measured.Where(one => one.Standing.Last is not null).ToList();
        if (read.Count == 0) return look.Measured.Count == 0 ? "no measure tests it" : look.Measured.Count == 1 ? "its measure was never read" : "none of its measures was ever read";

        // The one that holds most back is the one to speak of.
        var worst = read.MaxBy(one => MeasureReasons.Of(one, look).Max(reason => reason.NoBetterThan is { } best ? (int)best : -1))!;
        var off = read.Count(one => one.Distance?.IsMet == false);
        var among = read.Count == 1 ? "" : off == 0 ? $" ({Say.Count(read.Count, "measure")} in all)" : $" ({off} of its {Say.Count(read.Count, "measure")} short of target)";
        return $"“{Say.Shorten(worst.Measure.Title, 80)}”: {Stands(worst)}{among}";
    }

    private static string Stands(TiedMeasure one)
    {
        var last = one.Standing.Last!;
        if (one.IsHidden) return $"{(one.Distance?.IsMet switch { true => "at its target", false => "short of its target", null => "read" })}, its numbers too small to be shown";
        if (one.Distance is not { } far) return $"{MeasureWords.Value(one.Standing, last.Value)} ({last.Period.Said}), with no target";
        return far.IsMet == true ? $"target met ({last.Period.Said})" : far.InBrief;
    }

    private static string? Tested(ActionLook look)
    {
        if (look.LastTest is { } last) return $"{(last.Passed == true ? "passed" : "failed")} its impact test on {Say.Date(last.TestedOn!.Value)}";
        // On which day a test was arranged is not known, so that one to come might not have been there on an earlier day.
        var late = look.Facts.ImpactTests.Where(test => !(test.TestedOn <= look.AsAt) && test.TestOn < look.AsAt).Select(test => (DateOnly?)test.TestOn).Min();
        return late is { } on ? $"its impact test {Say.Days(look.AsAt.DayNumber - on.DayNumber)} late" : null;
    }
}
