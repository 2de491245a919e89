namespace Milepost.Assessing.Closing;

/// <summary>When it is tested whether a completed action made a difference that lasts. Every threshold of the tests stands here and nowhere else.</summary>
/// <param name="WeeksToTest">From the day it was completed to the test.</param>
/// <param name="MonthsToCheck">From that day to the check that it lasts.</param>
/// <param name="MonthsToLastCheck">From that day to the last check.</param>
public sealed record ImpactPolicy(int WeeksToTest = 6, int MonthsToCheck = 3, int MonthsToLastCheck = 6)
{
    public static ImpactPolicy Usual { get; } = new();

    /// <summary>How many tests are passed before the difference counts as lasting.</summary>
    public const int Tests = 3;

    /// <summary>The day proposed for the next test, never sooner than the first interval after the last one that was passed.</summary>
    public DateOnly Propose(DateOnly completedOn, int passed, DateOnly? lastPassedOn)
    {
        var due = passed switch
        {
            0 => completedOn.AddDays(7 * WeeksToTest),
            1 => completedOn.AddMonths(MonthsToCheck),
            _ => completedOn.AddMonths(MonthsToLastCheck),
        };
        var soonest = lastPassedOn?.AddDays(7 * WeeksToTest);
        return soonest > due ? soonest.Value : due;
    }
}
