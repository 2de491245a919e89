using Milepost.Calendar;
using Milepost.Importing.Reading.Values;

namespace Milepost.Tests.Importing.Values;

public sealed class DateNeighboursTests
{
    [Fact]
    public void A_date_a_year_late_is_doubted_and_the_year_that_fits_is_named()
    {
        var doubt = Assert.Single(Doubts("Jun-26 Jul-26 Jul-26 Sep-26 Sep-26 Oct-26 Nov-26 Dec-26 Dec-26 Feb-27 Mar-27 Dec-27 Feb-27"));
        Assert.Equal(11, doubt.Key);
        Assert.Equal(
            "December 2027 stands apart from the plan's other dates, which run from June 2026 to March 2027; December 2026 would stand among them.",
            doubt.Value);
    }

    [Fact]
    public void Days_written_with_last_years_number_in_january_are_doubted() =>
        Assert.Equal(
            [3, 9],
            Doubts("01.10.26 20.10.26 31.10.26 21.02.26 30.11.26 01.12.26 24.12.26 31.03.27 15.10.26 8.2.26 23.05.26 30.06.27 31.01.27").Keys.Order());

    [Fact]
    public void One_long_action_among_dates_that_run_over_more_than_a_year_is_not_doubted() =>
        Assert.Empty(Doubts("Oct 26 Nov 26 Nov 26 Nov 26 Dec 26 Dec 26 Feb 27 Mar 27 Apr 27 Jun 27 Sep 27 Oct 27 Nov 27 Dec 28"));

    [Fact]
    public void A_plan_in_two_stages_a_year_apart_is_not_doubted() =>
        Assert.Empty(Doubts("Apr-26 May-26 Jun-26 Jul-26 Apr-26 May-26 Apr-27 May-27 Jun-27 Jul-27"));

    [Fact]
    public void What_was_completed_early_is_not_doubted() =>
        Assert.Empty(DateNeighbours.Doubts(
        [
            .. DateReader.Read("Jun-26 Jul-26 Jul-26 Sep-26 Sep-26 Oct-26 Nov-26 Dec-26 Dec-26 Feb-27 Mar-27"),
            .. DateReader.Read("Completed July 2025"),
        ]));

    [Fact]
    public void A_handful_of_dates_is_too_few_to_tell() => Assert.Empty(Doubts("Jun-26 Jul-26 Jul-26 Jul-27"));

    private static IReadOnlyDictionary<int, string> Doubts(string dates) => DateNeighbours.Doubts(DateReader.Read(dates));
}
